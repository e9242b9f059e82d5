package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_COUNT;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_PRESIDE;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_ALREADY_OPENED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_BY_BOARD_ONLY;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_CLOSED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_NOT_OPENED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_UNKNOWN;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.supervision.Rating.Announced;
import org.folkmoot.supervision.Rating.Closed;
import org.folkmoot.supervision.Rating.OfSubject;
import org.folkmoot.supervision.Rating.Opened;
import org.folkmoot.supervision.Rating.Unknown;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.CloseRating;
import org.folkmoot.supervision.SupervisionCommand.Conducting;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the yearly rating is announced, held, counted and closed. A member who files no duty report has not done a duty,
 * which the record shows; it does not keep the residents from rating that member.
 */
final class SupervisionDecider implements Decider<SupervisionCommand, Rating> {

    @Override
    public Known<Rating> knows(Given given, SupervisionCommand command) {
        return Known.together(
                Rating.stage(command.rating()),
                offices(given, command),
                RuleBookEvent.adopted().onlyIf(needsBook(command)),
                subject(command.rating(), subject(command), incompetentInARow(command)),
                meeting(command),
                Rating::new);
    }

    /** Those of the one who asks; and, of a member, those of the committee that would go on without them. */
    private static Known<Offices> offices(Given given, SupervisionCommand command) {
        boolean ofCommittee = command instanceof AnnounceRating
                || command instanceof GiveGrade c && c.subject().officer() != null;
        var own = CommunityEvent.ofOffices(given.by());
        return CommunityEvent.offices(ofCommittee ? own.and(CommunityEvent.ofOffices(Body.COMMITTEE)) : own);
    }

    private static boolean needsBook(SupervisionCommand command) {
        return switch (command) {
            case AnnounceRating _, OpenRating _, EnterForms _, GiveGrade _ -> true;
            case FileDutyReport _, DeliverGrade _, CloseRating _ -> false;
        };
    }

    private static @Nullable Subject subject(SupervisionCommand command) {
        return switch (command) {
            case FileDutyReport c -> c.subject();
            case EnterForms c -> c.subject();
            case GiveGrade c -> c.subject();
            case DeliverGrade c -> c.subject();
            case AnnounceRating _, OpenRating _, CloseRating _ -> null;
        };
    }

    private static Known<OfSubject> subject(RatingId rating, @Nullable Subject subject, Known<Integer> inARow) {
        if (subject == null) return Known.of(new OfSubject(SubjectRating.NONE, 0, false, Due.AT_ANY_TIME));
        var delivery = SupervisionEvent.toDeliver(rating, subject);
        return Known.together(
                SubjectRating.of(rating, subject),
                inARow,
                Known.whether(Obliging.ofDuty(delivery), GradeDelivered.class),
                DutyEvent.due(delivery, GradeGiven.class),
                OfSubject::new);
    }

    private static Known<Integer> incompetentInARow(SupervisionCommand command) {
        if (!(command instanceof GiveGrade c) || c.subject().officer() == null) return Known.of(0);
        return Known.last(SupervisionEvent.ofGradesOf(c.subject().officer()), GradeGiven.class)
                .map(last -> last == null ? 0 : last.incompetentInARow());
    }

    private static Known<@Nullable RatingMeeting> meeting(SupervisionCommand command) {
        return switch (command) {
            case AnnounceRating c -> RatingMeeting.of(c.meeting());
            case FileDutyReport c -> RatingMeeting.of(c.meeting());
            case OpenRating c -> RatingMeeting.inSession(c.meeting());
            case EnterForms _, GiveGrade _, DeliverGrade _, CloseRating _ -> Known.of(null);
        };
    }

    @Override
    public Decision decide(Given given, SupervisionCommand command, Rating state) {
        var seat = state.offices().heldBy(given.by(), Body.SUPERVISION_BOARD, given.today());
        var by = seat.map(Office::officer).orElse(null);
        return switch (command) {
            case FileDutyReport c -> Announcing.file(given, c, state);
            case AnnounceRating _ when by == null -> refuse(RATING_BY_BOARD_ONLY);
            case AnnounceRating c -> Announcing.announce(given, by, c, state);
            case Conducting c -> conduct(given, by, c, state);
        };
    }

    private static Decision conduct(Given given, @Nullable OfficerId by, Conducting command, Rating state) {
        var plan = state.plan();
        boolean rated = plan != null
                && (plan.rates(given.by())
                        || by != null && plan.subjects().stream().anyMatch(one -> state.isOf(one, given)));
        if (rated) return refuse(command instanceof EnterForms ? RATED_MAY_NOT_COUNT : RATED_MAY_NOT_PRESIDE);
        if (by == null) return refuse(RATING_BY_BOARD_ONLY);
        if (plan == null) return refuse(RATING_UNKNOWN);
        return switch (command) {
            case OpenRating c when state.stage() instanceof Announced -> Announcing.open(given, by, c, plan, state);
            case EnterForms c when state.stage() instanceof Opened at -> Grading.enter(given, by, c, at, state);
            case GiveGrade c when state.stage() instanceof Opened at -> Grading.grade(given, c, at, state);
            case CloseRating c when state.stage() instanceof Opened at -> Grading.close(given, c, at);
            case DeliverGrade c -> Grading.deliver(given, c, plan, state);
            case OpenRating _, EnterForms _, GiveGrade _, CloseRating _ -> refuse(standing(state));
        };
    }

    /** Where the rating stands, as the reason why it is too early or too late for what is asked. */
    private static SupervisionRefusal standing(Rating state) {
        return switch (state.stage()) {
            case Unknown _ -> RATING_UNKNOWN;
            case Announced _ -> RATING_NOT_OPENED;
            case Opened _ -> RATING_ALREADY_OPENED;
            case Closed _ -> RATING_CLOSED;
        };
    }
}
