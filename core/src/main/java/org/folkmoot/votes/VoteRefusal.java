package org.folkmoot.votes;

import org.folkmoot.decisions.Refusal;

/** Why something about a vote is refused. */
public enum VoteRefusal implements Refusal {
    /** The committee conducts votes; nobody decides in the residents' place. */
    VOTE_NOT_BY_COMMITTEE(Kind.FORBIDDEN, "MTG-1"),
    VOTE_UNKNOWN(Kind.UNKNOWN, "—"),
    /** The id was given to another vote. */
    VOTE_EXISTS(Kind.RULE, "—"),
    VOTE_WITHOUT_MEETING(Kind.UNKNOWN, "—"),
    /** No quorum is declared, or people were let in again after it was. */
    VOTE_WITHOUT_QUORUM(Kind.RULE, "MTG-3"),
    /** The notice did not announce this proposal. */
    ITEM_NOT_ON_NOTICE(Kind.RULE, "MTG-12"),
    /** The meeting is held on another day, or has closed. */
    VOTE_OUTSIDE_MEETING(Kind.RULE, "MTG-12"),
    /** The meeting has voted on this proposal, and that vote was not annulled. */
    QUESTION_ALREADY_PUT(Kind.RULE, "MTG-4"),
    /** The residents' vote that let the representatives decide this matter does not stand any more. */
    AUTHORITY_LOST(Kind.RULE, "MTG-7"),

    /** The vote has not been opened, or has closed. */
    VOTE_NOT_OPEN(Kind.RULE, "MTG-4"),
    /** It is past 06:00 of the day after the sitting: the vote ends with the ballots that are cast. */
    VOTE_AFTER_SITTING(Kind.RULE, "MTG-12"),
    /** Everybody casts their own ballot. */
    BALLOT_NOT_YOURS(Kind.FORBIDDEN, "MTG-3"),
    /** The vote is held in another meeting. */
    VOTE_IN_OTHER_MEETING(Kind.CONTENT, "MTG-12"),
    /** Not checked in when check-in closed, or not the one who is checked in for this household. */
    NOT_PRESENT(Kind.RULE, "MTG-4"),
    NO_CHOICE(Kind.CONTENT, "—"),
    TOO_MANY_CHOICES(Kind.CONTENT, "—"),
    UNKNOWN_OPTION(Kind.CONTENT, "—"),

    VOTE_NOT_CLOSED(Kind.RULE, "MTG-4"),
    VOTE_ALREADY_COUNTED(Kind.RULE, "MTG-4"),
    /** There are more ballots than members present: the count cannot be right. */
    MORE_BALLOTS_THAN_PRESENT(Kind.RULE, "MTG-4");

    private final Ground ground;

    VoteRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
