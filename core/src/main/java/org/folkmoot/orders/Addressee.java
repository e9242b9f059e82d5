package org.folkmoot.orders;

/** Which body is ordered to correct. For a meeting the committee answers: it convenes it (L25 26, 28). */
public enum Addressee {
    COMMITTEE,
    REPRESENTATIVES_MEETING,
    RESIDENTS_MEETING
}
