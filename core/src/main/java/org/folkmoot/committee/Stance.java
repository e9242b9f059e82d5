package org.folkmoot.committee;

/** How a member stands to a motion. */
public enum Stance {
    FOR,
    AGAINST,
    /** Present at a sitting, and neither for nor against. */
    ABSTAINS,
    /** Has an interest of their own in it, and stands aside (COM-8). */
    ASIDE
}
