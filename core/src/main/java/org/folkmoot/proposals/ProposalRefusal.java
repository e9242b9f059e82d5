package org.folkmoot.proposals;

import org.folkmoot.decisions.Refusal;

/** Why something about a proposal is refused. */
public enum ProposalRefusal implements Refusal {
    /** Only the committee, and residents who are electors, table proposals and amend their own. */
    PROPOSER_NOT_ENTITLED(Kind.FORBIDDEN, "—"),
    /** Only the one who tabled it amends or withdraws it. */
    PROPOSAL_OF_SOMEBODY_ELSE(Kind.FORBIDDEN, "—"),
    /** Only a member of the committee in office decides what stands on the agenda. */
    AGENDA_BY_COMMITTEE_ONLY(Kind.FORBIDDEN, "MTG-12"),
    /** The supervision board objects to a class. */
    CLASS_OBJECTION_BY_BOARD_ONLY(Kind.FORBIDDEN, "MTG-7"),
    /** The street office says which class it is. */
    CLASS_SETTLED_BY_STREET_OFFICE_ONLY(Kind.FORBIDDEN, "MTG-7"),
    /** The party organisation studies, and nobody records it in its place. */
    STUDY_BY_PARTY_ORGANISATION_ONLY(Kind.FORBIDDEN, "MTG-9"),
    /** It has studied this matter before. */
    PROPOSAL_ALREADY_STUDIED(Kind.RULE, "MTG-9"),
    /** The board has objected, or the street office has spoken. */
    CLASS_ALREADY_OBJECTED(Kind.RULE, "MTG-7"),
    /** The board has not objected, or the street office has spoken. */
    CLASS_NOT_OBJECTED(Kind.RULE, "MTG-7"),
    /** An authorisation is one by the proposal that it names, and no class that anybody finds. */
    CLASS_UNFIT(Kind.CONTENT, "MTG-7"),
    /** The reason is not 1 to 200 characters on one line. */
    CLASS_REASON_UNFIT(Kind.CONTENT, "—"),
    /** No such proposal was tabled. */
    PROPOSAL_UNKNOWN(Kind.UNKNOWN, "—"),
    /** No such meeting was called. */
    AGENDA_MEETING_UNKNOWN(Kind.UNKNOWN, "—"),
    /** The proposal that the authorisation concerns was never tabled. */
    AUTHORISED_MATTER_UNKNOWN(Kind.UNKNOWN, "MTG-7"),
    /** The title is not one line of 1 to 120 characters. */
    PROPOSAL_TITLE_UNFIT(Kind.CONTENT, "—"),
    /** An authorisation names the proposal that the representatives may decide. */
    AUTHORISATION_WITHOUT_MATTER(Kind.CONTENT, "MTG-7"),
    /** Only an authorisation concerns another proposal. */
    MATTER_WITHOUT_AUTHORISATION(Kind.CONTENT, "MTG-7"),
    /** The authorisation concerns another authorisation. */
    AUTHORISATION_OF_AN_AUTHORISATION(Kind.RULE, "MTG-7"),
    /** A proposal with this id was tabled before. */
    PROPOSAL_ALREADY_TABLED(Kind.RULE, "—"),
    /** The proposal was withdrawn. */
    PROPOSAL_WITHDRAWN(Kind.RULE, "—"),
    /** A meeting has passed the proposal, and that result stands. */
    PROPOSAL_ALREADY_PASSED(Kind.RULE, "—"),
    /** Signatures are given for it as it is worded. */
    PROPOSAL_PETITIONED(Kind.RULE, "MTG-1"),
    /** Participants of a hearing have its text before them until that has closed or is cancelled. */
    TEXT_BEING_HEARD(Kind.RULE, "HEA-3"),
    /** The notice has announced it as it is worded, until it was voted on. */
    TEXT_ANNOUNCED(Kind.RULE, "MTG-12"),
    /** The proposal is on an agenda. */
    PROPOSAL_ON_AGENDA(Kind.RULE, "MTG-12"),
    /** The proposal is not on this meeting's agenda. */
    PROPOSAL_NOT_ON_AGENDA(Kind.RULE, "MTG-12"),
    /** The notice has announced it: the agenda no longer changes. */
    AGENDA_ALREADY_ANNOUNCED(Kind.RULE, "MTG-12"),
    /** The meeting is over. */
    AGENDA_MEETING_CLOSED(Kind.RULE, "MTG-12"),
    /** A vote on it was opened in this meeting; its result decides what becomes of it. */
    PROPOSAL_VOTED_ON(Kind.RULE, "—"),
    /** Only the residents' meeting lets the representatives decide; they cannot do so themselves. */
    REPRESENTATIVES_CANNOT_AUTHORISE(Kind.RULE, "MTG-7"),
    /** The earlier decision that it is to revoke was not made, or does not stand any more. */
    REVOKED_DECISION_NOT_STANDING(Kind.RULE, "MTG-8"),
    /** The representatives' meeting revokes decisions of the committee only. */
    REPRESENTATIVES_CANNOT_REVOKE(Kind.RULE, "MTG-8");

    private final Ground ground;

    ProposalRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
