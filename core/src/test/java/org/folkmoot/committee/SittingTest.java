package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeFixture.*;
import static org.folkmoot.committee.CommitteeRefusal.*;
import static org.folkmoot.committee.Stance.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.ConfirmSitting;
import org.folkmoot.committee.CommitteeCommand.ContradictSitting;
import org.folkmoot.committee.CommitteeCommand.EnterSitting;
import org.folkmoot.committee.CommitteeCommand.RejectSitting;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Minutes;
import org.folkmoot.committee.CommitteeEvent.SittingContradicted;
import org.folkmoot.committee.CommitteeEvent.SittingEntered;
import org.folkmoot.committee.CommitteeEvent.SittingRejected;
import org.folkmoot.decisions.Decision.Accepted;
import org.folkmoot.decisions.History;
import org.folkmoot.vocabulary.OfficerId;
import org.junit.jupiter.api.Test;

class SittingTest {

    private static final ConfirmSitting CONFIRM = new ConfirmSitting(MOTION);
    private static final ContradictSitting CONTRADICT = new ContradictSitting(MOTION, "表决情况不实");
    private static final LocalDate LAST_DAY = DAY.plusDays(3);

    /** Seven of nine were there, and five of them for it. */
    private static final History ENTERED = moved(9).and(entered(3, 7, 5));

    private static final History DECIDED =
            moved(9).and(decided(minutes(3, 1), entered(3, 7, 5).voices(), sum(5, 9)));

    private static Minutes minutes(int enteredBy, int confirmedBy) {
        return new Minutes(DAY, officer(enteredBy), officer(confirmedBy), LAST_DAY);
    }

    private static EnterSitting on(LocalDate day) {
        return new EnterSitting(MOTION, day, officers(1), List.of(), List.of(), List.of());
    }

    private static EnterSitting voted(
            List<OfficerId> present, List<OfficerId> inFavour, List<OfficerId> against, List<OfficerId> aside) {
        return new EnterSitting(MOTION, DAY, present, inFavour, against, aside);
    }

    @Test
    void who_was_there_enters_how_a_sitting_voted() {
        assertEquals(accept(entered(3, 7, 5)), moved(9).when(member(3), DAY, sitting(7, 5)));
        var all = voted(officers(1, 2, 3, 4), officers(1), officers(2), officers(3));
        assertEquals(
                accept(new SittingEntered(
                        MOTION,
                        DAY,
                        officer(1),
                        List.of(voice(1, FOR), voice(2, AGAINST), voice(3, ASIDE), voice(4, ABSTAINS)))),
                moved(9).when(member(1), DAY, all));
        assertEquals(refuse(SITTING_WITHOUT_YOU), moved(9).when(member(8), DAY, sitting(7, 5)));
        assertEquals(refuse(MOTION_NOT_BY_MEMBER), moved(9).when(SUPERVISOR, DAY, sitting(7, 5)));
        assertEquals(refuse(SITTING_ALREADY_ENTERED), ENTERED.when(member(1), DAY, sitting(7, 4)));
        assertEquals(refuse(MOTION_UNKNOWN), committee(9).when(member(1), DAY, sitting(7, 5)));
    }

    @Test
    void only_members_of_that_day_vote_once_each_and_nobody_who_was_not_there() {
        var ended = moved(9).and(left(7, DAY));
        assertEquals(refuse(SITTING_MEMBERS_UNFIT), ended.when(member(3), DAY, sitting(7, 5)));
        assertEquals(
                refuse(SITTING_MEMBERS_UNFIT),
                moved(9).when(member(1), DAY, voted(officers(1, 2), officers(1, 3), List.of(), List.of())));
        assertEquals(
                refuse(SITTING_MEMBERS_UNFIT),
                moved(9).when(member(1), DAY, voted(officers(1, 2), officers(1), officers(1), List.of())));
        assertEquals(
                refuse(SITTING_MEMBERS_UNFIT),
                moved(9).when(member(1), DAY, voted(officers(1, 2, 2), officers(1), List.of(), List.of())));
    }

    @Test
    void who_has_an_interest_does_not_vote_in_a_sitting_either() {
        var history = committee(9).and(movedFor(3));
        assertEquals(refuse(MOTION_OF_ONES_OWN_INTEREST), history.when(member(1), DAY, sitting(7, 5)));
        assertEquals(accept(entered(1, 7, 2)), history.when(member(1), DAY, sitting(7, 2)));
    }

