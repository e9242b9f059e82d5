package org.folkmoot.roll;

import org.folkmoot.decisions.Refusal;

/** Why the roll is not changed. */
public enum RollRefusal implements Refusal {
    /** The roll is kept by the committee's officers and the administrator. */
    NOT_A_ROLL_KEEPER(Kind.FORBIDDEN, "—"),

    /** Groups are formed in a community that is constituted. */
    GROUP_WITHOUT_COMMUNITY(Kind.UNKNOWN, "—"),
    GROUP_ALREADY_FORMED(Kind.RULE, "—"),
    GROUP_UNKNOWN(Kind.UNKNOWN, "—"),
    /** Another group has this number or short name. */
    GROUP_CODE_TAKEN(Kind.RULE, "—"),
    /** A group's number or short name has 1 to 12 letters, digits and hyphens. */
    GROUP_CODE_UNREADABLE(Kind.CONTENT, "—"),

    /** One import at a time. */
    ANOTHER_IMPORT_OPEN(Kind.RULE, "—"),
    IMPORT_ALREADY_KNOWN(Kind.RULE, "—"),
    /** This very file has been imported, and completely. */
    FILE_ALREADY_IMPORTED(Kind.RULE, "—"),
    /** A file has at least one household, and no fewer residents than households. */
    IMPORT_WITHOUT_RESIDENTS(Kind.CONTENT, "—"),
    IMPORT_NOT_OPEN(Kind.RULE, "—"),
    /** Fewer or more households or residents were enrolled than the file has. */
    IMPORT_INCOMPLETE(Kind.RULE, "—"),

    HOUSEHOLD_ALREADY_ON_ROLL(Kind.RULE, "—"),
    HOUSEHOLD_NOT_ON_ROLL(Kind.UNKNOWN, "—"),
    HOUSEHOLD_WITHOUT_RESIDENTS(Kind.CONTENT, "—"),
    /** A household has at most 60 residents: larger ones are institutions, and enrolled by their rooms. */
    HOUSEHOLD_TOO_LARGE(Kind.TOO_LARGE, "—"),
    HOUSEHOLD_ALREADY_IN_GROUP(Kind.RULE, "—"),
    /** One resident stands twice in the household. */
    RESIDENT_LISTED_TWICE(Kind.CONTENT, "ELE-5"),
    /** The roll has the resident already; nobody is on it twice. */
    RESIDENT_ALREADY_ON_ROLL(Kind.RULE, "ELE-5"),
    RESIDENT_NOT_IN_HOUSEHOLD(Kind.UNKNOWN, "—"),
    RESIDENT_STAYS_WHERE_THEY_ARE(Kind.CONTENT, "—"),
    ALREADY_AN_ELECTOR(Kind.RULE, "ELE-3"),
    /** A household is represented by one of its electors. */
    REPRESENTATIVE_NOT_ELECTOR(Kind.RULE, "ELE-3"),
    ALREADY_REPRESENTS_HOUSEHOLD(Kind.RULE, "—"),

    /** The supervision board or the street office looks at what those who keep the roll have entered. */
    ROLL_CHECKED_BY_ANOTHER_OFFICE(Kind.FORBIDDEN, "MTG-3"),
    /** Nothing was entered since it was last looked at. */
    ROLL_CHECKED_ALREADY(Kind.RULE, "MTG-3"),
    /** More was entered than was looked at. */
    ROLL_CHANGED_MEANWHILE(Kind.RULE, "MTG-3");

    private final Ground ground;

    RollRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
