package org.folkmoot.web.identity;

/** What somebody reads personal data for. It is written down with each reading, and the person may look it up (PI 17, 45). */
public enum Purpose {
    /** Finding out at the door who has come. */
    CHECK_IN,
    /** Naming those who took part, in what a meeting or a hearing leaves behind. */
    MINUTES,
    /** Keeping the roll right. */
    ROLL_CORRECTION,
    /** Printing invitation letters. */
    INVITATION_LETTERS,
    /** Looking after accounts. */
    ACCOUNTS,
    /** Looking at one's own household. */
    HOUSEHOLD,
    /** Making sure who is to be forgotten. */
    ERASURE
}
