package org.folkmoot.meetings;

/** In which capacity somebody is a member of a meeting. */
public enum Capacity {
    /** As the representative of a household. */
    HOUSEHOLD,
    /** As a resident who is of age. */
    ADULT,
    /** As a resident representative. */
    REPRESENTATIVE,
    /** As a member of the committee, in a representatives' meeting (COM-5). */
    COMMITTEE
}
