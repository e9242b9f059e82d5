package org.folkmoot.vocabulary;

/** Who may choose the value of a parameter, within its bound. */
public enum Setter {
    /** Nobody in the community: the value is the law's, or the profile's. */
    LAW,
    /** The residents, by a vote on their charter. */
    CHARTER,
    /** The committee, by its decision as a body; the residents by their charter, too. */
    COMMITTEE
}
