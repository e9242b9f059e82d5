package org.folkmoot.supervision;

import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Opening;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a rating. */
public sealed interface SupervisionCommand extends Command {
    RatingId rating();

    /** What the board does in the meeting, and after it. */
    sealed interface Conducting extends SupervisionCommand {}

    /** On a grade that is said to be wrong: the board decides, and the body is heard. */
    sealed interface Contesting extends SupervisionCommand {
        Subject subject();
    }

    /**
     * The supervision board announces the yearly rating in a meeting of residents or of their representatives (RAT-1).
     *
     * @param leftOut members of the committee in office who are not rated, where it or any of them is
     */
    @StoredAs("announce-rating.v1")
    record AnnounceRating(RatingId rating, int year, MeetingId meeting, List<Subject> subjects, List<LeftOut> leftOut)
            implements SupervisionCommand {
        public AnnounceRating {
            subjects = List.copyOf(subjects);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A member in office who is not rated. @param reason one line that names no person */
    record LeftOut(OfficerId officer, String reason) {}

    /**
     * A member to be rated files a duty report with the board; for a body, one of its members does. Before the day of the meeting
     * (RAT-5).
     *
     * @param meeting the meeting in which the rating is held
     */
    @StoredAs("file-duty-report.v1")
    record FileDutyReport(RatingId rating, MeetingId meeting, Subject subject, Digest report)
            implements SupervisionCommand {}

    /** The board, presiding, opens the rating in the quorate meeting (RAT-1, RAT-4). */
    @StoredAs("open-rating.v1")
    record OpenRating(RatingId rating, MeetingId meeting) implements Conducting, Opening {}

    /**
     * One of two tellers enters the counted forms of a round on one subject; the second entry confirms the first if it is equal.
     *
     * @param round 1, and one more after each tie (RAT-6)
     * @param forms with a number, 0 included, for each grade on the form
     */
    @StoredAs("enter-forms.v1")
    record EnterForms(RatingId rating, Subject subject, int round, FormTally forms) implements Conducting {}

    /** Gives the subject the grade that the confirmed forms say, or finds a tie (RAT-2, RAT-3, RAT-6). */
    @StoredAs("give-grade.v1")
    record GiveGrade(RatingId rating, Subject subject) implements Conducting {}

    /** Hands the result to the one who was rated (RAT-5). */
    @StoredAs("deliver-grade.v1")
    record DeliverGrade(RatingId rating, Subject subject) implements Conducting {}

    /**
     * A member of the board says that a grade is wrong, for an error that the record shows.
     *
     * @param about whose office or kinship it is: who presided or counted; null where it is the office of the one who was rated
     * @param reason one line that names no person
     */
    @StoredAs("contest-grade.v1")
    record ContestGrade(
            RatingId rating,
            Subject subject,
            GradeError error,
            @Nullable OfficerId about,
            String reason) implements Contesting {}

    /** The body that was rated, or whose member was, is heard. @param answer one line that names no person */
    @StoredAs("answer-contest.v1")
    record AnswerContest(RatingId rating, Subject subject, String answer) implements Contesting {}

    /** Another member of the board annuls the grade, when the body was heard: it is rated again. */
    @StoredAs("annul-grade.v1")
    record AnnulGrade(RatingId rating, Subject subject) implements Contesting {}

    /** Closes the rating when every subject has a grade. */
    @StoredAs("close-rating.v1")
    record CloseRating(RatingId rating) implements Conducting {}
}
