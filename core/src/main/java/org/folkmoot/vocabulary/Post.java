package org.folkmoot.vocabulary;

/** A post within a body. */
public enum Post {
    /** 主任. */
    CHAIR,
    /** 副主任. */
    VICE_CHAIR,
    /** 委员. */
    MEMBER,
    /** 工作人员 of a street office or a service station. */
    STAFF
}
