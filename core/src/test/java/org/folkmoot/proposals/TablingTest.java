package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_ALREADY_ANNOUNCED;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISATION_OF_AN_AUTHORISATION;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISATION_WITHOUT_MATTER;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISED_MATTER_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.MATTER_WITHOUT_AUTHORISATION;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_PASSED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_TABLED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_OF_SOMEBODY_ELSE;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_TITLE_UNFIT;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_WITHDRAWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSER_NOT_ENTITLED;
import static org.folkmoot.proposals.ProposalRefusal.REVOKED_DECISION_NOT_STANDING;
import static org.folkmoot.proposals.ProposalRefusal.TEXT_ANNOUNCED;
import static org.folkmoot.proposals.ProposalRefusal.TEXT_BEING_HEARD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.founding.EarlierDecisions;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablingTest extends ProposalFixture {

    private static final HearingId HEARING = new HearingId("E-00000001");
    private static final HearingId SECOND_HEARING = new HearingId("E-00000002");
    private static final AmendProposal AMEND = new AmendProposal(COURTYARD, "Courtyard", OTHER_TEXT);

    @Test
    void an_elector_tables_a_proposal() {
        assertEquals(
                accept(new ProposalTabled(COURTYARD, ANA, Matter.IMPORTANT, "Courtyard", TEXT, null, null)),
                PEOPLE.when(ANA, DAY, TABLE));
    }

    @Test
    void a_committee_member_tables_a_proposal_until_a_successor_is_seated() {
        var tabled = accept(new ProposalTabled(COURTYARD, COMMITTEE, Matter.IMPORTANT, "Courtyard", TEXT, null, null));
        assertEquals(tabled, PEOPLE.when(COMMITTEE, DAY, TABLE));
        assertEquals(tabled, PEOPLE.when(COMMITTEE, LAST.plusDays(1), TABLE));
    }

    @Test
    void nobody_else_tables_a_proposal() {
        var refused = refuse(PROPOSER_NOT_ENTITLED);
        assertEquals(refused, PEOPLE.when(new Actor.Resident(CHILD), DAY, TABLE));
        assertEquals(refused, PEOPLE.when(new Actor.Resident(new ResidentId("R-00000009")), DAY, TABLE));
        assertEquals(refused, PEOPLE.when(new Actor.Officer(new OfficerId("S-00000009")), DAY, TABLE));
        assertEquals(refused, PEOPLE.when(Actor.ADMINISTRATOR, DAY, TABLE));
        assertEquals(
                refused,
                PEOPLE.and(new OfficeEnded(CHAIR, null, Body.COMMITTEE, EndReason.RESIGNED, DAY, 8, false))
                        .when(COMMITTEE, DAY, TABLE));
        assertEquals(
                refused,
                PEOPLE.and(new ResidentStruck(ELECTOR, HOME, StrikeReason.LEFT, true, false, false))
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
                accept(new ProposalTabled(COURTYARD, ANA, Matter.IMPORTANT, longest, TEXT, null, null)),
                PEOPLE.when(
                        ANA,
                        DAY,
                        new TableProposal(COURTYARD, Matter.IMPORTANT, " " + longest + " ", TEXT, null, null)));
        assertEquals(
                refuse(PROPOSAL_TITLE_UNFIT),
                PEOPLE.when(ANA, DAY, new TableProposal(COURTYARD, Matter.IMPORTANT, longest + "院", TEXT, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "a\ttab", "a bell\u0007", "half \ud83d", "two\u2028lines"})
    void a_title_is_one_line(String title) {
        assertEquals(
                refuse(PROPOSAL_TITLE_UNFIT),
                PEOPLE.when(ANA, DAY, new TableProposal(COURTYARD, Matter.IMPORTANT, title, TEXT, null, null)));
        assertEquals(refuse(PROPOSAL_TITLE_UNFIT), TABLED.when(ANA, DAY, new AmendProposal(COURTYARD, title, TEXT)));
    }

    @Test
    void an_authorisation_concerns_a_tabled_proposal() {
        var authorise = new TableProposal(AUTHORITY, Matter.AUTHORISATION, "Authority", TEXT, COURTYARD, null);
        assertEquals(
                accept(new ProposalTabled(AUTHORITY, ANA, Matter.AUTHORISATION, "Authority", TEXT, COURTYARD, null)),
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
                        ANA,
                        DAY,
                        new TableProposal(AUTHORITY, Matter.AUTHORISATION, "Authority", TEXT, AUTHORITY, null)));
    }

    @Test
    void what_is_to_be_revoked_is_named_when_it_is_tabled_and_stands() {
        var result = new DecisionId("V-00000001");
        var decision = new DecisionId("C-00000001");
        var motion = new MotionId("C-00000001");
        var refused = refuse(REVOKED_DECISION_NOT_STANDING);
        assertEquals(refused, PEOPLE.when(ANA, DAY, revoking(result)));
        assertEquals(refused, PEOPLE.and(declared(false)).when(ANA, DAY, revoking(result)));
        var passed = PEOPLE.and(declared(true));
        assertEquals(accept(revokingTabled(result)), passed.when(ANA, DAY, revoking(result)));
        assertEquals(refused, passed.and(annulled()).when(ANA, DAY, revoking(result)));

        assertEquals(refused, PEOPLE.when(ANA, DAY, revoking(decision)));
        assertEquals(refused, PEOPLE.and(decided(motion, 4)).when(ANA, DAY, revoking(decision)));
        var carried = PEOPLE.and(decided(motion, 5));
        assertEquals(accept(revokingTabled(decision)), carried.when(ANA, DAY, revoking(decision)));
        assertEquals(
                refused,
                carried.and(new DecisionRevoked(motion, MotionSubject.NONE, VOTE))
                        .when(ANA, DAY, revoking(decision)));
    }

    @Test
    void a_decision_from_before_the_record_is_named_as_any_other_while_it_stands() {
        var earlier = new DecisionId("B-00000001");
        var refused = refuse(REVOKED_DECISION_NOT_STANDING);
        var entered = PEOPLE.and(EarlierDecisions.entered());
        var stands = entered.and(EarlierDecisions.confirmed());

        assertEquals(refused, entered.when(ANA, DAY, revoking(earlier)));
        assertEquals(accept(revokingTabled(earlier)), stands.when(ANA, DAY, revoking(earlier)));
        assertEquals(refused, stands.and(EarlierDecisions.revoked(VOTE)).when(ANA, DAY, revoking(earlier)));
    }

    private static TableProposal revoking(DecisionId decision) {
        return new TableProposal(AUTHORITY, Matter.IMPORTANT, "Courtyard", TEXT, null, decision);
    }

    private static ProposalTabled revokingTabled(DecisionId decision) {
        return new ProposalTabled(AUTHORITY, ANA, Matter.IMPORTANT, "Courtyard", TEXT, null, decision);
    }

    private static CommitteeDecided decided(MotionId motion, int inFavour) {
        var sum = Derivation.moreThan("COM-8", 0, inFavour, 9, Fraction.HALF);
        return new CommitteeDecided(
                motion, MotionPurpose.MATTER, MotionSubject.NONE, null, List.of(), sum.holds(), sum, DAY, null);
    }

    @Test
    void an_authorisation_concerns_something_and_nothing_else_does() {
        assertEquals(
                refuse(AUTHORISATION_WITHOUT_MATTER),
                PEOPLE.when(
                        ANA, DAY, new TableProposal(AUTHORITY, Matter.AUTHORISATION, "Authority", TEXT, null, null)));
        assertEquals(
                refuse(MATTER_WITHOUT_AUTHORISATION),
                TABLED.when(
                        ANA, DAY, new TableProposal(AUTHORITY, Matter.IMPORTANT, "Authority", TEXT, COURTYARD, null)));
    }

    @Test
    void the_author_amends_a_proposal() {
        var amend = new AmendProposal(COURTYARD, " Courtyard, paved ", OTHER_TEXT);
        assertEquals(
                accept(new ProposalAmended(COURTYARD, "Courtyard, paved", OTHER_TEXT, null)),
                TABLED.when(ANA, DAY, amend));
        assertEquals(refuse(PROPOSAL_OF_SOMEBODY_ELSE), TABLED.when(COMMITTEE, DAY, amend));
        assertEquals(refuse(PROPOSAL_UNKNOWN), PEOPLE.when(ANA, DAY, amend));
        assertEquals(
                refuse(PROPOSAL_WITHDRAWN),
                TABLED.and(new ProposalWithdrawn(COURTYARD)).when(ANA, DAY, amend));
        assertEquals(
                refuse(PROPOSAL_ALREADY_PASSED), ANNOUNCED.and(declared(true)).when(ANA, DAY, amend));
        assertEquals(
                refuse(PROPOSER_NOT_ENTITLED),
                TABLED.and(new ResidentStruck(ELECTOR, HOME, StrikeReason.LEFT, true, false, false))
                        .when(ANA, DAY, amend));
    }

    @Test
    void what_is_on_an_agenda_is_amended_until_the_notice_and_again_after_the_vote() {
        var amended = accept(new ProposalAmended(COURTYARD, "Courtyard", OTHER_TEXT, null));
        assertEquals(amended, ON_AGENDA.when(ANA, DAY, AMEND));
        assertEquals(refuse(TEXT_ANNOUNCED), ANNOUNCED.when(ANA, DAY, AMEND));
        assertEquals(refuse(TEXT_ANNOUNCED), ANNOUNCED.and(opened()).when(ANA, DAY, AMEND));
        assertEquals(amended, ANNOUNCED.and(opened(), declared(false)).when(ANA, DAY, AMEND));
    }

    @Test
    void a_text_is_pinned_from_a_hearings_materials_until_the_hearing_closes_or_is_cancelled() {
        var announced = new HearingAnnounced(
                HEARING, COURTYARD, DAY, DAY.plusDays(10), "Hall", 10, List.of("neighbours"), BOOK, null, null);
        var shared = new MaterialsShared(HEARING, COURTYARD, DAY, List.of(), new TreeMap<>());
        var amended = accept(new ProposalAmended(COURTYARD, "Courtyard", OTHER_TEXT, null));
        var follows = accept(new ProposalAmended(COURTYARD, "Courtyard", OTHER_TEXT, HEARING));
        assertEquals(amended, TABLED.and(announced).when(ANA, DAY, AMEND));
        var heard = TABLED.and(announced, shared);
        assertEquals(refuse(TEXT_BEING_HEARD), heard.when(ANA, DAY, AMEND));
        assertEquals(refuse(TEXT_BEING_HEARD), heard.and(shared).when(ANA, DAY, AMEND));
        assertEquals(
                amended,
                heard.and(new HearingCancelled(HEARING, COURTYARD, "rain")).when(ANA, DAY, AMEND));
        var closed = heard.and(new HearingClosed(HEARING, COURTYARD, 2, 1, false));
        assertEquals(follows, closed.when(ANA, DAY, AMEND));
        var again = new MaterialsShared(SECOND_HEARING, COURTYARD, DAY, List.of(), new TreeMap<>());
        assertEquals(refuse(TEXT_BEING_HEARD), closed.and(again).when(ANA, DAY, AMEND));
        assertEquals(
                follows,
                closed.and(again, new HearingCancelled(SECOND_HEARING, COURTYARD, "rain"))
                        .when(ANA, DAY, AMEND));
        var elsewhere = new MaterialsShared(SECOND_HEARING, AUTHORITY, DAY, List.of(), new TreeMap<>());
        assertEquals(follows, closed.and(elsewhere).when(ANA, DAY, AMEND));
    }

    @Test
    void the_author_withdraws_a_proposal_that_no_notice_has_announced() {
        var withdraw = new WithdrawProposal(COURTYARD);
        var withdrawn = accept(new ProposalWithdrawn(COURTYARD));
        assertEquals(withdrawn, TABLED.when(ANA, DAY, withdraw));
        assertEquals(
                accept(new ProposalTakenOffAgenda(COURTYARD, APRIL, null), new ProposalWithdrawn(COURTYARD)),
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
