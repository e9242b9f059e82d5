package org.folkmoot.hearings;

import org.folkmoot.decisions.Refusal;

/** Why something about a hearing is refused. */
public enum HearingRefusal implements Refusal {
    /** Only a member of the committee in office conducts hearings. */
    HEARING_BY_COMMITTEE_ONLY(Kind.FORBIDDEN, "HEA-1"),
    /** A participant signs; for a signature on paper, a member of the committee enters it. */
    SIGNATURE_OF_SOMEBODY_ELSE(Kind.FORBIDDEN, "HEA-5"),

    /** No such hearing was announced. */
    HEARING_UNKNOWN(Kind.UNKNOWN, "—"),
    /** The proposal that it is about was never tabled. */
    HEARING_PROPOSAL_UNKNOWN(Kind.UNKNOWN, "—"),
    /** No such statement was made at this hearing. */
    STATEMENT_UNKNOWN(Kind.UNKNOWN, "HEA-6"),

    /** A hearing with this id was announced before. */
    HEARING_ALREADY_ANNOUNCED(Kind.RULE, "—"),
    /** The hearing has not been opened. */
    HEARING_NOT_OPENED(Kind.RULE, "HEA-5"),
    /** The hearing is being held: its discussion has not ended. */
    HEARING_IN_DISCUSSION(Kind.RULE, "HEA-5"),
    /** The discussion has ended. */
    HEARING_DISCUSSION_ENDED(Kind.RULE, "HEA-5"),
    /** The hearing is closed. */
    HEARING_CLOSED(Kind.RULE, "—"),
    /** The hearing was called off. */
    HEARING_CANCELLED(Kind.RULE, "—"),

    /** The proposal that it is about was withdrawn. */
    HEARING_PROPOSAL_WITHDRAWN(Kind.RULE, "—"),
    /** The community has no rule book to hold it under. */
    HEARING_WITHOUT_RULE_BOOK(Kind.RULE, "—"),
    /** The place is not one line of text. */
    HEARING_PLACE_UNFIT(Kind.CONTENT, "HEA-2"),
    /** The sides are not one to twenty different names of at most 40 characters. */
    HEARING_SIDES_UNFIT(Kind.CONTENT, "HEA-3"),
    /** The number of observers' seats is below 0 or above 10,000. */
    OBSERVERS_OUT_OF_RANGE(Kind.CONTENT, "HEA-2"),
    /** A hearing is held on a petition, or by a decision of the committee: on one of the two. */
    HEARING_ON_ONE_GROUND(Kind.RULE, "HEA-1"),
    /** Not enough have asked for a hearing by this petition. */
    HEARING_PETITION_NOT_QUALIFIED(Kind.RULE, "HEA-1"),
    /** The committee has not decided to hold a hearing by this motion. */
    HEARING_MOTION_NOT_CARRIED(Kind.RULE, "COM-8"),
    /** A hearing was held by this decision before. */
    HEARING_MOTION_USED(Kind.RULE, "COM-8"),
    /** The committee has decided to hear people on another proposal, or on another day. */
    HEARING_OTHER_THAN_DECIDED(Kind.RULE, "COM-8"),
    /** The day is past. */
    HEARING_DAY_PAST(Kind.RULE, "HEA-2"),
    /** Fewer days lie before the hearing than the rule book asks. */
    HEARING_NOTICE_TOO_SHORT(Kind.RULE, "HEA-2"),

    /** Nobody is named. */
    PARTICIPANTS_MISSING(Kind.CONTENT, "HEA-3"),
    /** More than 200 are named at once. */
    PARTICIPANTS_TOO_MANY(Kind.TOO_LARGE, "HEA-3"),
    /** The list is published before the day of the hearing, and closed on it. */
    PARTICIPANTS_TOO_LATE(Kind.RULE, "HEA-3"),
    /** A participant's side is none of those announced. */
    SIDE_UNKNOWN(Kind.CONTENT, "HEA-3"),
    /** A participant is named twice. */
    PARTICIPANT_NAMED_TWICE(Kind.RULE, "HEA-3"),
    /** A participant is not on the roll. */
    PARTICIPANT_NOT_ON_ROLL(Kind.RULE, "HEA-3"),

    /** There is no document, a title is not one line of text, or a document is not either a text or a file. */
    MATERIALS_UNFIT(Kind.CONTENT, "HEA-3"),
    /** Fewer days lie before the hearing than participants have to read the materials. */
    MATERIALS_TOO_LATE(Kind.RULE, "HEA-3"),

    /** The hearing is opened on the day that was announced. */
    NOT_THE_DAY_OF_THE_HEARING(Kind.RULE, "HEA-2"),
    /** A side has no participant yet whose number could be published with the materials. */
    SIDE_WITHOUT_PARTICIPANTS(Kind.RULE, "HEA-3"),
    /** Who is to chair it does not sit in the committee. */
    CHAIR_NOT_IN_COMMITTEE(Kind.RULE, "HEA-4"),
    /** The participants never received the materials. */
    MATERIALS_NOT_SHARED(Kind.RULE, "HEA-3"),
    /** Somebody present is not on the list of participants, or is there twice. */
    PRESENT_NOT_NAMED(Kind.RULE, "HEA-3"),
    /** A side has nobody present. */
    SIDE_NOT_REPRESENTED(Kind.RULE, "HEA-3"),
    /** Fewer or more participants are present than the rule book allows. */
    HEARING_SIZE_OUT_OF_RANGE(Kind.RULE, "HEA-4"),

    /** The day on which it was opened is over: it is adjourned or called off. */
    HEARING_DAY_OVER(Kind.RULE, "HEA-4"),
    /** The reason why it is adjourned or called off is not one line of text. */
    HEARING_REASON_UNFIT(Kind.CONTENT, "HEA-4"),

    /** The speaker is not a participant who is present. */
    SPEAKER_NOT_PRESENT(Kind.RULE, "HEA-5"),
    /** A statement with this id was recorded before. */
    STATEMENT_ALREADY_RECORDED(Kind.RULE, "—"),
    /** Only participants who were present sign. */
    SIGNER_NOT_PRESENT(Kind.RULE, "HEA-5"),
    /** This participant has signed. */
    ALREADY_SIGNED(Kind.RULE, "HEA-5"),
    /** Only opinions are answered. */
    NOT_AN_OPINION(Kind.RULE, "HEA-6"),
    /** The opinions have been answered. */
    OPINIONS_ALREADY_ANSWERED(Kind.RULE, "HEA-6"),
    /** No opinion was voiced. */
    NO_OPINION_TO_ANSWER(Kind.RULE, "HEA-6"),
    /** The committee has not adopted the answers by this motion. */
    ANSWERS_NOT_ADOPTED(Kind.RULE, "COM-8"),
    /** The committee has decided on the answers to another hearing. */
    ANSWERS_OF_ANOTHER_HEARING(Kind.RULE, "COM-8"),
    /** Answers were given by this decision before. */
    ANSWERS_MOTION_USED(Kind.RULE, "COM-8"),
    /** An answer was written after the motion was put: the committee has decided on others. */
    ANSWERS_WRITTEN_AFTERWARDS(Kind.RULE, "COM-8"),
    /** A participant who was present has not signed the record. */
    RECORD_NOT_SIGNED(Kind.RULE, "HEA-5"),
    /** An opinion has no answer. */
    OPINION_UNANSWERED(Kind.RULE, "HEA-6");

    private final Ground ground;

    HearingRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
