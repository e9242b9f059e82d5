package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_COUNT;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_PRESIDE;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_ALREADY_OPENED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_BY_BOARD_ONLY;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_CLOSED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_NOT_OPENED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_UNKNOWN;

import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.supervision.Rating.Announced;
import org.folkmoot.supervision.Rating.Closed;
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
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the yearly rating is announced, held, counted and closed. A member who files no duty report has not done a duty,
 * which the record shows; it does not keep the residents from rating that member.
 */
public final class SupervisionDecider implements FoldingDecider<SupervisionCommand, Rating> {

    @Override
    public Class<SupervisionCommand> commands() {
        return SupervisionCommand.class;
    }

    @Override
    public Boundary boundary(Given given, SupervisionCommand command) {
        var read = Boundary.of(SupervisionEvent.ofRating(command.rating()), SupervisionEvent.class)
                .and(CommunityEvent.ofOffices(given.by()));
        var book = Boundary.of(RuleBookEvent.RULE_BOOK, RuleBookEvent.class);
        return switch (command) {
            case AnnounceRating c ->
                read.and(book)
                        .and(committee())
                        .and(
                                MeetingEvent.ofMeeting(c.meeting()),
                                MeetingCalled.class,
                                NoticeIssued.class,
                                MeetingClosed.class);
            case FileDutyReport c ->
                read.and(MeetingEvent.ofMeeting(c.meeting()), MeetingCalled.class, MeetingAdjourned.class);
            case OpenRating c ->
                read.and(book)
                        .and(SupervisionEvent.ofRatingsIn(c.meeting()), RatingOpened.class)
                        .and(quorum(c))
                        .and(MeetingEvent.ofAttendees(c.meeting()), CheckedIn.class, CheckedOut.class);
            case EnterForms _ -> read.and(book);
            case GiveGrade c -> read.and(book).and(earlier(c.subject()));
            case DeliverGrade _, CloseRating _ -> read;
        };
    }

    private static Boundary committee() {
        return Boundary.of(CommunityEvent.ofBody(Body.COMMITTEE), OfficerSeated.class, OfficeEnded.class);
    }

    private static Boundary quorum(OpenRating c) {
        return Boundary.of(
                MeetingEvent.ofMeeting(c.meeting()),
                MeetingCalled.class,
                NoticeIssued.class,
                ElectorateFixed.class,
                ElectorateCorrected.class,
                MeetingAdjourned.class,
                CheckInReopened.class,
                QuorumDeclared.class,
                MeetingClosed.class);
    }

    /** A member's grades so far, and the committee that would go on without the member. */
    private static Boundary earlier(Subject subject) {
        var officer = subject.officer();
        return officer == null
                ? Boundary.none()
                : Boundary.of(SupervisionEvent.ofGradesOf(officer), GradeGiven.class)
                        .and(committee());
    }

    @Override
    public Rating initial(Given given, SupervisionCommand command) {
        return Rating.unknown(command.rating(), subject(command));
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

    @Override
    public List<Fold<Rating, ?>> folds() {
        return List.of(
                new Fold<>(SupervisionEvent.class, Rating::evolve),
                new Fold<>(MeetingEvent.class, Rating::evolve),
                new Fold<>(CommunityEvent.class, Rating::evolve),
                new Fold<>(RuleBookEvent.class, Rating::evolve));
    }

    @Override
    public Decision decide(Given given, SupervisionCommand command, Rating state) {
        var seat = state.offices().heldBy(given.by(), Body.SUPERVISION_BOARD, given.today());
        var by = seat.map(Office::officer).orElse(null);
        return switch (command) {
            case FileDutyReport c -> Convening.file(given, c, state);
            case AnnounceRating _ when by == null -> refuse(RATING_BY_BOARD_ONLY);
            case AnnounceRating c -> Convening.announce(given, by, c, state);
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
            case OpenRating c when state.stage() instanceof Announced -> Convening.open(given, by, c, plan, state);
            case EnterForms c when state.stage() instanceof Opened at -> Grading.enter(given, by, c, at, state);
            case GiveGrade c when state.stage() instanceof Opened -> Grading.grade(given, c, plan, state);
            case CloseRating c when state.stage() instanceof Opened -> Grading.close(given, c, plan, state);
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
