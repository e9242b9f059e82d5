package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.results.ResultRefusal.*;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.Given;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/** The committee declares what a counted vote has decided, by the rule book that the vote was opened under. */
@AutoService(Decider.class)
public final class DeclaringDecider implements ResultDecider<DeclareResult, DeclaringDecider.State> {

    record State(
            Offices seats,
            RuleBooks books,
            @Nullable VoteOpened opened,
            @Nullable VoteCounted counted,
            boolean declared) {}

    @Override
    public Class<DeclareResult> commands() {
        return DeclareResult.class;
    }

    @Override
    public Boundary boundary(Given given, DeclareResult command) {
        return CommunityEvent.ofOffices(given.by())
                .and(RuleBookEvent.RULE_BOOK, RuleBookEvent.class)
                .and(VoteEvent.ofVote(command.vote()), VoteOpened.class, VoteCounted.class)
                .and(ResultEvent.ofResult(command.vote()), ResultDeclared.class);
    }

    @Override
    public State initial(Given given, DeclareResult command) {
        return new State(Offices.NONE, RuleBooks.NONE, null, null, false);
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(VoteEvent.class, DeclaringDecider::vote),
                new Fold<>(ResultEvent.class, DeclaringDecider::result),
                new Fold<>(CommunityEvent.class, DeclaringDecider::community),
                new Fold<>(RuleBookEvent.class, DeclaringDecider::ruleBook));
    }

    private static State vote(State state, VoteEvent event) {
        return switch (event) {
            case VoteOpened e -> new State(state.seats, state.books, e, null, state.declared);
            case VoteCounted e -> new State(state.seats, state.books, state.opened, e, state.declared);
            case VoteEvent.BallotCast _, VoteEvent.VoteClosed _ -> state;
        };
    }

    private static State result(State state, ResultEvent event) {
        return switch (event) {
            case ResultDeclared _ -> new State(state.seats, state.books, state.opened, state.counted, true);
            case ResultEvent.ResultCorrected _, ResultEvent.ResultAnnulled _ -> state;
        };
    }

    private static State community(State state, CommunityEvent event) {
        var seats = CommunityEvent.seats(state.seats, event);
        return new State(seats, state.books, state.opened, state.counted, state.declared);
    }

    private static State ruleBook(State state, RuleBookEvent event) {
        var books = RuleBookEvent.books(state.books, event);
        return new State(state.seats, books, state.opened, state.counted, state.declared);
    }

    @Override
    public Decision decide(Given given, DeclareResult command, State state) {
        if (!state.seats.held(given.by(), Body.COMMITTEE, given.today())) return refuse(RESULT_NOT_BY_COMMITTEE);
        var opened = state.opened;
        if (opened == null) return refuse(RESULT_WITHOUT_VOTE);
        var counted = state.counted;
        if (counted == null) return refuse(RESULT_NOT_COUNTED);
        if (state.declared) return refuse(RESULT_ALREADY_DECLARED);
        var book = state.books.version(opened.ruleBook().version()).orElseThrow();
        return accept(declared(opened, counted, given.today(), book));
    }

    private static ResultDeclared declared(VoteOpened opened, VoteCounted counted, LocalDate today, RuleBook book) {
        var derivation =
                majority(opened.kind(), counted.counts().getOrDefault(VoteEvent.YES, 0), opened.present(), book);
        return new ResultDeclared(
                opened.vote(),
                opened.meeting(),
                opened.kind(),
                opened.proposal(),
                opened.concerns(),
                counted.counts(),
                opened.present(),
                derivation.holds(),
                derivation,
                today,
                publishBy(today, book));
    }

    /**
     * More than half of those present: whoever abstains, or does not vote, stays in the denominator (到会人员的过半数). A charter
     * may ask for more in the residents' meeting; for the representatives' the share is the law's own (L25 29).
     */
    private static Derivation majority(MeetingKind kind, int yes, int present, RuleBook book) {
        return switch (kind) {
            case ASSEMBLY_OF_HOUSEHOLDS, ASSEMBLY_OF_ADULTS ->
                book.share("assembly.majority")
                        .map(share -> Derivation.moreThan("MTG-4", book.version(), yes, present, share))
                        .orElseGet(() -> Derivation.moreThan("MTG-4", 0, yes, present, Fraction.HALF));
            case REPRESENTATIVES -> Derivation.moreThan("MTG-6", 0, yes, present, Fraction.HALF);
        };
    }

    private static @Nullable LocalDate publishBy(LocalDate today, RuleBook book) {
        return book.number("decision.publish_within_days")
                .map(days -> Days.of(book).lastDay(today, days, Days.Whose.BODY))
                .orElse(null);
    }
}
