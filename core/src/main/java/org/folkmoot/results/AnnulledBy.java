package org.folkmoot.results;

/** On whose authority a decision is annulled. */
public enum AnnulledBy {
    /** A court (MTG-14). */
    COURT,
    /** The street office ordered the correction of an unlawful decision (MTG-10). */
    STREET_OFFICE,
    /** The residents' meeting revoked it (MTG-8). */
    RESIDENTS_MEETING,
    /** Its ballots or their count were wrong: the committee has decided so, and the supervision board enters it. */
    FAULTY_BALLOTS
}
