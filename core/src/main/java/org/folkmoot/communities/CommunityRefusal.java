package org.folkmoot.communities;

import org.folkmoot.decisions.Refusal;
import org.folkmoot.decisions.Refusal.Ground;

/** Why a community or its offices are not changed. */
public enum CommunityRefusal implements Refusal {
    /** Only the installation's administrator does this. */
    ADMINISTRATOR_ONLY(Kind.FORBIDDEN, "—"),
    /** Once a committee has sat, the street office says itself who acts for it. */
    APPOINTED_BY_STREET_OFFICE(Kind.FORBIDDEN, "—"),
    /** The record is opened for the installation, not for a community. */
    RECORD_IS_THE_INSTALLATIONS(Kind.RULE, "—"),
    RECORD_ALREADY_OPEN(Kind.RULE, "—"),
    /** The key is no Ed25519 public key in X.509 form, base64. */
    PUBLIC_KEY_UNREADABLE(Kind.CONTENT, "—"),
    /** Only whoever has the machine opens a new administrator's account: no administrator, and nobody over the network. */
    OPENED_AT_THE_MACHINE_ONLY(Kind.FORBIDDEN, "—"),
    RECORD_NOT_OPEN(Kind.UNKNOWN, "—"),
    /** The reason is not one line of text. */
    OPENING_REASON_UNFIT(Kind.CONTENT, "—"),
    /** The installation's own name is no community's. */
    INSTALLATION_IS_NO_COMMUNITY(Kind.RULE, "—"),
    COMMUNITY_ALREADY_CONSTITUTED(Kind.RULE, "—"),
    COMMUNITY_NOT_CONSTITUTED(Kind.UNKNOWN, "—"),
    /** A community's name has 1 to 60 characters on one line. */
    COMMUNITY_NAME_UNREADABLE(Kind.CONTENT, "—"),

    /** Residents choose the members of that body: nobody appoints or dismisses them. */
    CHOSEN_BY_RESIDENTS(Kind.RULE, "COM-2"),
    /** The committee has five to nine members. */
    COMMITTEE_SIZE(Kind.RULE, "COM-2"),
    /** A body has one to 200 seats. */
    BODY_SIZE(Kind.CONTENT, "—"),
    /** The committee has a woman among its members. */
    COMMITTEE_WITHOUT_A_WOMAN(Kind.RULE, "COM-2"),
    /** More women than members, or fewer than none. */
    WOMEN_MISCOUNTED(Kind.CONTENT, "COM-2"),
    /** The committee has one chair; no body has two. */
    NOT_ONE_CHAIR(Kind.RULE, "COM-2"),
    /** Staff serve in offices and stations; committee and board have members. */
    POST_NOT_IN_THIS_BODY(Kind.RULE, "COM-2"),
    /** One officer or one resident would hold two seats of the body. */
    SEATED_TWICE(Kind.RULE, "COM-2"),
    /** Members of the committee, and residents on the board, are electors on the roll, or registered as community workers. */
    MEMBER_NOT_AN_ELECTOR(Kind.RULE, "ELE-3"),
    /** The officer's id stands for somebody else. */
    OFFICER_ID_TAKEN(Kind.RULE, "—"),
    /** Seats of the term before run into this one. */
    TERMS_OVERLAP(Kind.RULE, "COM-3"),
    /** The committee is elected for five years at most. */
    TERM_TOO_LONG(Kind.RULE, "COM-3"),
    /** The board's term is the committee's. */
    TERM_OUTSIDE_THE_COMMITTEES(Kind.RULE, "COM-6"),
    /** Two near relatives in one committee. */
    NEAR_RELATIVES_IN_COMMITTEE(Kind.RULE, "COM-2"),
    /** One person in the committee and on the board that supervises it. */
    SUPERVISES_THEMSELVES(Kind.RULE, "COM-6"),
    /** A near relative of a committee member on the board. */
    SUPERVISES_NEAR_RELATIVE(Kind.RULE, "COM-6"),
    /** The seat's term does not lie within a term of its body. */
    NO_SUCH_TERM(Kind.RULE, "REC-5"),
    /** All seats of the body are taken. */
    NO_VACANT_SEAT(Kind.RULE, "REC-5"),

