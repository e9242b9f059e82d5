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
    /** The vote is on another proposal, or that proposal revokes something else. */
    RESULT_NAMES_OTHERWISE(Kind.CONTENT, "MTG-8"),
    /** The residents' vote that let the representatives decide this matter has fallen since the vote was opened. */
    VOTE_VOID(Kind.RULE, "MTG-7"),
    RESULT_UNKNOWN(Kind.UNKNOWN, "—"),
    /** What was annulled is neither corrected nor annulled again. */
    RESULT_ALREADY_ANNULLED(Kind.RULE, "—"),
    /** The reason is not 1 to 200 characters on one line. */
    RESULT_REASON_UNFIT(Kind.CONTENT, "—"),
    /** The supervision board has ballots counted again: whoever declared a result does not correct it. */
    CORRECTION_NOT_BY_BOARD(Kind.FORBIDDEN, "COM-6"),
    /** The record holds more ballots than there were members present: what is wrong cannot be mended by counting. */
    RESULT_OVER_PRESENT(Kind.RULE, "MTG-4"),
    /** Counted again, the ballots of the record are what stands. */
    RESULT_UNCHANGED(Kind.RULE, "MTG-4"),
    /** The supervision board annuls faulty ballots; nobody annuls what a meeting decided, which a meeting revokes or is ordered to correct. */
    ANNULMENT_NOT_YOURS(Kind.FORBIDDEN, "MTG-10"),
    /** The committee has not decided, after this result was declared, to annul it. */
    ANNULMENT_NOT_DECIDED(Kind.RULE, "COM-8"),
    /** The street office records what was filed with it. */
    FILING_BY_STREET_OFFICE_ONLY(Kind.FORBIDDEN, "MTG-10"),
    /** No charter or convention was adopted by that vote, it does not stand, or it was filed before. */
    NOTHING_TO_FILE(Kind.RULE, "MTG-10"),
    /** The number is not one line of text. */
    FILING_NUMBER_UNFIT(Kind.CONTENT, "MTG-10");

    private final Ground ground;

    ResultRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
