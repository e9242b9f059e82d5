package org.folkmoot.disclosures;

import java.time.LocalDate;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.vocabulary.VoteId;

/**
 * What a decision about a disclosure knows.
 *
 * @param result the result that is to be published
 * @param due by when
 * @param graded whether the rating that is to be published has given a grade
 */
record Disclosure(boolean byCommittee, Stage stage, RuleBooks books, Result result, Due due, boolean graded) {

    /** Whether an item is on the board. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    /** @param postedUntil the last day on which it has to stay */
    record Posted(int version, LocalDate postedUntil, int ruleBook) implements Stage {}

    record TakenDown(int version, int ruleBook) implements Stage {}

    /** A result as far as publishing it asks. */
    enum Result {
        UNDECLARED,
        DECLARED,
        ANNULLED
    }

    static Known<Stage> stage(DisclosureId disclosure) {
        return Known.from(
                DisclosureEvent.ofDisclosure(disclosure), DisclosureEvent.class, new Unknown(), Disclosure::evolve);
    }

    private static Stage evolve(Stage stage, DisclosureEvent event) {
        return switch (event) {
            case DisclosurePublished e ->
                new Posted(1, e.postedUntil(), e.ruleBook().version());
            case DisclosureCorrected e -> new Posted(e.version(), e.postedUntil(), ruleBook(stage));
            case DisclosureTakenDown e -> new TakenDown(e.version(), ruleBook(stage));
        };
    }

    private static int ruleBook(Stage stage) {
        return switch (stage) {
            case Posted posted -> posted.ruleBook();
            case TakenDown down -> down.ruleBook();
            case Unknown _ ->
                throw new IllegalStateException("an item was corrected or taken down that was never published");
        };
    }

    static Known<Result> result(VoteId vote) {
        return Known.from(ResultEvent.ofResult(vote), ResultEvent.class, Result.UNDECLARED, Disclosure::evolve);
    }

    private static Result evolve(Result result, ResultEvent event) {
        return switch (event) {
            case ResultDeclared _ -> Result.DECLARED;
            case ResultCorrected _ -> result;
            case ResultAnnulled _ -> Result.ANNULLED;
        };
    }
}
