package org.folkmoot.web.identity;

/** Of whom somebody may read a field; each includes the ones before it. */
public enum Reach {
    /** Of nobody. */
    NEVER,
    /** Of themselves. */
    OWN,
    /** Of those who are in the same household on the roll. */
    HOUSEHOLD,
    /** Of everybody in the communities of the account. */
    COMMUNITY;

    boolean includes(Reach other) {
        return compareTo(other) >= 0;
    }
}
