package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;
import static org.folkmoot.projections.kit.Lists.without;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * What the committee as a whole owed the residents and how it was done.
 *
 * @param hearings those in which opinions were voiced, each to be answered (HEA-6)
 * @param unpublished results declared and not yet published
 * @param inTime how many results were published in time, or where no rule sets a day
 * @param late results published after their last day
 */
@RecordBuilder
public record Duties(List<HearingAnswers> hearings, List<OwedResult> unpublished, int inTime, List<LateResult> late)
        implements DutiesBuilder.With {

    static final Duties NONE = new Duties(List.of(), List.of(), 0, List.of());

    /**
     * The opinions of one hearing.
     *
     * @param answered how many have an answer
     * @param answeredLate how many of these got it after the last day
     * @param answerBy the last day; null where the rule book sets none
     */
    @RecordBuilder
    public record HearingAnswers(
            HearingId hearing,
            int opinions,
            int answered,
            int answeredLate,
            @Nullable LocalDate answerBy) implements DutiesHearingAnswersBuilder.With {

        public int owed() {
            return opinions - answered;
        }

        private HearingAnswers after(OpinionAnswered e) {
            return withAnswered(answered + 1).withAnsweredLate(answeredLate + (e.late() ? 1 : 0));
        }
    }

    /** @param publishBy the last day; null where the rule book sets none */
    public record OwedResult(
            VoteId vote, LocalDate declaredOn, @Nullable LocalDate publishBy) {}

    /** @param publishBy the last day, which had passed when it was posted */
    public record LateResult(
            VoteId vote, DisclosureId disclosure, @Nullable LocalDate publishBy, LocalDate postedOn) {}

    /** Opinions that have no answer. */
    public int answersOwed() {
        return hearings.stream().mapToInt(HearingAnswers::owed).sum();
    }

    /** Opinions that have no answer although the last day for it has passed. */
    public int answersOverdue(LocalDate day) {
        return hearings.stream()
                .filter(hearing -> hearing.answerBy() != null && day.isAfter(hearing.answerBy()))
                .mapToInt(HearingAnswers::owed)
                .sum();
    }

    /** Opinions that were answered after the last day for it. */
    public int answeredLate() {
        return hearings.stream().mapToInt(HearingAnswers::answeredLate).sum();
    }

    /** Results that are not published although the last day for it has passed. */
    public List<OwedResult> resultsOverdue(LocalDate day) {
        return unpublished.stream()
                .filter(owed -> owed.publishBy() != null && day.isAfter(owed.publishBy()))
                .toList();
    }

    Duties after(DiscussionEnded e) {
        return e.opinions() == 0
                ? this
                : withHearings(plus(hearings, new HearingAnswers(e.hearing(), e.opinions(), 0, 0, e.answerBy())));
    }

    Duties after(OpinionAnswered e) {
        return withHearings(changed(hearings, one -> one.hearing.equals(e.hearing()), one -> one.after(e)));
    }

    Duties after(ResultDeclared e) {
        return withUnpublished(plus(unpublished, new OwedResult(e.vote(), e.declaredOn(), e.publishBy())));
    }

    /** What was annulled is not published as a decision any more. */
    Duties after(ResultAnnulled e) {
        return withUnpublished(without(unpublished, owed -> owed.vote.equals(e.vote())));
    }

    /** Only the first publication of a result counts. */
    Duties after(DisclosurePublished e) {
        var owed = unpublished.stream().filter(one -> one.vote.equals(e.vote())).findFirst();
        if (owed.isEmpty()) return this;
        var rest = withUnpublished(without(unpublished, owed.get()::equals));
        return e.late()
                ? rest.withLate(plus(late, new LateResult(owed.get().vote, e.disclosure(), e.dueOn(), e.postedOn())))
                : rest.withInTime(inTime + 1);
    }
}
