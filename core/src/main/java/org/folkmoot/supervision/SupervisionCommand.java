package org.folkmoot.supervision;

import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Opening;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.RatingId;

/** What is asked for about a rating. */
public sealed interface SupervisionCommand extends Command {
    RatingId rating();

    /** What the board does in the meeting, and after it. */
    sealed interface Conducting extends SupervisionCommand {}

    /** The supervision board announces the yearly rating in a representatives' meeting (RAT-1). */
    @StoredAs("announce-rating.v1")
    record AnnounceRating(RatingId rating, int year, MeetingId meeting, List<Subject> subjects)
            implements SupervisionCommand {
        public AnnounceRating {
            subjects = List.copyOf(subjects);
        }
    }

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

    /** Closes the rating when every subject has a grade. */
    @StoredAs("close-rating.v1")
    record CloseRating(RatingId rating) implements Conducting {}
}
