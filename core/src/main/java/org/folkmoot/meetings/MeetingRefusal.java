package org.folkmoot.meetings;

import org.folkmoot.decisions.Refusal;

/** Why something about a meeting is refused. */
public enum MeetingRefusal implements Refusal {
    /** The committee convenes meetings, and nobody else (居民委员会召集). */
    MEETING_NOT_BY_COMMITTEE(Kind.FORBIDDEN, "MTG-1"),
    /** The committee presides, and where the yearly rating is on the notice the supervision board in its place. */
    NOT_PRESIDING(Kind.FORBIDDEN, "RAT-1"),
    MEETING_UNKNOWN(Kind.UNKNOWN, "—"),
    /** The id was given to another meeting. */
    MEETING_EXISTS(Kind.RULE, "—"),
    /** No rule book is in force on the day. */
    MEETING_WITHOUT_RULE_BOOK(Kind.RULE, "—"),
    MEETING_NOT_IN_FUTURE(Kind.CONTENT, "MTG-2"),
    /** The place is not 1 to 200 characters on one line. */
    MEETING_PLACE_UNFIT(Kind.CONTENT, "—"),
    /** The rule book does not allow this way of holding a meeting. */
    CHANNEL_NOT_ALLOWED(Kind.RULE, "MTG-16"),
    MEETING_CLOSED(Kind.RULE, "—"),
    /** A meeting is called on a petition, or by a decision of the committee: on one of the two. */
    MEETING_ON_ONE_GROUND(Kind.RULE, "COM-8"),
    /** The committee has not decided to call a meeting by this motion. */
    MEETING_MOTION_NOT_CARRIED(Kind.RULE, "COM-8"),
    /** A meeting was called by this decision before. */
    MEETING_MOTION_USED(Kind.RULE, "COM-8"),
    /** The committee has decided to call a meeting of another kind, or for another day. */
    MEETING_OTHER_THAN_DECIDED(Kind.RULE, "COM-8"),
    /** Not enough have signed the petition, or there is none. */
    MEETING_PETITION_NOT_QUALIFIED(Kind.RULE, "MTG-1"),
    /** The petition asks for something else. */
    MEETING_PETITION_ASKS_OTHERWISE(Kind.RULE, "MTG-1"),

    NOTICE_ALREADY_ISSUED(Kind.RULE, "MTG-12"),
    /** Fewer days of notice than the rule book asks, and no special reason. */
    NOTICE_TOO_SHORT(Kind.RULE, "MTG-2"),
    /** The day of the meeting is past. */
    NOTICE_TOO_LATE(Kind.RULE, "MTG-2"),
    /** The committee has not decided by this motion that this meeting is announced with less notice. */
    SPECIAL_REASON_NOT_BY_COMMITTEE(Kind.RULE, "MTG-2"),
    /** The committee has decided that the notice is issued earlier. */
    NOTICE_LATER_THAN_DECIDED(Kind.RULE, "MTG-2"),
    /** The notice is long enough without a special reason. */
    SPECIAL_REASON_UNNEEDED(Kind.CONTENT, "MTG-2"),
    AGENDA_EMPTY(Kind.RULE, "MTG-12"),
    /** More than 100 proposals at once. */
    AGENDA_TOO_LONG(Kind.TOO_LARGE, "MTG-12"),
    /** The agenda is not exactly what is put on this meeting's agenda. */
    AGENDA_DIFFERS(Kind.RULE, "MTG-12"),
    /** The committee has not decided, as a body, that all of this comes on the meeting's agenda. */
    AGENDA_NOT_ADMITTED(Kind.RULE, "COM-8"),
    /** What residents have petitioned for must be on the agenda of the meeting that is called on it. */
    PETITION_NOT_ON_AGENDA(Kind.RULE, "MTG-1"),
    AGENDA_HAS_WITHDRAWN_PROPOSAL(Kind.RULE, "MTG-12"),
    /** The supervision board has announced a rating in this meeting, so the notice announces it, too. */
    RATING_LEFT_OFF(Kind.RULE, "RAT-1"),
    /** The residents' meeting has not let the representatives decide this matter, or its vote does not stand any more. */
    MATTER_NOT_AUTHORISED(Kind.RULE, "MTG-7"),
    /** The party organisation has not studied an important matter on the agenda. */
    MATTER_NOT_STUDIED(Kind.RULE, "MTG-9"),
    /** Too few of the members are resident representatives. */
    REPRESENTATIVES_SHARE_TOO_SMALL(Kind.RULE, "COM-5"),
    /** An import of the roll is open. */
    ELECTORATE_DURING_IMPORT(Kind.RULE, "—"),
    /** Only those who keep the roll have looked at what was entered in it: neither the supervision board nor the street office has. */
    ROLL_UNCHECKED(Kind.RULE, "MTG-3"),
    /** Only an assembly of adults has members by their age on the day. */
    COMING_OF_AGE_NOT_ASKED(Kind.CONTENT, "MTG-3"),
    /** Somebody named as coming of age is not on the roll, an elector already, or named twice. */
    COMING_OF_AGE_WRONG(Kind.RULE, "MTG-3"),

