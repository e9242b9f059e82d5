package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeFixture.*;
import static org.folkmoot.committee.CommitteeRefusal.*;
import static org.folkmoot.committee.Stance.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.SUPERVISOR;
import static org.folkmoot.meetings.MeetingFixture.by;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.CommitteeCommand.WithdrawMotion;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.CommitteeEvent.MotionWithdrawn;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreeingTest {

    private static final WithdrawMotion WITHDRAW = new WithdrawMotion(MOTION);

    private static MoveMotion move(int... interested) {
        return MoveMotion.plain(MOTION, MotionPurpose.MATTER, TITLE, TEXT, officers(interested));
    }

    private static CommitteeDecided carried(int inFavour, int members) {
        return decided(null, voices(1, inFavour, FOR), sum(inFavour, members));
    }

    @Test
    void a_member_puts_a_motion() {
        assertEquals(accept(movedFor(3, 4)), committee(9).when(member(2), MOVED_ON, move(3, 4)));
        assertEquals(refuse(MOTION_ALREADY_MOVED), moved(9).when(member(3), DAY, move()));
        assertEquals(
                refuse(MOTION_TITLE_UNFIT),
                committee(9)
                        .when(
                                member(2),
                                MOVED_ON,
                                MoveMotion.plain(MOTION, MotionPurpose.MATTER, " ", TEXT, List.of())));
        assertEquals(refuse(MOTION_INTERESTED_UNFIT), committee(9).when(member(2), MOVED_ON, move(3, 3)));
        assertEquals(refuse(MOTION_INTERESTED_UNFIT), committee(9).when(member(2), MOVED_ON, move(20)));
    }

    @Test
    void a_motion_to_annul_a_result_names_it_and_no_other_does() {
        var vote = new VoteId("V-00000001");
        var named = new MoveMotion(
                MOTION,
                MotionPurpose.ANNUL_RESULT,
                vote,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                TITLE,
                TEXT,
                List.of());
        assertEquals(
                accept(new MotionMoved(
                        MOTION,
                        MotionPurpose.ANNUL_RESULT,
                        vote,
                        null,
                        MotionSubject.NONE,
                        TITLE,
                        TEXT,
                        officer(2),
                        MOVED_ON,
                        List.of())),
                committee(9).when(member(2), MOVED_ON, named));
        for (var misplaced : List.of(
                MoveMotion.plain(MOTION, MotionPurpose.ANNUL_RESULT, TITLE, TEXT, List.of()),
                new MoveMotion(
                        MOTION,
                        MotionPurpose.CALL_MEETING,
                        vote,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        TITLE,
                        TEXT,
                        List.of())))
            assertEquals(refuse(MOTION_RESULT_MISPLACED), committee(9).when(member(2), MOVED_ON, misplaced));
    }

    @Test
    void a_motion_that_answers_an_order_names_it_and_no_other_does() {
        var order = new OrderId("O-00000001");
        for (var purpose : List.of(MotionPurpose.COMPLY_WITH_ORDER, MotionPurpose.DECLINE_ORDER)) {
            assertEquals(
                    accept(new MotionMoved(
                            MOTION,
                            purpose,
                            null,
                            order,
                            MotionSubject.NONE,
                            TITLE,
                            TEXT,
                            officer(2),
                            MOVED_ON,
                            List.of())),
                    committee(9)
                            .when(
                                    member(2),
                                    MOVED_ON,
                                    new MoveMotion(
                                            MOTION, purpose, null, order, List.of(), null, null, null, null, null,
                                            TITLE, TEXT, List.of())));
            assertEquals(
                    refuse(MOTION_ORDER_MISPLACED),
                    committee(9).when(member(2), MOVED_ON, MoveMotion.plain(MOTION, purpose, TITLE, TEXT, List.of())));
        }
        assertEquals(
                refuse(MOTION_ORDER_MISPLACED),
                committee(9)
                        .when(
                                member(2),
                                MOVED_ON,
                                new MoveMotion(
                                        MOTION,
                                        MotionPurpose.MATTER,
                                        null,
                                        order,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        TITLE,
                                        TEXT,
                                        List.of())));
    }

    @Test
    void nobody_else_has_a_part_in_it() {
        assertEquals(refuse(MOTION_NOT_BY_MEMBER), committee(9).when(SUPERVISOR, MOVED_ON, move()));
        assertEquals(refuse(MOTION_NOT_BY_MEMBER), moved(9).when(by(90_002), DAY, is(FOR)));
        assertEquals(refuse(MOTION_NOT_BY_MEMBER), moved(9).and(left(3, DAY)).when(member(3), DAY, is(FOR)));
    }

    @Test
    void the_voice_that_makes_a_majority_of_all_members_decides() {
        assertEquals(accept(agreed(4, FOR)), moved(9).and(agreed(1, 3, FOR)).when(member(4), DAY, is(FOR)));
        assertEquals(
                accept(agreed(5, FOR), carried(5, 9)),
                moved(9).and(agreed(1, 4, FOR)).when(member(5), DAY, is(FOR)));
    }

    @Test
    void half_of_an_even_number_is_no_majority() {
        assertEquals(accept(agreed(4, FOR)), moved(8).and(agreed(1, 3, FOR)).when(member(4), DAY, is(FOR)));
        assertEquals(
                accept(agreed(5, FOR), carried(5, 8)),
                moved(8).and(agreed(1, 4, FOR)).when(member(5), DAY, is(FOR)));
    }

    @Test
    void it_is_lost_when_no_majority_can_be_for_it_any_more() {
        var history = moved(9).and(agreed(1, 4, AGAINST));
        var voices = new ArrayList<>(voices(1, 4, AGAINST));
        voices.add(voice(5, ASIDE));
        assertEquals(
                accept(agreed(5, ASIDE), decided(null, voices, sum(0, 9))), history.when(member(5), DAY, is(ASIDE)));
        assertEquals(
                accept(agreed(4, AGAINST)), moved(9).and(agreed(1, 3, AGAINST)).when(member(4), DAY, is(AGAINST)));
    }

    @Test
    void who_stands_aside_is_counted_among_the_members_all_the_same() {
        var history = moved(9).and(agreed(6, 9, ASIDE)).and(agreed(1, 4, FOR));
        var voices = new ArrayList<>(voices(6, 9, ASIDE));
        voices.addAll(voices(1, 5, FOR));
        assertEquals(accept(agreed(5, FOR), decided(null, voices, sum(5, 9))), history.when(member(5), DAY, is(FOR)));
    }

    @Test
    void who_has_an_interest_can_only_stand_aside() {
        var history = committee(9).and(movedFor(3));
        assertEquals(refuse(MOTION_OF_ONES_OWN_INTEREST), history.when(member(3), DAY, is(FOR)));
        assertEquals(refuse(MOTION_OF_ONES_OWN_INTEREST), history.when(member(3), DAY, is(AGAINST)));
        assertEquals(accept(agreed(3, ASIDE)), history.when(member(3), DAY, is(ASIDE)));
    }

    @Test
    void until_it_is_decided_a_member_may_think_otherwise() {
        var history = moved(9).and(agreed(1, FOR));
        assertEquals(refuse(MOTION_STANCE_UNCHANGED), history.when(member(1), DAY, is(FOR)));
        var against = history.and(agreed(1, AGAINST));
        assertEquals(accept(agreed(5, FOR)), against.and(agreed(2, 4, FOR)).when(member(5), DAY, is(FOR)));
    }

    @Test
    void a_seat_that_ended_is_counted_no_more_and_what_is_enough_then_can_be_said_again() {
        var history = moved(9).and(agreed(1, 4, FOR)).and(left(8, DAY), left(9, DAY));
        assertEquals(
                accept(
                        agreed(1, FOR),
                        decided(null, List.of(voice(2, FOR), voice(3, FOR), voice(4, FOR), voice(1, FOR)), sum(4, 7))),
                history.when(member(1), DAY, is(FOR)));
        assertEquals(
                accept(agreed(5, FOR)),
                moved(9).and(agreed(1, 4, FOR)).and(left(4, DAY)).when(member(5), DAY, is(FOR)));
    }

    @Test
    void who_put_it_takes_it_back_until_it_is_decided() {
        assertEquals(accept(new MotionWithdrawn(MOTION)), moved(9).when(member(2), DAY, WITHDRAW));
        assertEquals(refuse(MOTION_OF_SOMEBODY_ELSE), moved(9).when(member(1), DAY, WITHDRAW));
        assertEquals(refuse(MOTION_UNKNOWN), committee(9).when(member(1), DAY, is(FOR)));
        var withdrawn = moved(9).and(new MotionWithdrawn(MOTION));
        assertEquals(refuse(MOTION_WITHDRAWN), withdrawn.when(member(1), DAY, is(FOR)));
        var decided = moved(9).and(carried(5, 9));
        assertEquals(refuse(MOTION_ALREADY_DECIDED), decided.when(member(2), DAY, WITHDRAW));
        assertEquals(refuse(MOTION_ALREADY_DECIDED), decided.when(member(9), DAY, is(AGAINST)));
    }

    @Test
    void what_was_carried_must_be_published() {
        var toPublish = CommitteeEvent.toPublish(MOTION);
        assertEquals(
                List.of(new Duty.Arises(Duty.once(toPublish, Body.COMMITTEE, "DIS-2", DAY.plusDays(3)))),
                carried(5, 9).duties());
        assertEquals(List.of(), decided(null, voices(1, 5, AGAINST), sum(0, 9)).duties());
        for (var purpose : List.of(MotionPurpose.CALL_MEETING, MotionPurpose.CALL_HEARING)) {
            var notice = new CommitteeDecided(
                    MOTION,
                    purpose,
                    MotionSubject.NONE,
                    null,
                    voices(1, 5, FOR),
                    true,
                    sum(5, 9),
                    DAY,
                    DAY.plusDays(3));
            assertEquals(List.of(), notice.duties());
        }
        assertEquals(officer(2), movedFor().mover());
    }

    private static MoveMotion about(
            MotionPurpose purpose, List<ProposalId> proposals, @Nullable MeetingId meeting, @Nullable Matter matter) {
        return about(purpose, new MotionSubject(proposals, meeting, matter, null, null, null));
    }

    private static MoveMotion about(MotionPurpose purpose, MotionSubject about) {
        return MoveMotion.of(MOTION, purpose, about, TITLE, TEXT, List.of());
    }

    @Test
    void a_motion_to_adopt_answers_names_their_hearing_and_no_other_does() {
        var hearing = new HearingId("E-00000001");
        var named = new MoveMotion(
                MOTION,
                MotionPurpose.ANSWER_HEARING,
                null,
                null,
                List.of(),
                null,
                null,
                hearing,
                null,
                null,
                TITLE,
                TEXT,
                List.of());
        assertEquals(
                accept(new MotionMoved(
                        MOTION,
                        MotionPurpose.ANSWER_HEARING,
                        null,
                        null,
                        new MotionSubject(List.of(), null, null, hearing, null, null),
                        TITLE,
                        TEXT,
                        officer(1),
                        DAY,
                        List.of())),
                committee(9).when(member(1), DAY, named));
        for (var misplaced : List.of(
                MoveMotion.plain(MOTION, MotionPurpose.ANSWER_HEARING, TITLE, TEXT, List.of()),
                new MoveMotion(
                        MOTION,
                        MotionPurpose.MATTER,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        hearing,
                        null,
                        null,
                        TITLE,
                        TEXT,
                        List.of())))
            assertEquals(refuse(MOTION_ABOUT_MISPLACED), committee(9).when(member(1), DAY, misplaced));
    }

    private static final MeetingKind ADULTS = MeetingKind.ASSEMBLY_OF_ADULTS;

    private static MotionSubject meetingOf(
            List<ProposalId> proposals,
            @Nullable MeetingId meeting,
            @Nullable MeetingKind kind,
            @Nullable LocalDate day) {
        return new MotionSubject(proposals, meeting, null, null, kind, day);
    }

    @Test
    void a_motion_names_the_proposals_that_it_is_about_and_what_it_does_to_them() {
        var one = new ProposalId("P-00000001");
        var two = new ProposalId("P-00000002");
        var meeting = new MeetingId("M-00000001");
        for (var fit : List.of(
                about(MotionPurpose.CALL_MEETING, meetingOf(List.of(), null, ADULTS, DAY)),
                about(MotionPurpose.CALL_MEETING, meetingOf(List.of(one, two), null, ADULTS, DAY)),
                about(MotionPurpose.CALL_HEARING, meetingOf(List.of(one), null, null, DAY)),
                about(MotionPurpose.SHORTEN_NOTICE, meetingOf(List.of(), meeting, null, DAY)),
                about(MotionPurpose.ADMIT_TO_AGENDA, List.of(one, two), meeting, null),
                about(MotionPurpose.SET_CLASS, List.of(one), null, Matter.CHARTER)))
            assertEquals(
                    accept(new MotionMoved(
                            MOTION, fit.purpose(), null, null, fit.about(), TITLE, TEXT, officer(1), DAY, List.of())),
                    committee(9).when(member(1), DAY, fit));
        for (var unfit : List.of(
                about(MotionPurpose.MATTER, List.of(one), null, null),
                about(MotionPurpose.CALL_MEETING, meetingOf(List.of(one, one), null, ADULTS, DAY)),
                about(MotionPurpose.CALL_MEETING, meetingOf(List.of(one), meeting, ADULTS, DAY)),
                about(MotionPurpose.CALL_MEETING, meetingOf(List.of(one), null, null, DAY)),
                about(MotionPurpose.CALL_MEETING, meetingOf(List.of(one), null, ADULTS, null)),
                about(MotionPurpose.CALL_HEARING, meetingOf(List.of(one, two), null, null, DAY)),
                about(MotionPurpose.CALL_HEARING, meetingOf(List.of(one), null, null, null)),
                about(MotionPurpose.CALL_HEARING, meetingOf(List.of(one), null, ADULTS, DAY)),
                about(MotionPurpose.SHORTEN_NOTICE, meetingOf(List.of(), meeting, null, null)),
                about(MotionPurpose.SHORTEN_NOTICE, meetingOf(List.of(), null, null, DAY)),
                about(MotionPurpose.MATTER, meetingOf(List.of(), null, null, DAY)),
                about(MotionPurpose.ADMIT_TO_AGENDA, List.of(), meeting, null),
                about(MotionPurpose.ADMIT_TO_AGENDA, List.of(one), null, null),
                about(MotionPurpose.SET_CLASS, List.of(one, two), null, Matter.CHARTER),
                about(MotionPurpose.SET_CLASS, List.of(one), null, null),
                about(MotionPurpose.SET_CLASS, List.of(one), null, Matter.AUTHORISATION)))
            assertEquals(refuse(MOTION_ABOUT_MISPLACED), committee(9).when(member(1), DAY, unfit));
    }
}
