package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.proposals.ProposalRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingRefusal;
import org.folkmoot.proposals.ProposalCommand.ObjectToClass;
import org.folkmoot.proposals.ProposalCommand.SettleClass;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultRefusal;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.junit.jupiter.api.Test;

/** MTG-7: the tabler proposes the class of a matter, the committee sets it, the board may object, the street office says which it is. */
class ClassingTest {

    private static final History TABLED = COMMUNITY
            .and(representatives(36))
            .and(called(MeetingKind.REPRESENTATIVES))
            .and(onAgenda(COURTYARD, Matter.BY_ELECTION));
    private static final History SET = TABLED.and(classed(COURTYARD, Matter.BY_ELECTION));
    private static final ObjectToClass OBJECT = new ObjectToClass(COURTYARD, "涉及全体居民利益");
    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final ClassObjected OBJECTED = new ClassObjected(COURTYARD, officer(20), "涉及全体居民利益");

    private static SettleClass settle(Matter matter) {
        return new SettleClass(COURTYARD, matter, "依法认定");
    }

    private static Decision announcing(History history) {
        return history.when(CHAIR, NOTICE, new IssueNotice(MEETING, List.of(COURTYARD), false, null, List.of()));
    }

    private static void reserved(History history) {
        assertEquals(refuse(MeetingRefusal.MATTER_NOT_AUTHORISED), announcing(history));
    }

    private static void open(History history) {
        assertEquals(List.of(), announcing(history) instanceof Decision.Refused refused ? List.of(refused) : List.of());
    }

    @Test
    void nothing_rests_on_what_the_tabler_calls_it() {
        reserved(TABLED);
        open(SET);
        reserved(TABLED.and(classed(COURTYARD, Matter.IMPORTANT)));
    }

    @Test
    void a_class_that_the_committee_has_set_falls_when_a_meeting_revokes_that() {
        var set = classed(COURTYARD, Matter.BY_ELECTION);
        reserved(TABLED.and(set, new DecisionRevoked(set.motion(), set.about(), new VoteId("V-00000001"))));
    }

    @Test
    void a_class_is_of_one_text_and_worded_otherwise_it_is_set_anew() {
        var amended = new ProposalAmended(COURTYARD, "另一件事", new Digest("c".repeat(64)), null);
        reserved(SET.and(amended));
        open(SET.and(amended, classed(COURTYARD, Matter.BY_ELECTION)));
        reserved(TABLED.and(OBJECTED, new ClassSettled(COURTYARD, Matter.BY_ELECTION, "依法认定"), amended));
        reserved(SET.and(OBJECTED, amended, classed(COURTYARD, Matter.BY_ELECTION)));
    }

    @Test
    void what_the_committee_sets_after_the_notice_is_for_the_next_meeting() {
        var announced = SET.and(announcedToRepresentatives(36, false, COURTYARD));
        var onAnother = List.<Event>of(
                new ProposalTakenOffAgenda(COURTYARD, MEETING, null),
                new MeetingCalled(
                        OTHER_MEETING,
                        MeetingKind.REPRESENTATIVES,
                        DAY.plusDays(20),
                        "小区广场",
                        Channel.ON_SITE,
                        BOOK_REF,
                        null,
                        OTHER_MOTION),
                new ProposalPutOnAgenda(COURTYARD, OTHER_MEETING, null),
                admitted(COURTYARD, OTHER_MEETING));
        var notice = new IssueNotice(OTHER_MEETING, List.of(COURTYARD), false, null, List.of());
        var late = classed(COURTYARD, Matter.IMPORTANT);
        assertInstanceOf(
                Decision.Accepted.class, announced.and(late).and(onAnother).when(CHAIR, DAY.plusDays(1), notice));
        assertEquals(
                refuse(MeetingRefusal.MATTER_NOT_AUTHORISED),
                announced.and(onAnother).and(late).when(CHAIR, DAY.plusDays(1), notice));
    }

    @Test
    void a_class_that_falls_while_the_representatives_vote_voids_the_vote() {
        var set = classed(COURTYARD, Matter.BY_ELECTION);
        var counted = SET.and(announcedToRepresentatives(36, false, COURTYARD))
                .and(voteOpened(VOTE, MeetingKind.REPRESENTATIVES, 36))
                .and(new VoteCounted(
                        VOTE, MEETING, COURTYARD, new TreeMap<>(Map.of("yes", 36, "no", 0, "abstain", 0)), 36, 36));
        var declare = new DeclareResult(VOTE, COURTYARD, null);
        assertInstanceOf(Decision.Accepted.class, counted.when(CHAIR, DAY, declare));
        assertEquals(
                refuse(ResultRefusal.VOTE_VOID),
                counted.and(new DecisionRevoked(set.motion(), set.about(), new VoteId("V-00000009")))
                        .when(CHAIR, DAY, declare));
    }

