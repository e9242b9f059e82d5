package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.SupervisionRefusal.BODY_NOT_RATED;
import static org.folkmoot.supervision.SupervisionRefusal.DUTY_REPORT_ALREADY_FILED;
import static org.folkmoot.supervision.SupervisionRefusal.DUTY_REPORT_OF_SOMEBODY_ELSE;
import static org.folkmoot.supervision.SupervisionRefusal.DUTY_REPORT_TOO_LATE;
import static org.folkmoot.supervision.SupervisionRefusal.MEETING_HAS_RATED;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_PRESIDE;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_ALREADY_ANNOUNCED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_IN_ANOTHER_MEETING;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_MEETING_CLOSED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_MEETING_UNKNOWN;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_NOT_BY_REPRESENTATIVES;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_NOT_ON_NOTICE;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_REPRESENTATIVES_TOO_FEW;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_RULE_MISSING;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_UNKNOWN;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_WITHOUT_QUORUM;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_WITHOUT_RULE_BOOK;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_YEAR_UNFIT;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECTS_OUT_OF_RANGE;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_NOT_IN_OFFICE;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_TWICE;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.supervision.Rating.Announced;
import org.folkmoot.supervision.Rating.Plan;
import org.folkmoot.supervision.Rating.Unknown;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/** The rules from the announcement of a rating to its opening (RAT-1, RAT-4, RAT-5). */
final class Announcing {

    private static final int MOST_SUBJECTS = 100;

    private Announcing() {}

    static Decision announce(Given given, OfficerId presiding, AnnounceRating c, Rating state) {
        if (!(state.stage() instanceof Unknown)) return refuse(RATING_ALREADY_ANNOUNCED);
        var objection = objection(given, c.subjects(), state);
        if (objection != null) return refuse(objection);
        int year = given.today().getYear();
        if (c.year() != year && c.year() != year - 1) return refuse(RATING_YEAR_UNFIT);
        var unfit = unfit(state.meeting());
        if (unfit != null) return refuse(unfit);
        var book = state.books().inForceOn(given.today()).orElse(null);
        if (book == null) return refuse(RATING_WITHOUT_RULE_BOOK);
        if (!book.has("rating.rule")) return refuse(RATING_RULE_MISSING);
        var ref = new RuleBookRef(book.version(), book.hash());
        return accept(new RatingAnnounced(c.rating(), c.year(), c.meeting(), presiding, c.subjects(), ref));
    }

    private static @Nullable SupervisionRefusal objection(Given given, List<Subject> subjects, Rating state) {
        if (subjects.isEmpty() || subjects.size() > MOST_SUBJECTS) return SUBJECTS_OUT_OF_RANGE;
        if (new HashSet<>(subjects).size() < subjects.size()) return SUBJECT_TWICE;
        for (var subject : subjects) {
            var officer = subject.officer();
            if (officer == null && !Verdict.rates(subject.body())) return BODY_NOT_RATED;
            if (state.isOf(subject, given)) return RATED_MAY_NOT_PRESIDE;
            if (officer == null) continue;
            if (given.by().is(officer)) return RATED_MAY_NOT_PRESIDE;
            if (subject.body() != Body.COMMITTEE || !inOffice(given, officer, state)) return SUBJECT_NOT_IN_OFFICE;
        }
        return null;
    }

    private static boolean inOffice(Given given, OfficerId officer, Rating state) {
        return state.offices().held(new Actor.Officer(officer), Body.COMMITTEE, given.today());
    }

    /** Before its notice a meeting may still come to announce a rating; after it, it has or has not. */
    private static @Nullable SupervisionRefusal unfit(@Nullable RatingMeeting meeting) {
        if (meeting == null) return RATING_MEETING_UNKNOWN;
        if (meeting.kind() != MeetingKind.REPRESENTATIVES) return RATING_NOT_BY_REPRESENTATIVES;
        if (meeting.closed()) return RATING_MEETING_CLOSED;
        return meeting.notice() != null && !meeting.notice().rating() ? RATING_NOT_ON_NOTICE : null;
    }

    static Decision file(Given given, FileDutyReport c, Rating state) {
        var plan = state.plan();
        if (plan == null) return refuse(RATING_UNKNOWN);
        if (!plan.subjects().contains(c.subject())) return refuse(SUBJECT_UNKNOWN);
        if (!owes(given, c.subject(), state)) return refuse(DUTY_REPORT_OF_SOMEBODY_ELSE);
        if (!plan.meeting().equals(c.meeting())) return refuse(RATING_IN_ANOTHER_MEETING);
        if (state.subject().sheet().reported()) return refuse(DUTY_REPORT_ALREADY_FILED);
        boolean before = state.meeting() != null
                && given.today().isBefore(state.meeting().heldOn());
        if (!before || !(state.stage() instanceof Announced)) return refuse(DUTY_REPORT_TOO_LATE);
        return accept(new DutyReportFiled(c.rating(), c.subject(), c.report(), given.today()));
    }

    private static boolean owes(Given given, Subject subject, Rating state) {
        var officer = subject.officer();
        boolean oneself = officer == null || given.by().is(officer);
        return oneself && state.offices().held(given.by(), subject.body(), given.today());
    }

    static Decision open(Given given, OfficerId presiding, OpenRating c, Plan plan, Rating state) {
        var meeting = state.meeting();
        if (!plan.meeting().equals(c.meeting()) || meeting == null) return refuse(RATING_IN_ANOTHER_MEETING);
        var session = Objects.requireNonNull(meeting.session(), "who is there was asked about");
        if (session.rated()) return refuse(MEETING_HAS_RATED);
        if (meeting.closed() || given.todayIn(meeting.heldOn()).isAfter(meeting.heldOn()))
            return refuse(RATING_MEETING_CLOSED);
        if (meeting.notice() == null || !meeting.notice().rating()) return refuse(RATING_NOT_ON_NOTICE);
        var quorum = session.quorum();
        if (quorum == null) return refuse(RATING_WITHOUT_QUORUM);

        var book = state.book(plan);
        int here = quorum.representatives();
        var representatives = book.share("rating.attend")
                .map(share -> Derivation.atLeast("RAT-4", book.version(), here, session.representatives(), share))
                .orElse(null);
        if (representatives != null && !representatives.holds())
            return refuse(RATING_REPRESENTATIVES_TOO_FEW, representatives);
        int forms = book.on("rating.recuse_committee") ? here - session.standingAside() : quorum.present();
        return accept(new RatingOpened(
                c.rating(),
                c.meeting(),
                presiding,
                quorum.derivation(),
                representatives,
                quorum.present(),
                forms,
                given.todayIn(meeting.heldOn())));
    }
}
