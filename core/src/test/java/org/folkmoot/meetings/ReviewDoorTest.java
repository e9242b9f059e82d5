package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.ReviewDoor;
import org.folkmoot.meetings.MeetingEvent.DoorReviewed;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What three people decided at the door is reviewed afterwards by both bodies, each within fifteen days. */
class ReviewDoorTest {

    private static final LocalDate LATER = DAY.plusDays(10);
    private static final LocalDate REVIEW_BY = DAY.plusDays(15);
    private static final MotionId CARRIED = new MotionId("C-00000004");
    private static final MotionId LOST = new MotionId("C-00000005");
    private static final Actor OTHER_SUPERVISOR = new Actor.Officer(officer(21));
    private static final ElectorateCorrected AT_THE_DOOR = new ElectorateCorrected(
            MEETING,
            household(3),
            resident(5),
            ObjectionGround.ELECTOR_LEFT_OUT,
            true,
            List.of(officer(1), officer(2), officer(20)),
            REVIEW_BY,
            3);

    private static final History BEFORE = COMMUNITY
            .and(new OfficerSeated(officer(21), resident(90_021), Body.SUPERVISION_BOARD, Post.MEMBER, TERM))
            .and(decided(CARRIED, MotionPurpose.REVIEW_DOOR, 5), decided(LOST, MotionPurpose.REVIEW_DOOR, 4))
            .and(called(ASSEMBLY_OF_HOUSEHOLDS))
            .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 2, COURTYARD));
    private static final History DECIDED = BEFORE.and(AT_THE_DOOR);

    private static ReviewDoor review(@Nullable MotionId motion) {
        return new ReviewDoor(MEETING, motion, true, "an elector had been left out");
    }

    private static DoorReviewed reviewed(Body body, @Nullable MotionId motion, OfficerId by) {
        return new DoorReviewed(MEETING, body, motion, true, "an elector had been left out", by, LATER);
    }

    @Test
    void what_was_decided_at_the_door_obliges_both_bodies_and_the_review_of_each_is_done_by_it() {
        assertEquals(
                List.of(
                        new Duty.Arises(Duty.once(
                                MeetingEvent.toReview(MEETING, Body.COMMITTEE), Body.COMMITTEE, "MTG-3", REVIEW_BY)),
                        new Duty.Arises(Duty.once(
                                MeetingEvent.toReview(MEETING, Body.SUPERVISION_BOARD),
                                Body.SUPERVISION_BOARD,
                                "MTG-3",
                                REVIEW_BY))),
                AT_THE_DOOR.duties());
        assertEquals(
                List.of(new Duty.Done(MeetingEvent.toReview(MEETING, Body.SUPERVISION_BOARD))),
                reviewed(Body.SUPERVISION_BOARD, null, officer(21)).duties());
        var before = new ElectorateCorrected(
                MEETING,
                household(3),
                resident(5),
                ObjectionGround.ELECTOR_LEFT_OUT,
                false,
                List.of(officer(1), officer(20)),
                null,
                3);
        assertEquals(List.of(), before.duties());
        assertEquals(refuse(NOTHING_TO_REVIEW), BEFORE.and(before).when(CHAIR, LATER, review(CARRIED)));
    }

    @Test
    void the_committee_reviews_by_a_decision_of_its_own() {
        assertEquals(
                accept(reviewed(Body.COMMITTEE, CARRIED, officer(1))), DECIDED.when(CHAIR, LATER, review(CARRIED)));
        assertEquals(refuse(REVIEW_WITHOUT_MOTION), DECIDED.when(CHAIR, LATER, review(null)));
        assertEquals(refuse(REVIEW_WITHOUT_MOTION), DECIDED.when(CHAIR, LATER, review(LOST)));
        assertEquals(refuse(REVIEW_WITHOUT_MOTION), DECIDED.when(CHAIR, LATER, review(MOTION)));
        var done = DECIDED.and(reviewed(Body.COMMITTEE, CARRIED, officer(1)));
        assertEquals(refuse(NOTHING_TO_REVIEW), done.when(CHAIR, LATER, review(CARRIED)));
        assertEquals(refuse(REVIEW_MOTION_USED), done.and(AT_THE_DOOR).when(CHAIR, LATER, review(CARRIED)));
    }

    @Test
    void the_board_reviews_by_the_word_of_a_member_who_did_not_confirm_it() {
        assertEquals(
                accept(reviewed(Body.SUPERVISION_BOARD, null, officer(21))),
                DECIDED.when(OTHER_SUPERVISOR, LATER, review(null)));
        assertEquals(refuse(REVIEW_OF_ONES_OWN), DECIDED.when(SUPERVISOR, LATER, review(null)));
        assertEquals(refuse(REVIEW_WITHOUT_MOTION), DECIDED.when(OTHER_SUPERVISOR, LATER, review(CARRIED)));
        var boardOfOne = COMMUNITY
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 2, COURTYARD))
                .and(AT_THE_DOOR);
        assertEquals(
                accept(reviewed(Body.SUPERVISION_BOARD, null, officer(20))),
                boardOfOne.when(SUPERVISOR, LATER, review(null)));
    }

    @Test
    void each_body_reviews_for_itself_and_nobody_else_does() {
        var committees = DECIDED.and(reviewed(Body.COMMITTEE, CARRIED, officer(1)));
        assertEquals(
                accept(reviewed(Body.SUPERVISION_BOARD, null, officer(21))),
                committees.when(OTHER_SUPERVISOR, LATER, review(null)));
        for (var other : List.of(STREET, NOBODY, by(5), Actor.ADMINISTRATOR))
            assertEquals(refuse(REVIEW_NOT_YOURS), DECIDED.when(other, LATER, review(null)));
        assertEquals(
                refuse(REVIEW_FINDING_UNFIT),
                DECIDED.when(OTHER_SUPERVISOR, LATER, new ReviewDoor(MEETING, null, false, " ")));
    }
}
