package org.folkmoot.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Fell;
import org.folkmoot.committee.CommitteeEvent.Minutes;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.CommitteeEvent.MotionWithdrawn;
import org.folkmoot.committee.CommitteeEvent.SittingContradicted;
import org.folkmoot.committee.CommitteeEvent.SittingEntered;
import org.folkmoot.committee.CommitteeEvent.SittingRejected;
import org.folkmoot.committee.CommitteeEvent.SittingSatInOn;
import org.folkmoot.committee.CommitteeEvent.VoiceGiven;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Known;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * A motion as decisions about it know it.
 *
 * @param offices of the committee, past ones included
 * @param course how far the motion has come
 */
record Motion(Offices offices, Course course, RuleBooks books) {

    /**
     * How far it has come.
     *
     * @param moved null if it was not put
     * @param voices of those who agreed, or not, on their own account: each member's last
     * @param entered a sitting that waits to be confirmed; null if none does
     * @param contradicted who has contradicted the sitting by which it was decided
     */
    record Course(
            @Nullable MotionMoved moved,
            boolean withdrawn,
            List<MemberStance> voices,
            @Nullable SittingEntered entered,
            @Nullable CommitteeDecided decided,
            List<OfficerId> contradicted) {

        static final Course NONE = new Course(null, false, List.of(), null, null, List.of());

        Course after(CommitteeEvent event) {
            return switch (event) {
                case MotionMoved e -> new Course(e, false, voices, entered, decided, contradicted);
                case MotionWithdrawn _ -> new Course(moved, true, voices, entered, decided, contradicted);
                case VoiceGiven e -> new Course(moved, withdrawn, with(e.voice()), entered, decided, contradicted);
                case SittingEntered e -> new Course(moved, withdrawn, voices, e, decided, contradicted);
                case SittingRejected _ -> new Course(moved, withdrawn, voices, null, decided, contradicted);
                case CommitteeDecided e -> new Course(moved, withdrawn, voices, null, e, contradicted);
                case SittingContradicted e ->
                    new Course(moved, withdrawn, voices, entered, decided, and(contradicted, e.member()));
                case SittingSatInOn _, Fell _ -> this;
            };
        }

        /** The voices, with that member's own in the place of what they said before. */
        List<MemberStance> with(MemberStance voice) {
            return and(
                    voices.stream()
                            .filter(one -> !one.member().equals(voice.member()))
                            .toList(),
                    voice);
        }

        private static <T> List<T> and(List<T> some, T more) {
            var all = new ArrayList<>(some); // a committee has nine members
            all.add(more);
            return List.copyOf(all);
        }
    }

    static Known<Motion> of(MotionId motion) {
        return Known.together(
                CommunityEvent.officesOf(Body.COMMITTEE),
                Known.from(CommitteeEvent.ofMotion(motion), CommitteeEvent.class, Course.NONE, Course::after),
                RuleBookEvent.adopted(),
                Motion::new);
    }

    /** Why nothing is decided on it any more; null if it is open. */
    @Nullable
    CommitteeRefusal standsAgainst() {
        if (course.moved == null) return CommitteeRefusal.MOTION_UNKNOWN;
        if (course.withdrawn) return CommitteeRefusal.MOTION_WITHDRAWN;
        return course.decided == null ? null : CommitteeRefusal.MOTION_ALREADY_DECIDED;
    }

    /** The motion as it was put. Only where nothing {@linkplain #standsAgainst stands against} deciding on it. */
    MotionMoved moved() {
        return Objects.requireNonNull(course.moved);
    }

    /** The members in office on that day. */
    List<OfficerId> members(LocalDate day) {
        return offices.of(Body.COMMITTEE, day).stream().map(Office::officer).toList();
    }

    CommitteeDecided decided(@Nullable Minutes sitting, List<MemberStance> voices, Derivation sum, LocalDate today) {
        return new CommitteeDecided(
                moved().motion(),
                moved().purpose(),
                moved().about(),
                sitting,
                voices,
                sum.holds(),
                sum,
                today,
                // The time runs from the day on which it was decided, whenever a sitting's figures are confirmed.
                books.publishBy(sitting == null ? today : sitting.heldOn()));
    }
}
