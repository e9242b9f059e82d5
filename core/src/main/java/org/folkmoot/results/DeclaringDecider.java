package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.results.ResultRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/** The committee declares what a counted vote has decided, by the rule book that the vote was opened under. */
final class DeclaringDecider implements Decider<DeclareResult, DeclaringDecider.State> {

    record State(
            boolean byCommittee,
            RuleBooks books,
            @Nullable VoteOpened opened,
            @Nullable VoteCounted counted,
            boolean declared,
            boolean isVoid,
            Revocation revocation) {}

    @Override
    public Known<State> knows(Given given, DeclareResult command) {
        var vote = VoteEvent.ofVote(command.vote());
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                RuleBookEvent.adopted(),
                Known.last(vote, VoteOpened.class),
                Known.last(vote, VoteCounted.class),
                Known.whether(ResultEvent.ofResult(command.vote()), ResultDeclared.class),
                VoteEvent.isVoid(vote, command.proposal()),
                Revocation.of(command.proposal(), command.revokes()),
                State::new);
    }

    @Override
    public Decision decide(Given given, DeclareResult command, State state) {
        if (!state.byCommittee) return refuse(RESULT_NOT_BY_COMMITTEE);
        var opened = state.opened;
        if (opened == null) return refuse(RESULT_WITHOUT_VOTE);
        if (!opened.proposal().equals(command.proposal()) || !state.revocation.names(command.revokes()))
            return refuse(RESULT_NAMES_OTHERWISE);
        var counted = state.counted;
        if (counted == null) return refuse(RESULT_NOT_COUNTED);
        if (state.declared) return refuse(RESULT_ALREADY_DECLARED);
        if (state.isVoid) return refuse(VOTE_VOID);
        var book = state.books.version(opened.ruleBook().version()).orElseThrow();
        var declared = declared(opened, counted, given.today(), book);
        var events = new ArrayList<Event>(List.of(declared));
        if (declared.passed()) events.addAll(state.revocation.by(command.vote()));
        return accept(events);
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
        return book.lastDay("decision.publish_within_days", today, Days.Whose.BODY)
                .orElse(null);
    }
}
