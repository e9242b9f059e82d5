package org.folkmoot.rulebook;

import org.folkmoot.decisions.Refusal;

/** Why a rule book is not adopted. */
public enum RuleBookRefusal implements Refusal {
    /** Rule books are adopted by the committee's officers and the administrator. */
    NOT_ENTITLED_TO_ADOPT(Kind.FORBIDDEN, "—"),
    /** A rule book needs a community that is constituted. */
    RULE_BOOK_WITHOUT_COMMUNITY(Kind.UNKNOWN, "—"),
    /** Versions are counted on from the last one; somebody may have adopted one in between. */
    VERSION_NOT_NEXT(Kind.RULE, "—"),
    /** A version does not apply before the one that it follows. */
    BEFORE_LAST_VERSION(Kind.RULE, "—"),
    /** Only the first version may date back: what was decided under another one stays so. */
    VERSION_DATES_BACK(Kind.RULE, "—"),
    /** A profile's name is 1 to 40 of a-z, 0-9 and hyphen. */
    PROFILE_UNREADABLE(Kind.CONTENT, "—"),
    /** A place in the charter is named on one line of 1 to 60 characters. */
    CHARTER_UNREADABLE(Kind.CONTENT, "MTG-16"),
    PARAMETER_UNKNOWN(Kind.CONTENT, "—"),
    PARAMETER_MALFORMED(Kind.CONTENT, "—"),
    PARAMETER_MISSING(Kind.CONTENT, "—"),
    /** Less than the law asks for. */
    BELOW_LEGAL_BOUND(Kind.RULE, "—"),
    /** More than the law allows. */
    ABOVE_LEGAL_BOUND(Kind.RULE, "—"),
    /** The law leaves no choice. */
    FIXED_BY_LAW(Kind.RULE, "—"),
    /** Only the residents' charter can let people take part from afar. */
    CHARTER_REQUIRED(Kind.RULE, "MTG-16");

    private final Ground ground;

    RuleBookRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
