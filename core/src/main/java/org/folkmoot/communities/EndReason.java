package org.folkmoot.communities;

import java.util.EnumSet;
import java.util.Set;
import org.folkmoot.vocabulary.Body;

/** Why an office ended. Whom residents have chosen leaves by the law's routes only (L25 20–23, 37). */
public enum EndReason {
    /** Resignation that the meeting accepted (REC-4). */
    RESIGNED,
    /** Recall (REC-2). */
    RECALLED,
    /** Six months without doing what the office asks, as the meeting has found, where the rule book has it (REC-4). */
    IDLE,
    /** Loss of capacity, or a criminal sentence: the office ends with it, by itself (REC-4). */
    INCAPACITY,
    DIED,
    /** The election was declared void (ELE-20). */
    ELECTION_VOID,
    /** A board member sits in the committee, or a near relative of theirs does (COM-6). */
    INCOMPATIBLE,
    /** A representative is no longer on the roll (COM-3). */
    LEFT_ROLL,
    /** Twice in a row incompetent in the yearly rating (RAT-2). */
    TWICE_INCOMPETENT,
    /** The successor has taken the office (ELE-1). */
    SUCCEEDED,
    /** An appointment to a body that residents do not choose was ended; nobody dismisses whom residents have chosen. */
    DISMISSED;

    private static final Set<EndReason> COMMITTEES =
            EnumSet.of(RESIGNED, RECALLED, IDLE, INCAPACITY, DIED, ELECTION_VOID);

    /** The ways in which a member of a body that residents choose can be said to leave it; none for the others. */
    public static Set<EndReason> routesOf(Body body) {
        return switch (body) {
            case COMMITTEE -> COMMITTEES;
            case SUPERVISION_BOARD -> with(INCOMPATIBLE);
            case STREET_OFFICE, SERVICE_STATION, PARTY_ORGANISATION -> Set.of();
        };
    }

    /** The ways in which a representative can be said to leave. */
    public static Set<EndReason> routesOfRepresentatives() {
        return with(LEFT_ROLL);
    }

    private static Set<EndReason> with(EndReason more) {
        var routes = EnumSet.copyOf(COMMITTEES);
        routes.add(more);
        return routes;
    }

    /** Whether residents or representatives have voted on it, so that two tellers answer for the sheet. */
    boolean isVoted() {
        return this == RESIGNED || this == RECALLED || this == IDLE;
    }

    /** Whether the law ends the office with the fact itself (L25 23). */
    boolean endsByItself() {
        return this == INCAPACITY || this == DIED;
    }
}
