package org.folkmoot.disclosures;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a disclosure knows.
 *
 * @param offices the offices of the one who asks
 * @param result the result that is to be published
 * @param graded whether the rating that is to be published has given a grade
 */
record Disclosure(Stage stage, Offices offices, RuleBooks books, Result result, boolean graded) {

    /** Whether an item is on the board. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    /** @param postedUntil the last day on which it has to stay */
    record Posted(int version, LocalDate postedUntil, int ruleBook) implements Stage {}

    record TakenDown(int version, int ruleBook) implements Stage {}

    /** A result as far as publishing it asks. */
    sealed interface Result {}

    record Undeclared() implements Result {}

    /** @param publishBy the last day to publish it in time; null where the rule book sets none */
    record Declared(@Nullable LocalDate publishBy) implements Result {}

    record Annulled() implements Result {}

    static Disclosure unknown() {
        return new Disclosure(new Unknown(), Offices.NONE, RuleBooks.NONE, new Undeclared(), false);
    }

    static Disclosure evolve(Disclosure state, DisclosureEvent event) {
        return switch (event) {
            case DisclosurePublished e ->
                state.at(new Posted(1, e.postedUntil(), e.ruleBook().version()));
            case DisclosureCorrected e -> state.at(new Posted(e.version(), e.postedUntil(), ruleBook(state.stage)));
            case DisclosureTakenDown e -> state.at(new TakenDown(e.version(), ruleBook(state.stage)));
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

    static Disclosure evolve(Disclosure state, ResultEvent event) {
        var result = switch (event) {
            case ResultDeclared e -> new Declared(e.publishBy());
            case ResultCorrected _ -> state.result;
            case ResultAnnulled _ -> new Annulled();
        };
        return new Disclosure(state.stage, state.offices, state.books, result, state.graded);
    }

    static Disclosure evolve(Disclosure state, SupervisionEvent event) {
        return switch (event) {
            case GradeGiven _ -> new Disclosure(state.stage, state.offices, state.books, state.result, true);
            case RatingAnnounced _, DutyReportFiled _, RatingOpened _, RatingClosed _ -> state;
            case FormsEntered _, FormsConfirmed _, GradesTied _, GradeDelivered _ -> state;
        };
    }

    static Disclosure evolve(Disclosure state, CommunityEvent event) {
        var seats = CommunityEvent.seats(state.offices, event);
        return new Disclosure(state.stage, seats, state.books, state.result, state.graded);
    }

    static Disclosure evolve(Disclosure state, RuleBookEvent event) {
        var adopted = RuleBookEvent.books(state.books, event);
        return new Disclosure(state.stage, state.offices, adopted, state.result, state.graded);
    }

    private Disclosure at(Stage next) {
        return new Disclosure(next, offices, books, result, graded);
    }
}