    MEETING_NOT_ANNOUNCED(Kind.RULE, "MTG-2"),
    /** A household stands where members attend for themselves, or none where they attend for one. */
    MEMBER_OF_OTHER_KIND(Kind.CONTENT, "MTG-3"),
    /** The committee upholds objections, the supervision board confirms them. */
    OBJECTION_NOT_YOURS(Kind.FORBIDDEN, "MTG-3"),
    /** Somebody else must act where one is concerned oneself. */
    OBJECTION_ABOUT_YOURSELF(Kind.FORBIDDEN, "COM-8"),
    /** In a representatives' meeting sit those who hold an office on its day: who doubts one, objects to the office. */
    OBJECTION_TO_AN_OFFICE(Kind.RULE, "COM-5"),
    /** Before the day the committee decides as a body; without it an objection is upheld at the door on the day only. */
    OBJECTION_WITHOUT_MOTION(Kind.RULE, "COM-8"),
    /** From the day on an objection is upheld at the door. */
    OBJECTION_TOO_LATE(Kind.RULE, "MTG-3"),
    /** The committee has not decided by this motion to uphold an objection. */
    OBJECTION_MOTION_NOT_CARRIED(Kind.RULE, "COM-8"),
    /** Another objection was upheld by this decision. */
    OBJECTION_MOTION_USED(Kind.RULE, "COM-8"),
    /** The roll does not say what the objection says. */
    OBJECTION_NOT_BORNE_OUT(Kind.RULE, "MTG-3"),
    /** No such objection is upheld and in time. */
    OBJECTION_NOT_UPHELD(Kind.RULE, "MTG-3"),
    OBJECTION_ALREADY_SECONDED(Kind.RULE, "MTG-3"),
    /** At the door a second member of the committee has to uphold it. */
    OBJECTION_NOT_SECONDED(Kind.RULE, "MTG-3"),
    /** Each step is another person's. */
    OBJECTION_BY_SAME_OFFICER(Kind.FORBIDDEN, "MTG-3"),
    /** The committee and the supervision board review what was decided at the door. */
    REVIEW_NOT_YOURS(Kind.FORBIDDEN, "MTG-3"),
    /** Nothing was decided at the door that this body has not reviewed. */
    NOTHING_TO_REVIEW(Kind.RULE, "MTG-3"),
    /** The committee reviews as a body, by a decision of its own; the board by a member's word. */
    REVIEW_WITHOUT_MOTION(Kind.RULE, "COM-8"),
    /** The committee has reviewed something else by this decision. */
    REVIEW_MOTION_USED(Kind.RULE, "COM-8"),
    /** Whoever confirmed it at the door does not review it, where the board has another member. */
    REVIEW_OF_ONES_OWN(Kind.FORBIDDEN, "MTG-3"),
    /** The finding is not one line of text. */
    REVIEW_FINDING_UNFIT(Kind.CONTENT, "MTG-3"),
    /** The electorate already is as the objection asks. */
    ELECTORATE_UNCHANGED(Kind.RULE, "—"),

