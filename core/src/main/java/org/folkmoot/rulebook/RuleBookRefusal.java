package org.folkmoot.rulebook;

import org.folkmoot.decisions.Refusal;

/** Why a rule book is not adopted. */
public enum RuleBookRefusal implements Refusal {
    /** The law's text is entered by the street office or the administrator. */
    PROFILE_BY_OFFICE_ONLY(Kind.FORBIDDEN, "—"),
    /** What was decided is entered by a member of the committee in office. */
    RULE_BOOK_BY_COMMITTEE_ONLY(Kind.FORBIDDEN, "COM-8"),
    /** A rule book needs a community that is constituted. */
    RULE_BOOK_WITHOUT_COMMUNITY(Kind.UNKNOWN, "—"),
    /** No profile is called so. */
    PROFILE_UNKNOWN(Kind.UNKNOWN, "—"),

    /** The law has not changed since the book in force was made: another is decided by the residents or the committee. */
    PROFILE_ALREADY_ADOPTED(Kind.RULE, "MTG-7"),
    /** The profile is not of the law on that day. */
    PROFILE_OF_ANOTHER_TIME(Kind.RULE, "—"),
    /** Only the first version may date back: what was decided under another one stays so. */
    VERSION_DATES_BACK(Kind.RULE, "—"),
    /** A version does not apply before the one that it follows. */
    BEFORE_LAST_VERSION(Kind.RULE, "—"),
    /** It applies as soon as it may: put off, it would keep every other book waiting. */
    VERSION_PUT_OFF(Kind.RULE, "—"),

    /** The first book of a community is the law's own text. */
    FIRST_BOOK_IS_THE_LAW(Kind.RULE, "—"),
    /** No residents' vote on a charter has passed and stands, and no motion to set the rule book was carried and stands. */
    BOOK_NOT_DECIDED(Kind.RULE, "MTG-7"),
    /** What was decided is entered once. */
    BOOK_ALREADY_ENTERED(Kind.RULE, "COM-8"),
    /** The residents have set a book by now: what a charter from before the record says does not undo it. */
    CHARTER_OVERTAKEN(Kind.RULE, "MTG-7"),
    /** The book is not, letter for letter, the text that was decided on. */
    BOOK_NOT_AS_DECIDED(Kind.RULE, "MTG-7"),
    /** Only the residents set it, by their charter; or they have set it. */
    SET_BY_CHARTER(Kind.RULE, "MTG-7"),

    PARAMETER_UNKNOWN(Kind.CONTENT, "—"),
    PARAMETER_MALFORMED(Kind.CONTENT, "—"),
    PARAMETER_MISSING(Kind.CONTENT, "—"),
    /** Less than the least allowed. */
    BELOW_LEGAL_BOUND(Kind.RULE, "—"),
    /** More than the most allowed. */
    ABOVE_LEGAL_BOUND(Kind.RULE, "—"),
    /** The law leaves no choice. */
    FIXED_BY_LAW(Kind.RULE, "—");

    private final Ground ground;

    RuleBookRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