    @Test
    void while_the_boards_objection_is_open_it_is_reserved_whatever_the_committee_sets() {
        reserved(SET.and(OBJECTED));
        reserved(SET.and(OBJECTED).and(classed(COURTYARD, Matter.RESIGNATION)));
    }

    @Test
    void what_the_street_office_says_applies_and_the_committee_cannot_change_it() {
        open(TABLED.and(OBJECTED).and(new ClassSettled(COURTYARD, Matter.BY_ELECTION, "依法认定")));
        var reserved = SET.and(OBJECTED).and(new ClassSettled(COURTYARD, Matter.IMPORTANT, "依法认定"));
        reserved(reserved);
        reserved(reserved.and(classed(COURTYARD, Matter.BY_ELECTION)));
    }

    @Test
    void the_representatives_revoke_a_decision_of_the_committee_without_its_leave() {
        var revoking = new ProposalTabled(
                COURTYARD,
                by(1),
                Matter.IMPORTANT,
                "撤销居委会的决定",
                new Digest("b".repeat(64)),
                null,
                new DecisionId("C-00000005"));
        open(COMMUNITY
                .and(representatives(36))
                .and(called(MeetingKind.REPRESENTATIVES))
                .and(revoking, new ProposalPutOnAgenda(COURTYARD, MEETING, null)));
    }

    @Test
    void the_board_objects_once_before_the_notice_and_the_street_office_owes_its_word() {
        assertEquals(accept(OBJECTED), SET.when(SUPERVISOR, NOTICE, OBJECT));
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(ProposalEvent.toSettle(COURTYARD), Body.STREET_OFFICE, "MTG-7", null))),
                OBJECTED.duties());
        for (var other : List.of(CHAIR, STREET, by(1), Actor.ADMINISTRATOR))
            assertEquals(refuse(CLASS_OBJECTION_BY_BOARD_ONLY), SET.when(other, NOTICE, OBJECT));
        assertEquals(refuse(CLASS_ALREADY_OBJECTED), SET.and(OBJECTED).when(SUPERVISOR, NOTICE, OBJECT));
        var settled = SET.and(OBJECTED, new ClassSettled(COURTYARD, Matter.BY_ELECTION, "依法认定"));
        assertEquals(refuse(CLASS_ALREADY_OBJECTED), settled.when(SUPERVISOR, NOTICE, OBJECT));
        List<Event> announced = announcedToRepresentatives(36, false, COURTYARD);
        assertEquals(refuse(AGENDA_ALREADY_ANNOUNCED), SET.and(announced).when(SUPERVISOR, NOTICE, OBJECT));
        assertEquals(refuse(PROPOSAL_UNKNOWN), COMMUNITY.when(SUPERVISOR, NOTICE, OBJECT));
        assertEquals(
                refuse(PROPOSAL_WITHDRAWN),
                SET.and(new ProposalWithdrawn(COURTYARD)).when(SUPERVISOR, NOTICE, OBJECT));
        assertEquals(refuse(CLASS_REASON_UNFIT), SET.when(SUPERVISOR, NOTICE, new ObjectToClass(COURTYARD, " ")));
        assertEquals(
                refuse(CLASS_UNFIT),
                COMMUNITY
                        .and(tabled(AUTHORITY, Matter.AUTHORISATION))
                        .when(SUPERVISOR, NOTICE, new ObjectToClass(AUTHORITY, "理由")));
    }

    @Test
    void the_street_office_says_which_class_it_is_once_the_board_has_objected() {
        var objected = SET.and(OBJECTED);
        var settled = new ClassSettled(COURTYARD, Matter.IMPORTANT, "依法认定");
        assertEquals(accept(settled), objected.when(STREET, NOTICE, settle(Matter.IMPORTANT)));
        assertEquals(List.of(new Duty.Done(ProposalEvent.toSettle(COURTYARD))), settled.duties());
        for (var other : List.of(CHAIR, SUPERVISOR, by(1), Actor.ADMINISTRATOR))
            assertEquals(
                    refuse(CLASS_SETTLED_BY_STREET_OFFICE_ONLY),
                    objected.when(other, NOTICE, settle(Matter.IMPORTANT)));
        assertEquals(refuse(CLASS_NOT_OBJECTED), SET.when(STREET, NOTICE, settle(Matter.IMPORTANT)));
        assertEquals(refuse(CLASS_NOT_OBJECTED), objected.and(settled).when(STREET, NOTICE, settle(Matter.IMPORTANT)));
        assertEquals(refuse(CLASS_UNFIT), objected.when(STREET, NOTICE, settle(Matter.AUTHORISATION)));
        assertEquals(
                refuse(CLASS_REASON_UNFIT),
                objected.when(STREET, NOTICE, new SettleClass(COURTYARD, Matter.IMPORTANT, "")));
    }
}
