package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_ALREADY_ANNOUNCED;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_BY_COMMITTEE_ONLY;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_MEETING_CLOSED;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_MEETING_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_PASSED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_NOT_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_PETITIONED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_VOTED_ON;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_WITHDRAWN;
import static org.folkmoot.proposals.ProposalRefusal.REPRESENTATIVES_CANNOT_AUTHORISE;
import static org.folkmoot.proposals.ProposalRefusal.REPRESENTATIVES_CANNOT_REVOKE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TakeOffAgenda;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest extends ProposalFixture {

    @Test
    void the_committee_puts_an_open_proposal_on_the_agenda_of_a_meeting_not_yet_announced() {
        assertEquals(accept(new ProposalPutOnAgenda(COURTYARD, MAY, null)), CALLED.when(COMMITTEE, DAY, PUT_ON));
        assertEquals(refuse(AGENDA_BY_COMMITTEE_ONLY), CALLED.when(ANA, DAY, PUT_ON));
        assertEquals(refuse(AGENDA_MEETING_UNKNOWN), TABLED.when(COMMITTEE, DAY, PUT_ON));
        assertEquals(
                refuse(AGENDA_ALREADY_ANNOUNCED),
                CALLED.and(notice(MAY, AUTHORITY)).when(COMMITTEE, DAY, PUT_ON));
        assertEquals(
                refuse(AGENDA_MEETING_CLOSED),
                CALLED.and(new MeetingClosed(MAY)).when(COMMITTEE, DAY, PUT_ON));
        assertEquals(
                refuse(PROPOSAL_WITHDRAWN),
                CALLED.and(new ProposalWithdrawn(COURTYARD)).when(COMMITTEE, DAY, PUT_ON));
        assertEquals(
                refuse(PROPOSAL_UNKNOWN),
                PEOPLE.and(called(MAY, MeetingKind.REPRESENTATIVES)).when(COMMITTEE, DAY, PUT_ON));
    }

    @Test
    void a_proposal_is_on_one_agenda_at_a_time() {
        assertEquals(refuse(PROPOSAL_ON_AGENDA), ON_AGENDA.when(COMMITTEE, DAY, PUT_ON));
        assertEquals(refuse(PROPOSAL_ON_AGENDA), ON_AGENDA.when(COMMITTEE, DAY, new PutOnAgenda(COURTYARD, APRIL)));
        assertEquals(
                accept(new ProposalPutOnAgenda(COURTYARD, MAY, null)),
                ON_AGENDA
                        .then(COMMITTEE, DAY, new TakeOffAgenda(COURTYARD, APRIL))
                        .when(COMMITTEE, DAY, PUT_ON));
    }

    @Test
    void only_the_residents_meeting_authorises_the_representatives() {
        var history = PEOPLE.and(
                tabled(COURTYARD, Matter.AUTHORISATION),
                called(APRIL, MeetingKind.ASSEMBLY_OF_ADULTS),
                called(MAY, MeetingKind.REPRESENTATIVES));
        assertEquals(refuse(REPRESENTATIVES_CANNOT_AUTHORISE), history.when(COMMITTEE, DAY, PUT_ON));
        assertEquals(
                accept(new ProposalPutOnAgenda(COURTYARD, APRIL, null)),
                history.when(COMMITTEE, DAY, new PutOnAgenda(COURTYARD, APRIL)));
    }

    @ParameterizedTest
    @CsvSource({"V-00000001, false", "B-00000001, false", "C-00000001, true"})
    void the_representatives_revoke_decisions_of_the_committee_only(DecisionId revokes, boolean allowed) {
        var history =
                CALLED.and(new ProposalTabled(COURTYARD, ANA, Matter.IMPORTANT, "Courtyard", TEXT, null, revokes));
        assertEquals(
                allowed ? accept(new ProposalPutOnAgenda(COURTYARD, MAY, null)) : refuse(REPRESENTATIVES_CANNOT_REVOKE),
                history.when(COMMITTEE, DAY, PUT_ON));
        assertEquals(
                accept(new ProposalPutOnAgenda(COURTYARD, APRIL, null)),
                history.when(COMMITTEE, DAY, new PutOnAgenda(COURTYARD, APRIL)));
    }

    @Test
    void a_proposal_whose_vote_is_void_is_taken_off_when_the_meeting_has_closed() {
        var takeOff = new TakeOffAgenda(COURTYARD, MAY);
        var voting = TABLED.and(
                called(MAY, MeetingKind.REPRESENTATIVES),
                new RepresentativesAuthorised(MAY, COURTYARD, SECOND_VOTE, TEXT),
                new ProposalPutOnAgenda(COURTYARD, MAY, null),
                notice(MAY, COURTYARD),
                new VoteOpened(
                        VOTE,
                        MAY,
                        MeetingKind.REPRESENTATIVES,
                        DAY,
                        COURTYARD,
                        null,
                        9,
                        List.of("yes", "no"),
                        BOOK,
                        DAY.plusDays(3)));
        var fallen = new ResultAnnulled(
                SECOND_VOTE, AUTHORITY, COURTYARD, AnnulledBy.FAULTY_BALLOTS, null, null, "judgment");
        assertEquals(
                refuse(PROPOSAL_VOTED_ON), voting.and(new MeetingClosed(MAY)).when(COMMITTEE, DAY, takeOff));
        assertEquals(
                accept(new ProposalTakenOffAgenda(COURTYARD, MAY, VOTE)),
                voting.and(fallen, new MeetingClosed(MAY)).when(COMMITTEE, DAY, takeOff));
    }

    @Test
    void a_proposal_that_was_not_passed_comes_on_a_later_agenda_and_a_passed_one_does_not() {
        var voted = ANNOUNCED.and(opened());
        var again = accept(new ProposalPutOnAgenda(COURTYARD, MAY, null));
        var passed = refuse(PROPOSAL_ALREADY_PASSED);
        assertEquals(refuse(PROPOSAL_ON_AGENDA), voted.when(COMMITTEE, DAY, PUT_ON));
        assertEquals(again, voted.and(declared(false)).when(COMMITTEE, DAY, PUT_ON));
        assertEquals(passed, voted.and(declared(true)).when(COMMITTEE, DAY, PUT_ON));
        assertEquals(passed, voted.and(declared(false), corrected(true)).when(COMMITTEE, DAY, PUT_ON));
        assertEquals(again, voted.and(declared(true), corrected(false)).when(COMMITTEE, DAY, PUT_ON));
        assertEquals(again, voted.and(declared(true), annulled()).when(COMMITTEE, DAY, PUT_ON));
    }

    @Test
    void a_later_annulled_result_leaves_an_earlier_one_standing() {
        var second = new ResultAnnulled(SECOND_VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, null, "order");
        assertEquals(
                refuse(PROPOSAL_ALREADY_PASSED),
                ANNOUNCED.and(declared(true), second).when(COMMITTEE, DAY, PUT_ON));
    }

    @Test
    void the_committee_takes_a_proposal_off_before_the_notice() {
        var takeOff = new TakeOffAgenda(COURTYARD, APRIL);
        assertEquals(
                accept(new ProposalTakenOffAgenda(COURTYARD, APRIL, null)), ON_AGENDA.when(COMMITTEE, DAY, takeOff));
        assertEquals(refuse(AGENDA_BY_COMMITTEE_ONLY), ON_AGENDA.when(ANA, DAY, takeOff));
        assertEquals(refuse(AGENDA_ALREADY_ANNOUNCED), ANNOUNCED.when(COMMITTEE, DAY, takeOff));
        assertEquals(refuse(PROPOSAL_NOT_ON_AGENDA), CALLED.when(COMMITTEE, DAY, takeOff));
        assertEquals(refuse(PROPOSAL_NOT_ON_AGENDA), ON_AGENDA.when(COMMITTEE, DAY, new TakeOffAgenda(COURTYARD, MAY)));
        assertEquals(refuse(PROPOSAL_UNKNOWN), PEOPLE.when(COMMITTEE, DAY, takeOff));
    }

    @Test
    void a_meeting_that_closed_without_a_vote_on_it_lets_a_proposal_go() {
        var takeOff = new TakeOffAgenda(COURTYARD, APRIL);
        var closed = ANNOUNCED.and(new MeetingClosed(APRIL));
        assertEquals(refuse(PROPOSAL_ON_AGENDA), closed.when(COMMITTEE, DAY, PUT_ON));
        assertEquals(accept(new ProposalTakenOffAgenda(COURTYARD, APRIL, null)), closed.when(COMMITTEE, DAY, takeOff));
        assertEquals(
                refuse(PROPOSAL_VOTED_ON),
                ANNOUNCED.and(opened(), new MeetingClosed(APRIL)).when(COMMITTEE, DAY, takeOff));
        assertEquals(
                accept(new ProposalPutOnAgenda(COURTYARD, MAY, null)),
                closed.then(COMMITTEE, DAY, takeOff).when(COMMITTEE, DAY, PUT_ON));
    }

    @Test
    void what_residents_sign_for_is_neither_amended_nor_withdrawn() {
        var petition = new PetitionStarted(
                new PetitionId("J-00000001"),
                Demand.RESIDENTS_MEETING,
                COURTYARD,
                "Courtyard",
                TEXT,
                new ResidentId("R-00000001"),
                DAY,
                null,
                List.of(),
                BOOK);
        assertEquals(
                refuse(PROPOSAL_PETITIONED),
                TABLED.and(petition).when(ANA, DAY, new AmendProposal(COURTYARD, "Other", TEXT)));
        assertEquals(refuse(PROPOSAL_PETITIONED), TABLED.and(petition).when(ANA, DAY, new WithdrawProposal(COURTYARD)));
    }
}
