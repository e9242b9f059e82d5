package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.SupervisionRefusal.BODY_NOT_HEARD;
import static org.folkmoot.supervision.SupervisionRefusal.CONTEST_ALREADY_ANSWERED;
import static org.folkmoot.supervision.SupervisionRefusal.CONTEST_OF_ANOTHER_BODY;
import static org.folkmoot.supervision.SupervisionRefusal.CONTEST_TEXT_UNFIT;
import static org.folkmoot.supervision.SupervisionRefusal.GRADE_ALREADY_ANNULLED;
import static org.folkmoot.supervision.SupervisionRefusal.GRADE_ALREADY_CONTESTED;
import static org.folkmoot.supervision.SupervisionRefusal.GRADE_ANNULLED_BY_ONE;
import static org.folkmoot.supervision.SupervisionRefusal.GRADE_ERROR_NOT_SHOWN;
import static org.folkmoot.supervision.SupervisionRefusal.GRADE_NOT_CONTESTED;
import static org.folkmoot.supervision.SupervisionRefusal.RATED_MAY_NOT_PRESIDE;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_BY_BOARD_ONLY;
import static org.folkmoot.supervision.SupervisionRefusal.RATING_UNKNOWN;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_NOT_GRADED;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.supervision.SupervisionCommand.AnnulGrade;
import org.folkmoot.supervision.SupervisionCommand.AnswerContest;
import org.folkmoot.supervision.SupervisionCommand.ContestGrade;
import org.folkmoot.supervision.SupervisionEvent.ContestAnswered;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeContested;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a grade falls: for an error that the record shows, which is looked at again when it is annulled; by two members of the board,
 * and not before the body was heard or let the time pass. That nobody annuls a grade because it is a bad one is no parameter.
 */
final class Objecting {

    /** How long the board waits for what the body has to say. */
    private static final int DAYS_TO_ANSWER = 5;

    private static final int DAYS_TO_RATE_AGAIN = 30;

    private Objecting() {}

    static Decision decide(Given given, SupervisionCommand.Contesting command, Rating state) {
        var plan = state.plan();
        if (plan == null) return refuse(RATING_UNKNOWN);
        if (!plan.subjects().contains(command.subject())) return refuse(SUBJECT_UNKNOWN);
        if (!state.subject().sheet().graded()) return refuse(SUBJECT_NOT_GRADED);
        if (state.subject().contest().annulled()) return refuse(GRADE_ALREADY_ANNULLED);
        return switch (command) {
            case ContestGrade c -> contest(given, c, state);
            case AnswerContest c -> answer(given, c, state);
            case AnnulGrade c -> annul(given, c, state);
        };
    }

    private static Decision contest(Given given, ContestGrade c, Rating state) {
        var seat = board(given, state);
        if (seat.isEmpty()) return refuse(RATING_BY_BOARD_ONLY);
        if (isRated(c.subject(), seat.get(), given, state)) return refuse(RATED_MAY_NOT_PRESIDE);
        if (!OneLine.is(c.reason())) return refuse(CONTEST_TEXT_UNFIT);
        if (state.subject().contest().contested() != null) return refuse(GRADE_ALREADY_CONTESTED);
        if (!shows(c.error(), c.about(), c.subject(), state)) return refuse(GRADE_ERROR_NOT_SHOWN);
        return accept(new GradeContested(
                c.rating(),
                c.subject(),
                c.error(),
                c.about(),
                c.reason(),
                seat.get().officer(),
                given.today(),
                given.today().plusDays(DAYS_TO_ANSWER)));
    }

    private static Decision answer(Given given, AnswerContest c, Rating state) {
        var seat = state.offices().heldBy(given.by(), c.subject().body(), given.today());
        if (seat.isEmpty()) return refuse(CONTEST_OF_ANOTHER_BODY);
        if (state.subject().contest().contested() == null) return refuse(GRADE_NOT_CONTESTED);
        if (state.subject().contest().answered()) return refuse(CONTEST_ALREADY_ANSWERED);
        if (!OneLine.is(c.answer())) return refuse(CONTEST_TEXT_UNFIT);
        return accept(new ContestAnswered(
                c.rating(), c.subject(), c.answer(), seat.get().officer()));
    }

    private static Decision annul(Given given, AnnulGrade c, Rating state) {
        var seat = board(given, state);
        if (seat.isEmpty()) return refuse(RATING_BY_BOARD_ONLY);
        if (isRated(c.subject(), seat.get(), given, state)) return refuse(RATED_MAY_NOT_PRESIDE);
        var contested = state.subject().contest().contested();
        if (contested == null) return refuse(GRADE_NOT_CONTESTED);
        if (contested.contestedBy().equals(seat.get().officer())) return refuse(GRADE_ANNULLED_BY_ONE);
        boolean heard = state.subject().contest().answered() || given.today().isAfter(contested.answerBy());
        if (!heard) return refuse(BODY_NOT_HEARD);
        // The record may know better by now.
        if (!shows(contested.error(), contested.about(), c.subject(), state)) return refuse(GRADE_ERROR_NOT_SHOWN);
        return accept(new GradeAnnulled(
                c.rating(),
                c.subject(),
                state.person(c.subject()),
                contested.error(),
                List.of(contested.contestedBy(), seat.get().officer()),
                given.today().plusDays(DAYS_TO_RATE_AGAIN)));
    }

    private static Optional<Office> board(Given given, Rating state) {
        return state.offices().heldBy(given.by(), Body.SUPERVISION_BOARD, given.today());
    }

    private static boolean isRated(Subject subject, Office seat, Given given, Rating state) {
        return seat.person().equals(state.person(subject)) || state.isOf(subject, given);
    }

    private static boolean shows(GradeError error, @Nullable OfficerId about, Subject subject, Rating state) {
        var session = Objects.requireNonNull(state.session(), "what was graded was opened");
        if (error == GradeError.MEMBER_NOT_IN_OFFICE)
            return about == null
                    && subject.officer() != null
                    && !held(subject.officer(), subject.body(), session.openedOn(), state);
        if (about == null || !hadAHandIn(about, session, state)) return false;
        return error == GradeError.OFFICE_NOT_HELD
                ? !held(about, Body.SUPERVISION_BOARD, session.openedOn(), state)
                : isNearRelative(about, subject, session.openedOn(), state);
    }

    private static boolean held(OfficerId officer, Body body, LocalDate day, Rating state) {
        return state.offices().held(new Actor.Officer(officer), body, day);
    }

    /** Whether the officer presided, or counted the forms on this subject. */
    private static boolean hadAHandIn(OfficerId officer, Rating.Session session, Rating state) {
        var sheet = state.subject().sheet();
        var entered = sheet.entered();
        var confirmed = sheet.confirmed();
        return session.presiding().equals(officer)
                || entered != null && entered.teller().is(officer)
                || confirmed != null && confirmed.teller().is(officer);
    }

    private static boolean isNearRelative(OfficerId officer, Subject subject, LocalDate day, Rating state) {
        var whose = state.offices().seats().stream()
                .filter(seat -> seat.officer().equals(officer))
                .map(Office::person)
                .toList();
        Stream<PersonId> rated = subject.officer() == null
                ? state.offices().of(subject.body(), day).stream().map(Office::person)
                : Stream.ofNullable(state.person(subject));
        return rated.anyMatch(
                one -> whose.stream().anyMatch(other -> state.kinships().are(one, other, day)));
    }
}
