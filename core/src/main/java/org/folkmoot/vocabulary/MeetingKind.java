package org.folkmoot.vocabulary;

/** The kinds of meeting, each with its own members and quorum; fixed when a meeting is called (MTG-3). */
public enum MeetingKind {
    /** 居民会议 in which each household has one vote, cast by its representative. */
    ASSEMBLY_OF_HOUSEHOLDS,
    /** 居民会议 of all residents who are of age. */
    ASSEMBLY_OF_ADULTS,
    /** 居民代表会议: the resident representatives and the committee (COM-5). */
    REPRESENTATIVES
}
