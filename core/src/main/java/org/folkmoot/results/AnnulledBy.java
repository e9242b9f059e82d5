package org.folkmoot.results;

/** How a decision of a meeting falls. Nobody outside annuls it: an unlawful one is ordered to be corrected (MTG-10). */
public enum AnnulledBy {
    /** A meeting revoked it by a vote that names it (MTG-8). */
    MEETING,
    /** Its ballots or their count were wrong: the committee has decided so, and the supervision board enters it. */
    FAULTY_BALLOTS
}
