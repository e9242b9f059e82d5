package org.folkmoot.communities;

import org.folkmoot.decisions.Refusal;

/** Why a community or its offices are not changed. */
public enum CommunityRefusal implements Refusal {
    /** Only the installation's administrator does this. */
    ADMINISTRATOR_ONLY(Kind.FORBIDDEN, "—"),
    /** The record is opened for the installation, not for a community. */
    RECORD_IS_THE_INSTALLATIONS(Kind.RULE, "—"),
    RECORD_ALREADY_OPEN(Kind.RULE, "—"),
    /** The key is no Ed25519 public key in X.509 form, base64. */
    PUBLIC_KEY_UNREADABLE(Kind.CONTENT, "—"),
    /** The installation's own name is no community's. */
    INSTALLATION_IS_NO_COMMUNITY(Kind.RULE, "—"),
    COMMUNITY_ALREADY_CONSTITUTED(Kind.RULE, "—"),
    COMMUNITY_NOT_CONSTITUTED(Kind.UNKNOWN, "—"),
    /** A community's name has 1 to 60 characters on one line. */
    COMMUNITY_NAME_UNREADABLE(Kind.CONTENT, "—"),

    /** Seats are recorded by the administrator or by a street officer in office. */
    NOT_ENTITLED_TO_SEAT(Kind.FORBIDDEN, "—"),
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

    /** The officer holds no seat of that body on that day. */
    NOT_IN_OFFICE(Kind.RULE, "REC-4"),
    /** Whom residents have chosen leaves by the law's routes only, and is not replaced. */
    CHOSEN_NOT_REPLACED(Kind.RULE, "REC-4"),
    /** Except by what ends it by itself, an office does not end before it is said. */
    OFFICE_ENDED_IN_THE_PAST(Kind.RULE, "REC-4"),
    /** The officer's last two ratings were not both "incompetent". */
    NOT_TWICE_INCOMPETENT(Kind.RULE, "RAT-2"),

    /** Kinship is declared by an officer of committee, board or street office, or by the administrator. */
    NOT_ENTITLED_TO_DECLARE_KINSHIP(Kind.FORBIDDEN, "COM-2"),
    KINSHIP_WITH_ONESELF(Kind.CONTENT, "COM-2"),
    KINSHIP_ALREADY_DECLARED(Kind.RULE, "COM-2"),
    /** They were not declared near relatives, or are none any more. */
    KINSHIP_NOT_DECLARED(Kind.RULE, "COM-2"),
    /** What is to come has not ended it, and without a document on one line nothing does. */
    KINSHIP_END_UNFIT(Kind.CONTENT, "COM-2");

    private final Ground ground;

    CommunityRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