    /** No standing result of a residents' meeting authorises the representatives in this matter. */
    AUTHORITY_NOT_DECIDED(Kind.RULE, "MTG-7"),
    ALREADY_AUTHORISED(Kind.RULE, "MTG-7"),
    /** An authority is recorded with a representatives' meeting: other meetings need none. */
    AUTHORITY_NEEDS_REPRESENTATIVES(Kind.RULE, "MTG-7"),

    /** Neither the elector nor who presides checks in here. */
    CHECK_IN_NOT_YOURS(Kind.FORBIDDEN, "MTG-3"),
    /** At the door and on paper, who presides checks the elector in: a phone cannot tell where its owner is. */
    CHECK_IN_AT_THE_DOOR(Kind.FORBIDDEN, "MTG-16"),
    /** This meeting is not attended online. */
    ONLINE_NOT_ALLOWED(Kind.RULE, "MTG-16"),
    CHECK_IN_NOT_TODAY(Kind.RULE, "MTG-2"),
    CHECK_IN_CLOSED(Kind.RULE, "MTG-3"),
    /** Not a member of this meeting, or not who represents the household in it: another elector of it has come first. */
    NOT_ENTITLED(Kind.RULE, "MTG-3"),
    /** A form on paper is no presence unless the charter lets residents take part in writing. */
    FORMS_NOT_ALLOWED(Kind.RULE, "MTG-16"),
    /** A household that has named nobody is represented by the first of its electors who comes; a form does not come. */
    HOUSEHOLD_NAMES_BY_COMING(Kind.RULE, "MTG-3"),
    /** The resident has come for another household: one person votes once. */
    CAME_FOR_ANOTHER_HOUSEHOLD(Kind.RULE, "MTG-3"),
    /** This member attends already: a household attends once, whoever comes for it. */
    ALREADY_CHECKED_IN(Kind.RULE, "MTG-3"),
    NOT_CHECKED_IN(Kind.RULE, "MTG-3"),

    /** The supervision board sits in on representatives' meetings, and each member says so of themselves. */
    SITTING_IN_BY_BOARD(Kind.FORBIDDEN, "COM-6"),
    /** In a residents' meeting everybody is for themselves. */
    SITTING_IN_ON_REPRESENTATIVES_ONLY(Kind.RULE, "COM-6"),
    /** The member has said so before. */
    SITS_IN_ALREADY(Kind.RULE, "COM-6"),

    /** The meeting's day has not come. */
    MEETING_NOT_BEGUN(Kind.RULE, "MTG-2"),
    /** Not all that is on its notice was put to the vote, and its day is not past: nobody who presides cuts a meeting off. */
    MEETING_NOT_OVER(Kind.RULE, "MTG-12"),
    /** The meeting's day is past, and where it had begun so is 06:00 of the next day: it counts as adjourned. */
    SITTING_OVER(Kind.RULE, "MTG-2"),
    CHECK_IN_NOT_CLOSED(Kind.RULE, "MTG-3"),
    /** Too few members are present. */
    NO_QUORUM(Kind.RULE, "MTG-3"),
    QUORUM_ALREADY_DECLARED(Kind.RULE, "MTG-3"),
    /** Who is present must not change while a vote is open. */
    MEETING_HAS_OPEN_VOTE(Kind.RULE, "MTG-4"),
    /** A meeting is moved to a day after today and after its own. */
    ADJOURNED_NOT_LATER(Kind.CONTENT, "MTG-2"),
    /** The other day lies too far off. */
    ADJOURNED_TOO_FAR(Kind.RULE, "MTG-2"),
    /** Not enough have come, so the other day is announced with the full time of a notice. */
    ADJOURNED_WITHOUT_NOTICE(Kind.RULE, "MTG-2"),
    /** A meeting in which the supervision board has announced a rating is moved and closed by it, before the notice as after it. */
    RATING_KEPT_BY_BOARD(Kind.FORBIDDEN, "RAT-1");

    private final Ground ground;

    MeetingRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
