package org.folkmoot.projections.results;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** Some results of a community, in the order in which they were declared. */
public record ResultPage(List<Entry> results) {

    static final ResultPage EMPTY = new ResultPage(List.of());

    /**
     * A result in a list, as it stands.
     *
     * @param corrected whether it is another than was declared first
     * @param publishBy the last day to publish it in time; null where the rule book sets none
     * @param disclosure what published it first; null before
     */
    public record Entry(
            VoteId vote,
            ProposalId proposal,
            MeetingKind kind,
            LocalDate declaredOn,
            boolean passed,
            Derivation derivation,
            boolean corrected,
            boolean annulled,
            @Nullable LocalDate publishBy,
            @Nullable DisclosureId disclosure) {

        private static Entry of(ResultDeclared e) {
            return new Entry(
                    e.vote(),
                    e.proposal(),
                    e.kind(),
                    e.declaredOn(),
                    e.passed(),
                    e.derivation(),
                    false,
                    false,
                    e.publishBy(),
                    null);
        }

        private Entry after(ResultEvent event) {
            return switch (event) {
                case ResultDeclared e -> of(e);
                case ResultCorrected e -> as(e.passed(), e.derivation(), true, annulled, disclosure);
                case ResultAnnulled _ -> as(passed, derivation, corrected, true, disclosure);
            };
        }

        private Entry published(DisclosurePublished e) {
            return as(passed, derivation, corrected, annulled, disclosure == null ? e.disclosure() : disclosure);
        }

        private Entry as(
                boolean nowPassed,
                Derivation sum,
                boolean nowCorrected,
                boolean nowAnnulled,
                @Nullable DisclosureId by) {
            return new Entry(
                    vote, proposal, kind, declaredOn, nowPassed, sum, nowCorrected, nowAnnulled, publishBy, by);
        }
    }

    ResultPage after(ResultEvent event) {
        return event instanceof ResultDeclared declared
                ? new ResultPage(plus(results, Entry.of(declared)))
                : of(event.vote(), entry -> entry.after(event));
    }

    /** Takes in a publication of a result that stands on this page. */
    ResultPage published(VoteId vote, DisclosurePublished event) {
        return of(vote, entry -> entry.published(event));
    }

    private ResultPage of(VoteId vote, UnaryOperator<Entry> change) {
        return new ResultPage(changed(results, entry -> entry.vote().equals(vote), change));
    }
}
