package org.folkmoot.vocabulary;

import java.util.List;

/** Grades of the yearly rating, best first (RAT-3); a body is rated by the last three of satisfaction, a member by the four of competence. */
public enum Grade {
    /** 优秀. */
    EXCELLENT,
    /** 称职. */
    COMPETENT,
    /** 基本称职. */
    BASICALLY_COMPETENT,
    /** 不称职. */
    INCOMPETENT,
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASICALLY_SATISFIED,
    /** 不满意. */
    DISSATISFIED;

    /** The grades on the form of somebody who holds an office, best first. */
    public static final List<Grade> OF_MEMBERS = List.of(EXCELLENT, COMPETENT, BASICALLY_COMPETENT, INCOMPETENT);

    /** The grades on the form of a whole body, best first. */
    public static final List<Grade> OF_BODIES = List.of(SATISFIED, BASICALLY_SATISFIED, DISSATISFIED);
}
