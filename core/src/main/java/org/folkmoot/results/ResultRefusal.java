package org.folkmoot.results;

import org.folkmoot.decisions.Refusal;

/** Why something about a result is refused. */
public enum ResultRefusal implements Refusal {
    RESULT_NOT_BY_COMMITTEE(Kind.FORBIDDEN, "MTG-4"),
    /** No vote has this id. */
    RESULT_WITHOUT_VOTE(Kind.UNKNOWN, "—"),
    /** The ballots have not been counted. */
    RESULT_NOT_COUNTED(Kind.RULE, "MTG-4"),
    RESULT_ALREADY_DECLARED(Kind.RULE, "MTG-4"),
    RESULT_UNKNOWN(Kind.UNKNOWN, "—"),
    /** What was annulled is neither corrected nor annulled again. */
    RESULT_ALREADY_ANNULLED(Kind.RULE, "MTG-14"),
    /** The reason is not 1 to 200 characters on one line. */
    RESULT_REASON_UNFIT(Kind.CONTENT, "—"),
    /** The corrected counts are not one number, 0 or more, for each option of the vote. */
    RESULT_COUNTS_UNFIT(Kind.CONTENT, "MTG-4"),
    /** The corrected counts add up to more than the members present. */
    RESULT_OVER_PRESENT(Kind.RULE, "MTG-4"),
    RESULT_UNCHANGED(Kind.RULE, "—"),
    /** Courts' and the street office's annulments are entered by the street office or the administrator. */
    ANNULMENT_NOT_YOURS(Kind.FORBIDDEN, "MTG-14"),
    /** A revocation names the residents' vote it rests on; the other annulments name none. */
    ANNULMENT_VOTE_MISPLACED(Kind.CONTENT, "MTG-8"),
    /** The vote that is named did not pass in a residents' meeting, or does not stand any more. */
    REVOCATION_NOT_DECIDED(Kind.RULE, "MTG-8");

    private final Ground ground;

    ResultRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
