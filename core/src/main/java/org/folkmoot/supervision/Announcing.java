package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.SupervisionRefusal.BODY_NOT_RATED;
import static org.folkmoot.supervision.SupervisionRefusal.DUTY_REPORT_ALREADY_FILED;
import static org.folkmoot.supervision.SupervisionRefusal.DUTY_REPORT_OF_SOMEBODY_ELSE;
import static org.folkmoot.supervision.SupervisionRefusal.DUTY_REPORT_TOO_LATE;
import static org.folkmoot.supervision.SupervisionRefusal.LEFT_OUT_UNFIT;
import static org.folkmoot.supervision.SupervisionRefusal.MEETING_HAS_RATED;
import static org.folkmoot.supervision.SupervisionRefusal.MEMBER_LEFT_OUT;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_PRESIDE;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_ALREADY_ANNOUNCED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_IN_ANOTHER_MEETING;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_MEETING_CLOSED;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_MEETING_UNKNOWN;
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

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
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
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
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
        var incomplete = incomplete(given, c, state);
        if (incomplete != null) return refuse(incomplete);
        int year = given.today().getYear();
        if (c.year() != year && c.year() != year - 1) return refuse(RATING_YEAR_UNFIT);
        var unfit = unfit(state.meeting());
        if (unfit != null) return refuse(unfit);
        var book = state.books().inForceOn(given.today()).orElse(null);
        if (book == null) return refuse(RATING_WITHOUT_RULE_BOOK);
        if (!book.has("rating.rule")) return refuse(RATING_RULE_MISSING);
        var ref = new RuleBookRef(book.version(), book.hash());
        return accept(
                new RatingAnnounced(c.rating(), c.year(), c.meeting(), presiding, c.subjects(), c.leftOut(), ref));
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

    /** L25 37: the members are rated, each of them; who is not, is not in silence. */
    private static @Nullable SupervisionRefusal incomplete(Given given, AnnounceRating c, Rating state) {
        var rated = c.subjects().stream()
                .filter(one -> one.body() == Body.COMMITTEE)
                .map(Subject::officer)
                .toList();
        var missing = new HashSet<OfficerId>();
        if (!rated.isEmpty())
            for (var seat : state.offices().of(Body.COMMITTEE, given.today()))
                if (!rated.contains(seat.officer())) missing.add(seat.officer());
        for (var one : c.leftOut())
            if (!missing.remove(one.officer()) || !OneLine.is(one.reason())) return LEFT_OUT_UNFIT;
        return missing.isEmpty() ? null : MEMBER_LEFT_OUT;
    }

    private static boolean inOffice(Given given, OfficerId officer, Rating state) {
        return state.offices().held(new Actor.Officer(officer), Body.COMMITTEE, given.today());
    }

    /** Before its notice a meeting may still come to announce a rating; after it, it has or has not. */
    private static @Nullable SupervisionRefusal unfit(@Nullable RatingMeeting meeting) {
        if (meeting == null) return RATING_MEETING_UNKNOWN;
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
        var representatives = representatives(meeting, session, quorum, book);
        if (representatives != null && !representatives.holds())
            return refuse(RATING_REPRESENTATIVES_TOO_FEW, representatives);
        boolean recused = book.on("rating.recuse_committee");
        return accept(new RatingOpened(
                c.rating(),
                c.meeting(),
                presiding,
                quorum.derivation(),
                representatives,
                quorum.present(),
                plan.subjects().stream()
                        .map(subject -> new Allotment(subject, forms(subject, meeting, recused, state)))
                        .toList(),
                given.todayIn(meeting.heldOn())));
    }

    private static @Nullable Derivation representatives(
            RatingMeeting meeting, RatingMeeting.Session session, QuorumDeclared quorum, RuleBook book) {
        if (meeting.kind() != MeetingKind.REPRESENTATIVES) return null;
        return book.share("rating.attend")
                .map(share -> Derivation.atLeast(
                        "RAT-4", book.version(), quorum.representatives(), session.representatives(), share))
                .orElse(null);
    }

    /**
     * One form to each who is there, but not to the committee where the book lets it take no part, and to nobody about themselves or
     * the body they serve in.
     */
    private static int forms(Subject subject, RatingMeeting meeting, boolean recused, Rating state) {
        var session = Objects.requireNonNull(meeting.session());
        var quorum = Objects.requireNonNull(session.quorum());
        boolean representativesOnly = recused && meeting.kind() == MeetingKind.REPRESENTATIVES;
        var aside = new HashSet<ResidentId>();
        if (recused) residents(Body.COMMITTEE, null, meeting.heldOn(), state).forEach(aside::add);
        residents(subject.body(), subject.officer(), meeting.heldOn(), state).forEach(aside::add);
        int there = Math.toIntExact(session.present().stream()
                .filter(came -> !representativesOnly || came.capacity() == Capacity.REPRESENTATIVE)
                .filter(came -> aside.contains(came.resident()))
                .count());
        return (representativesOnly ? quorum.representatives() : quorum.present()) - there;
    }

    /** The residents who sit in a body on that day, or hold that one seat of it. */
    private static Stream<ResidentId> residents(Body body, @Nullable OfficerId seat, LocalDate day, Rating state) {
        return state.offices().of(body, day).stream()
                .filter(office -> seat == null || office.officer().equals(seat))
                .flatMap(office -> Stream.ofNullable(office.resident()));
    }
}