    @Test
    void a_sitting_is_held_after_the_motion_was_put_and_entered_afterwards() {
        assertEquals(
                accept(new SittingEntered(MOTION, MOVED_ON, officer(1), List.of(voice(1, ABSTAINS)))),
                moved(9).when(member(1), DAY, on(MOVED_ON)));
        assertEquals(refuse(SITTING_DAY_UNFIT), moved(9).when(member(1), DAY, on(MOVED_ON.minusDays(1))));
        assertEquals(refuse(SITTING_DAY_UNFIT), moved(9).when(member(1), DAY, on(DAY.plusDays(1))));
    }

    @Test
    void another_who_was_there_confirms_it_and_then_it_is_decided() {
        assertEquals(
                accept(decided(minutes(3, 1), entered(3, 7, 5).voices(), sum(5, 9))),
                ENTERED.when(member(1), DAY, CONFIRM));
        assertEquals(refuse(SITTING_CONFIRMED_BY_SAME), ENTERED.when(member(3), DAY, CONFIRM));
        assertEquals(refuse(SITTING_WITHOUT_YOU), ENTERED.when(member(8), DAY, CONFIRM));
        assertEquals(refuse(SITTING_UNKNOWN), moved(9).when(member(1), DAY, CONFIRM));
    }

    @Test
    void the_time_to_publish_runs_from_the_sitting_whenever_it_is_confirmed() {
        var confirmedOn = DAY.plusDays(2);
        var decided = (CommitteeDecided) ((Accepted) ENTERED.when(member(1), confirmedOn, CONFIRM))
                .events()
                .getFirst();
        assertEquals(List.of(confirmedOn, DAY.plusDays(3)), List.of(decided.decidedOn(), decided.publishBy()));
    }

    @Test
    void a_majority_of_those_present_is_not_enough() {
        var history = moved(9).and(entered(3, 7, 4));
        assertEquals(
                accept(decided(minutes(3, 1), entered(3, 7, 4).voices(), sum(4, 9))),
                history.when(member(1), DAY, CONFIRM));
    }

    @Test
    void one_of_the_two_is_the_chair_or_a_vice_chair_where_the_chair_was_not_there() {
        assertEquals(refuse(SITTING_WITHOUT_CHAIR), ENTERED.when(member(2), DAY, CONFIRM));
        assertEquals(refuse(SITTING_WITHOUT_CHAIR), ENTERED.when(member(4), DAY, CONFIRM));
        var voices = voices(2, 7, FOR);
        var without = moved(9).and(new SittingEntered(MOTION, DAY, officer(3), voices));
        assertEquals(accept(decided(minutes(3, 2), voices, sum(6, 9))), without.when(member(2), DAY, CONFIRM));
        assertEquals(refuse(SITTING_WITHOUT_CHAIR), without.when(member(4), DAY, CONFIRM));
    }

    @Test
    void what_was_entered_wrongly_is_rejected_and_entered_anew() {
        var rejected = new SittingRejected(MOTION, officer(8));
        assertEquals(accept(rejected), ENTERED.when(member(8), DAY, new RejectSitting(MOTION)));
        assertEquals(accept(entered(1, 7, 4)), ENTERED.and(rejected).when(member(1), DAY, sitting(7, 4)));
    }

    @Test
    void every_member_may_contradict_for_three_days() {
        assertEquals(
                accept(new SittingContradicted(MOTION, officer(8), CONTRADICT.reason(), true)),
                DECIDED.when(member(8), LAST_DAY, CONTRADICT));
        assertEquals(refuse(CONTRADICTING_OVER), DECIDED.when(member(8), LAST_DAY.plusDays(1), CONTRADICT));
        assertEquals(refuse(MOTION_NOT_BY_MEMBER), DECIDED.when(member(20), DAY, CONTRADICT));
        assertEquals(
                refuse(CONTRADICTION_REASON_UNFIT), DECIDED.when(member(8), DAY, new ContradictSitting(MOTION, "")));
        assertEquals(refuse(SITTING_UNKNOWN), moved(9).when(member(8), DAY, CONTRADICT));
        var each = moved(9).and(decided(null, voices(1, 5, FOR), sum(5, 9)));
        assertEquals(refuse(DECIDED_WITHOUT_SITTING), each.when(member(8), DAY, CONTRADICT));
    }

    @Test
    void it_is_said_when_without_those_who_contradict_there_would_be_no_majority() {
        var contradicted = new SittingContradicted(MOTION, officer(5), CONTRADICT.reason(), false);
        assertEquals(accept(contradicted), DECIDED.when(member(5), DAY, CONTRADICT));
        assertEquals(refuse(ALREADY_CONTRADICTED), DECIDED.and(contradicted).when(member(5), DAY, CONTRADICT));
        assertEquals(
                accept(new SittingContradicted(MOTION, officer(8), CONTRADICT.reason(), false)),
                DECIDED.and(contradicted).when(member(8), DAY, CONTRADICT));
    }
}