    /** Residents do not choose the members of that body. */
    NOT_CHOSEN_BY_RESIDENTS(Kind.CONTENT, "COM-2"),
    /**
     * A change of an office that residents give is entered in the committee or on the board; what ends an office by itself, and a fact,
     * in the street office, too; who works there, in the street office alone.
     */
    NOT_ENTITLED_TO_ENTER(Kind.FORBIDDEN, "—"),
    CHANGE_ALREADY_ENTERED(Kind.RULE, "—"),
    CHANGE_UNKNOWN(Kind.UNKNOWN, "—"),
    /** It was confirmed, taken back or declined. */
    CHANGE_SETTLED(Kind.RULE, "—"),
    /** The street office confirms a change; what ended an office by itself, and what the street office has found, the supervision board. */
    NOT_ENTITLED_TO_CONFIRM(Kind.FORBIDDEN, "—"),
    /** Who entered a change does not confirm it. */
    CONFIRMED_BY_SAME_PERSON(Kind.FORBIDDEN, "—"),
    /** Nobody confirms a change that is about themselves. */
    CONFIRMS_ONESELF(Kind.FORBIDDEN, "—"),
    /** The change that was entered names others. */
    CHANGE_NAMES_OTHERS(Kind.CONTENT, "—"),
    /** What has not happened yet changes nothing. */
    DECIDED_IN_THE_FUTURE(Kind.RULE, "REC-4"),
    /** Of what was decided before the record knew of the community, only who holds the offices when it begins is taken over. */
    DECIDED_BEFORE_THE_RECORD(Kind.RULE, "—"),
    /** The number of a filed document is one line. */
    FILING_UNFIT(Kind.CONTENT, "—"),
    /** Two electors answer for a count, who are not voted on themselves; where nobody votes there are none. */
    TELLERS_UNFIT(Kind.RULE, "ELE-16"),
    /** Nobody takes an office before they were elected to it. */
    TERM_BEFORE_ELECTION(Kind.RULE, "COM-3"),

    /** The officer holds no seat of that body on that day. */
    NOT_IN_OFFICE(Kind.RULE, "REC-4"),
    /** Whom residents have chosen leaves by the law's routes only: nobody dismisses them, and no vote is put in a route's place. */
    NO_SUCH_ROUTE(Kind.RULE, "REC-4"),
    /** The rule book does not let six months without duty end an office. */
    IDLE_NOT_PROVIDED(Kind.RULE, "REC-4"),
    /** Neither the board member nor a near relative of theirs sits in the committee. */
    NOT_INCOMPATIBLE(Kind.RULE, "COM-6"),

    /** A resident representative is an elector of a household. */
    DELEGATE_NOT_ELECTOR(Kind.RULE, "COM-3"),
    /** A group elects its representatives from its own households. */
    DELEGATE_OF_ANOTHER_GROUP(Kind.RULE, "COM-3"),
    /** The resident is a representative on some day of that term. */
    ALREADY_A_REPRESENTATIVE(Kind.RULE, "COM-3"),
    /** Representatives are elected for the committee's term. */
    REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM(Kind.RULE, "COM-3"),
    /** The resident is no representative on that day. */
    NOT_A_REPRESENTATIVE(Kind.RULE, "COM-3"),
    /** The roll has the representative as an elector. */
    STILL_ON_ROLL(Kind.RULE, "COM-3"),

    /** The software notes which election is overdue. */
    ELECTION_NOTED_BY_SOFTWARE_ONLY(Kind.FORBIDDEN, "ELE-1"),
    /** The election of that body is not overdue since that day, or that was noted. */
    ELECTION_NOT_OVERDUE(Kind.RULE, "ELE-1"),

    /** The rule book does not let an election be held earlier or later than after five years. */
    SHIFT_NOT_PROVIDED(Kind.RULE, "ELE-1"),
    /** The approval follows the vote, is given by now and has a filing number on one line. */
    APPROVAL_UNFIT(Kind.CONTENT, "ELE-1"),
    /** No committee sits, or its election is due already: what is overdue stays overdue. */
    NO_ELECTION_AHEAD(Kind.RULE, "ELE-1"),
    /** It is shifted to a day that is still ahead, and to another than it is due on. */
    SHIFT_DAY_UNFIT(Kind.CONTENT, "ELE-1"),
    /** An election is shifted by at most a year from the fifth anniversary of the term, however often. */
    SHIFTED_TOO_FAR(Kind.RULE, "ELE-1"),

    KINSHIP_WITH_ONESELF(Kind.CONTENT, "COM-2"),
    KINSHIP_ALREADY_DECLARED(Kind.RULE, "COM-2"),
    /** They were not declared near relatives, or are none any more. */
    KINSHIP_NOT_DECLARED(Kind.RULE, "COM-2"),

    /** Whoever is on the roll is an elector as a resident. */
    WORKER_IS_RESIDENT(Kind.RULE, "COM-13"),
    WORKER_ALREADY_REGISTERED(Kind.RULE, "COM-13"),
    WORKER_NOT_REGISTERED(Kind.UNKNOWN, "COM-13"),
    /** Work ends after it has begun. */
    WORKER_DAY_UNFIT(Kind.CONTENT, "COM-13"),

    /** The days are not up to 150 different ones of that year, each of them once. */
    CALENDAR_DAYS_UNFIT(Kind.CONTENT, "—"),
    /** A working day must be a Saturday or Sunday that is no holiday. */
    WORKING_DAYS_UNFIT(Kind.CONTENT, "—");

    private final Ground ground;

    CommunityRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
