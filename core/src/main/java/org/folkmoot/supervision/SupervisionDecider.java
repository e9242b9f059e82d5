package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_COUNT;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_PRESIDE;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_ALREADY_OPENED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_BY_BOARD_ONLY;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_CLOSED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_NOT_OPENED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_UNKNOWN;

import java.util.EnumSet;
import java.util.Set;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.supervision.Rating.Announced;
import org.folkmoot.supervision.Rating.Closed;
import org.folkmoot.supervision.Rating.Context;
import org.folkmoot.supervision.Rating.OfSubject;
import org.folkmoot.supervision.Rating.Opened;
import org.folkmoot.supervision.Rating.Plan;
import org.folkmoot.supervision.Rating.Unknown;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.CloseRating;
import org.folkmoot.supervision.SupervisionCommand.Conducting;
import org.folkmoot.supervision.SupervisionCommand.Contesting;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.Representatives;
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
                context(command),
                subject(command.rating(), subject(command), command),
                seats(given, command),
                meeting(command),
                Rating::new);
    }

    /** Those of the one who asks, and those in the bodies that are asked about. */
    private static Known<Offices> offices(Given given, SupervisionCommand command) {
        var told = CommunityEvent.ofOffices(given.by());
        if (command instanceof EnterForms && given.by() instanceof Actor.Resident(var resident))
            told = told.and(CommunityEvent.ofOfficesOf(resident), OfficerSeated.class, OfficeEnded.class);
        for (var body : bodies(command)) told = told.and(CommunityEvent.ofOffices(body));
        return CommunityEvent.offices(told);
    }

    private static Set<Body> bodies(SupervisionCommand command) {
        return switch (command) {
            case AnnounceRating _ -> EnumSet.of(Body.COMMITTEE);
            case OpenRating _ -> EnumSet.of(Body.COMMITTEE, Body.SERVICE_STATION, Body.STREET_OFFICE);
            case EnterForms _ -> EnumSet.of(Body.SUPERVISION_BOARD);
            case GiveGrade c -> EnumSet.of(c.subject().body());
            case Contesting c -> EnumSet.of(Body.SUPERVISION_BOARD, c.subject().body());
            case FileDutyReport _, DeliverGrade _, CloseRating _ -> EnumSet.noneOf(Body.class);
        };
    }

    private static Known<Context> context(SupervisionCommand command) {
        var terms = Boundary.of(CommunityEvent.ofBody(Body.COMMITTEE), BodySeated.class);
        return Known.together(
                RuleBookEvent.adopted().onlyIf(needsBook(command)),
                Known.all(terms, BodySeated.class).onlyIf(command instanceof GiveGrade),
                CommunityEvent.kinships().onlyIf(command instanceof Contesting),
                Context::new);
    }

    private static boolean needsBook(SupervisionCommand command) {
        return switch (command) {
            case AnnounceRating _, OpenRating _, EnterForms _, GiveGrade _ -> true;
            case FileDutyReport _, DeliverGrade _, CloseRating _, Contesting _ -> false;
        };
    }

    private static @Nullable Subject subject(SupervisionCommand command) {
        return switch (command) {
            case FileDutyReport c -> c.subject();
            case EnterForms c -> c.subject();
            case GiveGrade c -> c.subject();
            case DeliverGrade c -> c.subject();
            case Contesting c -> c.subject();
            case AnnounceRating _, OpenRating _, CloseRating _ -> null;
        };
    }

    private static Known<OfSubject> subject(RatingId rating, @Nullable Subject subject, SupervisionCommand command) {
        if (subject == null)
            return Known.of(new OfSubject(SubjectRating.NONE, Grades.NONE, false, Due.AT_ANY_TIME, Contest.NONE));
        var delivery = SupervisionEvent.toDeliver(rating, subject);
        return Known.together(
                SubjectRating.of(rating, subject),
                Grades.in(subject.body()).onlyIf(command instanceof GiveGrade),
                Known.whether(Obliging.ofDuty(delivery), GradeDelivered.class),
                DutyEvent.due(delivery, GradeGiven.class),
                Contest.of(rating, subject).onlyIf(command instanceof Contesting),
                OfSubject::new);
    }

    private static Known<Representatives> seats(Given given, SupervisionCommand command) {
        return command instanceof EnterForms && given.by() instanceof Actor.Resident(var resident)
                ? RollEvent.seatsOf(resident)
                : Known.of(Representatives.NONE);
    }

    private static Known<@Nullable RatingMeeting> meeting(SupervisionCommand command) {
        return switch (command) {
            case AnnounceRating c -> RatingMeeting.of(c.meeting());
            case FileDutyReport c -> RatingMeeting.of(c.meeting());
            case OpenRating c -> RatingMeeting.inSession(c.meeting());
            case EnterForms _, GiveGrade _, DeliverGrade _, CloseRating _, Contesting _ -> Known.of(null);
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
            case Contesting c -> Objecting.decide(given, c, state);
            case Conducting c -> conduct(given, by, c, state);
        };
    }

    private static Decision conduct(Given given, @Nullable OfficerId by, Conducting command, Rating state) {
        var plan = state.plan();
        boolean counting = command instanceof EnterForms;
        boolean mayCount = counting && mayCount(given, state);
        if (plan != null && isRated(given, by, mayCount, plan, state))
            return refuse(counting ? RATED_MAY_NOT_COUNT : RATED_MAY_NOT_PRESIDE);
        if (by == null && !mayCount) return refuse(RATING_BY_BOARD_ONLY);
        if (plan == null) return refuse(RATING_UNKNOWN);
        return switch (command) {
            case OpenRating c
            when state.stage() instanceof Announced && by != null -> Announcing.open(given, by, c, plan, state);
            case EnterForms c when state.stage() instanceof Opened at -> Grading.enter(given, c, at, state);
            case GiveGrade c when state.stage() instanceof Opened at -> Grading.grade(given, c, at, state);
            case CloseRating c when state.stage() instanceof Opened at -> Grading.close(given, c, at);
            case DeliverGrade c -> Grading.deliver(given, c, plan, state);
            case OpenRating _, EnterForms _, GiveGrade _, CloseRating _ -> refuse(standing(state));
        };
    }

    private static boolean isRated(
            Given given, @Nullable OfficerId by, boolean representative, Plan plan, Rating state) {
        if (plan.rates(given.by())) return true;
        if (representative) return sitsWithTheRated(given, plan, state);
        return by != null && plan.subjects().stream().anyMatch(one -> state.isOf(one, given));
    }

    private static boolean sitsWithTheRated(Given given, Plan plan, Rating state) {
        return state.offices().seats().stream()
                .anyMatch(seat -> seat.resident() != null
                        && given.by().is(seat.resident())
                        && seat.heldOn(given.today())
                        && (seat.body() == Body.COMMITTEE || plan.ratesBody(seat.body())));
    }

    /** A board of one has no two tellers: representatives count, but none who sits in the committee. */
    private static boolean mayCount(Given given, Rating state) {
        return given.by() instanceof Actor.Resident(var resident)
                && state.offices().of(Body.SUPERVISION_BOARD, given.today()).size() == 1
                && state.teller().heldBy(resident, given.today()).isPresent();
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
