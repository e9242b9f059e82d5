package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_ALREADY_ANNOUNCED;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_BY_COMMITTEE_ONLY;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_MEETING_CLOSED;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_MEETING_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISATION_OF_AN_AUTHORISATION;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISATION_WITHOUT_MATTER;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISED_MATTER_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.MATTER_WITHOUT_AUTHORISATION;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_PASSED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_TABLED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_NOT_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_OF_SOMEBODY_ELSE;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_TITLE_UNFIT;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_VOTED_ON;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_WITHDRAWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSER_NOT_ENTITLED;
import static org.folkmoot.proposals.ProposalRefusal.REPRESENTATIVES_CANNOT_AUTHORISE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.TakeOffAgenda;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final Digest TEXT = new Digest("a".repeat(64));
    private static final Digest OTHER_TEXT = new Digest("b".repeat(64));
    private static final RuleBookRef BOOK = new RuleBookRef(1, "c".repeat(64));

    private static final OfficerId CHAIR = new OfficerId("S-00000001");
    private static final Actor COMMITTEE = new Actor.Officer(CHAIR);
    private static final ResidentId ELECTOR = new ResidentId("R-00000001");
    private static final ResidentId CHILD = new ResidentId("R-00000002");
    private static final Actor ANA = new Actor.Resident(ELECTOR);
    private static final HouseholdId HOME = new HouseholdId("H-00000001");

    private static final ProposalId COURTYARD = new ProposalId("P-00000001");
    private static final ProposalId AUTHORITY = new ProposalId("P-00000002");
    private static final MeetingId APRIL = new MeetingId("M-00000001");
    private static final MeetingId MAY = new MeetingId("M-00000002");
    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId SECOND_VOTE = new VoteId("V-00000002");

    private static final History PEOPLE = given(
            new OfficerSeated(CHAIR, null, Body.COMMITTEE, Post.CHAIR, new Period(LocalDate.of(2026, 1, 1), LAST)),
            new HouseholdEnrolled(
                    HOME,
                    new GroupId("G-00000001"),
                    ELECTOR,
                    List.of(new Enrolled(ELECTOR, true), new Enrolled(CHILD, false)),
                    null));
    private static final History TABLED = PEOPLE.and(tabled(COURTYARD, Matter.IMPORTANT));
    private static final History CALLED =
            TABLED.and(called(APRIL, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS), called(MAY, MeetingKind.REPRESENTATIVES));
    private static final History ON_AGENDA = CALLED.and(new ProposalPutOnAgenda(COURTYARD, APRIL));
    private static final History ANNOUNCED = ON_AGENDA.and(notice(APRIL, COURTYARD));
    private static final TableProposal TABLE = new TableProposal(COURTYARD, Matter.IMPORTANT, "Courtyard", TEXT, null);
    private static final PutOnAgenda PUT_ON = new PutOnAgenda(COURTYARD, MAY);

    private static ProposalTabled tabled(ProposalId proposal, Matter matter) {
        return new ProposalTabled(proposal, ANA, matter, "Courtyard", TEXT, null);
    }

    private static MeetingCalled called(MeetingId meeting, MeetingKind kind) {
        return new MeetingCalled(meeting, kind, LocalDate.of(2026, 4, 11), "Hall", Channel.ON_SITE, BOOK, null);
    }

    private static NoticeIssued notice(MeetingId meeting, ProposalId proposal) {
        return new NoticeIssued(
                meeting, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 11), 10, List.of(proposal), false, null);
    }

    private static VoteOpened opened() {
        return new VoteOpened(
                VOTE, APRIL, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, COURTYARD, null, 2306, List.of("yes", "no"), BOOK);
    }

    private static ResultDeclared declared(boolean passed) {
        return new ResultDeclared(
                VOTE,
                APRIL,
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                COURTYARD,
                null,
                new TreeMap<>(),
                2306,
                passed,
                sum(passed),
                DAY,
                DAY);
    }

    private static ResultCorrected corrected(boolean passed) {
        return new ResultCorrected(VOTE, COURTYARD, null, new TreeMap<>(), 2306, passed, sum(passed), "recount");
    }

    private static ResultAnnulled annulled() {
        return new ResultAnnulled(VOTE, COURTYARD, null, AnnulledBy.COURT, null, "judgment");
    }

    private static Derivation sum(boolean passed) {
        return Derivation.moreThan("MTG-4", 1, passed ? 1154 : 1153, 2306, Fraction.HALF);
    }

    @Test
    void an_elector_tables_a_proposal() {
        assertEquals(
                accept(new ProposalTabled(COURTYARD, ANA, Matter.IMPORTANT, "Courtyard", TEXT, null)),
                PEOPLE.when(ANA, DAY, TABLE));
    }

    @Test
    void a_committee_member_tables_a_proposal() {
        assertEquals(
                accept(new ProposalTabled(COURTYARD, COMMITTEE, Matter.IMPORTANT, "Courtyard", TEXT, null)),
                PEOPLE.when(COMMITTEE, DAY, TABLE));
    }

    @Test
    void nobody_else_tables_a_proposal() {
        var refused = refuse(PROPOSER_NOT_ENTITLED);
        assertEquals(refused, PEOPLE.when(new Actor.Resident(CHILD), DAY, TABLE));
        assertEquals(refused, PEOPLE.when(new Actor.Resident(new ResidentId("R-00000009")), DAY, TABLE));
        assertEquals(refused, PEOPLE.when(new Actor.Officer(new OfficerId("S-00000009")), DAY, TABLE));
        assertEquals(refused, PEOPLE.when(Actor.ADMINISTRATOR, DAY, TABLE));
        assertEquals(refused, PEOPLE.when(COMMITTEE, LAST.plusDays(1), TABLE));
        assertEquals(
                refused,
                PEOPLE.and(new OfficeEnded(CHAIR, null, Body.COMMITTEE, EndReason.RESIGNED, DAY, 8, false))
                        .when(COMMITTEE, DAY, TABLE));
        assertEquals(
                refused,
                PEOPLE.and(new ResidentStruck(ELECTOR, HOME, StrikeReason.LEFT, true, false))
                        .when(ANA, DAY, TABLE));
    }

    @Test
    void an_officer_of_another_body_is_not_the_committee() {
        var supervisor = new OfficerId("S-00000003");
        var seated = new OfficerSeated(
                supervisor, null, Body.SUPERVISION_BOARD, Post.MEMBER, new Period(LocalDate.of(2026, 1, 1), LAST));
        assertEquals(refuse(PROPOSER_NOT_ENTITLED), PEOPLE.and(seated).when(new Actor.Officer(supervisor), DAY, TABLE));
    }

    @Test
    void a_proposal_is_tabled_once() {
        assertEquals(refuse(PROPOSAL_ALREADY_TABLED), TABLED.when(ANA, DAY, TABLE));
    }

    @Test
    void a_title_has_at_most_120_characters_and_no_space_around_it() {
        var longest = "院".repeat(120);
        assertEquals(
                accept(new ProposalTabled(COURTYARD, ANA, Matter.IMPORTANT, longest, TEXT, null)),
                PEOPLE.when(ANA, DAY, new TableProposal(COURTYARD, Matter.IMPORTANT, " " + longest + " ", TEXT, null)));
        assertEquals(
                refuse(PROPOSAL_TITLE_UNFIT),
                PEOPLE.when(ANA, DAY, new TableProposal(COURTYARD, Matter.IMPORTANT, longest + "院", TEXT, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "a\ttab", "a bell\u0007", "half \ud83d", "two\u2028lines"})
    void a_title_is_one_line(String title) {
        assertEquals(
                refuse(PROPOSAL_TITLE_UNFIT),
                PEOPLE.when(ANA, DAY, new TableProposal(COURTYARD, Matter.IMPORTANT, title, TEXT, null)));
        assertEquals(refuse(PROPOSAL_TITLE_UNFIT), TABLED.when(ANA, DAY, new AmendProposal(COURTYARD, title, TEXT)));
    }

    @Test
    void an_authorisation_concerns_a_tabled_proposal() {
        var authorise = new TableProposal(AUTHORITY, Matter.AUTHORISATION, "Authority", TEXT, COURTYARD);
        assertEquals(
                accept(new ProposalTabled(AUTHORITY, ANA, Matter.AUTHORISATION, "Authority", TEXT, COURTYARD)),
                TABLED.when(ANA, DAY, authorise));
        assertEquals(refuse(AUTHORISED_MATTER_UNKNOWN), PEOPLE.when(ANA, DAY, authorise));
        assertEquals(
                refuse(PROPOSAL_WITHDRAWN),
                TABLED.and(new ProposalWithdrawn(COURTYARD)).when(ANA, DAY, authorise));
        assertEquals(
                refuse(AUTHORISATION_OF_AN_AUTHORISATION),
                PEOPLE.and(tabled(COURTYARD, Matter.AUTHORISATION)).when(ANA, DAY, authorise));
        assertEquals(
                refuse(AUTHORISED_MATTER_UNKNOWN),
                PEOPLE.when(
                        ANA, DAY, new TableProposal(AUTHORITY, Matter.AUTHORISATION, "Authority", TEXT, AUTHORITY)));
    }

    @Test
    void an_authorisation_concerns_something_and_nothing_else_does() {
        assertEquals(
                refuse(AUTHORISATION_WITHOUT_MATTER),
                PEOPLE.when(ANA, DAY, new TableProposal(AUTHORITY, Matter.AUTHORISATION, "Authority", TEXT, null)));
        assertEquals(
                refuse(MATTER_WITHOUT_AUTHORISATION),
                TABLED.when(ANA, DAY, new TableProposal(AUTHORITY, Matter.IMPORTANT, "Authority", TEXT, COURTYARD)));
    }

    @Test
    void the_author_amends_a_proposal_that_is_on_no_agenda() {
        var amend = new AmendProposal(COURTYARD, " Courtyard, paved ", OTHER_TEXT);
        assertEquals(
                accept(new ProposalAmended(COURTYARD, "Courtyard, paved", OTHER_TEXT)), TABLED.when(ANA, DAY, amend));
        assertEquals(refuse(PROPOSAL_OF_SOMEBODY_ELSE), TABLED.when(COMMITTEE, DAY, amend));
        assertEquals(refuse(PROPOSAL_UNKNOWN), PEOPLE.when(ANA, DAY, amend));
        assertEquals(refuse(PROPOSAL_ON_AGENDA), ON_AGENDA.when(ANA, DAY, amend));
        assertEquals(
                refuse(PROPOSAL_WITHDRAWN),
                TABLED.and(new ProposalWithdrawn(COURTYARD)).when(ANA, DAY, amend));
        assertEquals(
                refuse(PROPOSAL_ALREADY_PASSED), ANNOUNCED.and(declared(true)).when(ANA, DAY, amend));
        assertEquals(
                refuse(PROPOSER_NOT_ENTITLED),
                TABLED.and(new ResidentStruck(ELECTOR, HOME, StrikeReason.LEFT, true, false))
                        .when(ANA, DAY, amend));
    }

    @Test
    void the_committee_puts_an_open_proposal_on_the_agenda_of_a_meeting_not_yet_announced() {
        assertEquals(accept(new ProposalPutOnAgenda(COURTYARD, MAY)), CALLED.when(COMMITTEE, DAY, PUT_ON));
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
                accept(new ProposalPutOnAgenda(COURTYARD, MAY)),
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
                accept(new ProposalPutOnAgenda(COURTYARD, APRIL)),
                history.when(COMMITTEE, DAY, new PutOnAgenda(COURTYARD, APRIL)));
    }

    @Test
    void a_proposal_that_was_not_passed_comes_on_a_later_agenda_and_a_passed_one_does_not() {
        var voted = ANNOUNCED.and(opened());
        var again = accept(new ProposalPutOnAgenda(COURTYARD, MAY));
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
        var second = new ResultAnnulled(SECOND_VOTE, COURTYARD, null, AnnulledBy.STREET_OFFICE, null, "order");
        assertEquals(
                refuse(PROPOSAL_ALREADY_PASSED),
                ANNOUNCED.and(declared(true), second).when(COMMITTEE, DAY, PUT_ON));
    }

    @Test
    void the_committee_takes_a_proposal_off_before_the_notice() {
        var takeOff = new TakeOffAgenda(COURTYARD, APRIL);
        assertEquals(accept(new ProposalTakenOffAgenda(COURTYARD, APRIL)), ON_AGENDA.when(COMMITTEE, DAY, takeOff));
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
        assertEquals(accept(new ProposalTakenOffAgenda(COURTYARD, APRIL)), closed.when(COMMITTEE, DAY, takeOff));
        assertEquals(
                refuse(PROPOSAL_VOTED_ON),
                ANNOUNCED.and(opened(), new MeetingClosed(APRIL)).when(COMMITTEE, DAY, takeOff));
        assertEquals(
                accept(new ProposalPutOnAgenda(COURTYARD, MAY)),
                closed.then(COMMITTEE, DAY, takeOff).when(COMMITTEE, DAY, PUT_ON));
    }

    @Test
    void the_author_withdraws_a_proposal_that_no_notice_has_announced() {
        var withdraw = new WithdrawProposal(COURTYARD);
        var withdrawn = accept(new ProposalWithdrawn(COURTYARD));
        assertEquals(withdrawn, TABLED.when(ANA, DAY, withdraw));
        assertEquals(
                accept(new ProposalTakenOffAgenda(COURTYARD, APRIL), new ProposalWithdrawn(COURTYARD)),
                ON_AGENDA.when(ANA, DAY, withdraw));
        assertEquals(withdrawn, ANNOUNCED.and(declared(false)).when(ANA, DAY, withdraw));
        assertEquals(refuse(AGENDA_ALREADY_ANNOUNCED), ANNOUNCED.when(ANA, DAY, withdraw));
        assertEquals(refuse(PROPOSAL_OF_SOMEBODY_ELSE), TABLED.when(COMMITTEE, DAY, withdraw));
        assertEquals(
                refuse(PROPOSAL_ALREADY_PASSED), ANNOUNCED.and(declared(true)).when(ANA, DAY, withdraw));
        assertEquals(
                refuse(PROPOSAL_WITHDRAWN),
                TABLED.and(new ProposalWithdrawn(COURTYARD)).when(ANA, DAY, withdraw));
        assertEquals(refuse(PROPOSAL_UNKNOWN), PEOPLE.when(ANA, DAY, withdraw));
    }

    @Test
    void a_withdrawn_proposal_stays_withdrawn_whatever_becomes_of_its_results() {
        var withdrawn = ANNOUNCED.and(opened(), declared(false)).then(ANA, DAY, new WithdrawProposal(COURTYARD));

        for (var later : List.of(withdrawn.and(corrected(true)), withdrawn.and(annulled())))
            assertEquals(refuse(PROPOSAL_WITHDRAWN), later.when(COMMITTEE, DAY, PUT_ON));
    }
}
