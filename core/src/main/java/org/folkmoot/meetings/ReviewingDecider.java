package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.NOTHING_TO_REVIEW;
import static org.folkmoot.meetings.MeetingRefusal.REVIEW_FINDING_UNFIT;
import static org.folkmoot.meetings.MeetingRefusal.REVIEW_MOTION_USED;
import static org.folkmoot.meetings.MeetingRefusal.REVIEW_NOT_YOURS;
import static org.folkmoot.meetings.MeetingRefusal.REVIEW_OF_ONES_OWN;
import static org.folkmoot.meetings.MeetingRefusal.REVIEW_WITHOUT_MOTION;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.meetings.MeetingCommand.ReviewDoor;
import org.folkmoot.meetings.MeetingEvent.DoorReviewed;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.Warrant;
import org.jspecify.annotations.Nullable;

/** Afterwards the committee and the supervision board, each on its own, review what was decided at the door on the spot. */
final class ReviewingDecider implements Decider<ReviewDoor, ReviewingDecider.State> {

    /** @param open who answers for what was decided at the door, body by body as far as it has not reviewed it */
    record State(Offices offices, Open open, Warrant warrant) {}

    record Open(List<OfficerId> forCommittee, List<OfficerId> forBoard) {

        private static final Open NOTHING = new Open(List.of(), List.of());

        private static Known<Open> of(MeetingId meeting) {
            var told = Boundary.of(MeetingEvent.ofMeeting(meeting), ElectorateCorrected.class, DoorReviewed.class);
            return Known.from(told, MeetingEvent.class, NOTHING, Open::after);
        }

        private Open after(MeetingEvent event) {
            return switch (event) {
                case ElectorateCorrected e
                when e.atTheDoor() -> new Open(with(forCommittee, e.by()), with(forBoard, e.by()));
                case DoorReviewed e ->
                    e.body() == Body.COMMITTEE ? new Open(List.of(), forBoard) : new Open(forCommittee, List.of());
                default -> this;
            };
        }

        private static List<OfficerId> with(List<OfficerId> some, List<OfficerId> more) {
            var all = new ArrayList<>(some);
            all.addAll(more);
            return List.copyOf(all);
        }

        private List<OfficerId> of(Body body) {
            return body == Body.COMMITTEE ? forCommittee : forBoard;
        }
    }

    @Override
    public Known<State> knows(Given given, ReviewDoor command) {
        var offices = CommunityEvent.ofOffices(given.by()).and(CommunityEvent.ofOffices(Body.SUPERVISION_BOARD));
        return Known.together(
                CommunityEvent.offices(offices),
                Open.of(command.meeting()),
                CommitteeEvent.warrant(command.motion(), MotionPurpose.REVIEW_DOOR),
                State::new);
    }

    @Override
    public Decision decide(Given given, ReviewDoor command, State state) {
        var seat = MeetingEvent.REVIEWERS.stream()
                .flatMap(body -> state.offices.heldBy(given.by(), body, given.today()).stream())
                .findFirst();
        if (seat.isEmpty()) return refuse(REVIEW_NOT_YOURS);
        var body = seat.get().body();
        if (state.open.of(body).isEmpty()) return refuse(NOTHING_TO_REVIEW);
        var against = body == Body.COMMITTEE ? unwarranted(command, state) : partial(given, command, seat.get(), state);
        if (against != null) return refuse(against);
        if (!OneLine.is(command.finding())) return refuse(REVIEW_FINDING_UNFIT);
        return accept(new DoorReviewed(
                command.meeting(),
                body,
                command.motion(),
                command.right(),
                command.finding(),
                seat.get().officer(),
                given.today()));
    }

    private static @Nullable Refusal unwarranted(ReviewDoor command, State state) {
        if (command.motion() == null || !state.warrant.carried()) return REVIEW_WITHOUT_MOTION;
        return state.warrant.used() ? REVIEW_MOTION_USED : null;
    }

    /** A board of one has nobody else. */
    private static @Nullable Refusal partial(Given given, ReviewDoor command, Office seat, State state) {
        if (command.motion() != null) return REVIEW_WITHOUT_MOTION;
        boolean alone = state.offices.of(Body.SUPERVISION_BOARD, given.today()).size() == 1;
        return !alone && state.open.forBoard.contains(seat.officer()) ? REVIEW_OF_ONES_OWN : null;
    }
}
