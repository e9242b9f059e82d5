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
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.AnnualReportHeard;
import org.folkmoot.results.ResultEvent.CharterAdopted;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/** The committee declares what a counted vote has decided, by the rule book that the vote was opened under. */
final class DeclaringDecider implements Decider<DeclareResult, DeclaringDecider.State> {

    record State(boolean byCommittee, RuleBooks books, Vote vote, boolean declared, Revocation revocation) {}

    /**
     * The vote that a result is declared of.
     *
     * @param due by when its result is to be declared and published
     */
    record Vote(@Nullable VoteOpened opened, @Nullable VoteCounted counted, boolean isVoid, Due due) {

        static Known<Vote> of(DeclareResult command) {
            var about = VoteEvent.ofVote(command.vote());
            return Known.together(
                    Known.last(about, VoteOpened.class),
                    Known.last(about, VoteCounted.class),
                    VoteEvent.isVoid(about, command.proposal()),
                    DutyEvent.due(VoteEvent.toDeclare(command.vote()), VoteOpened.class),
                    Vote::new);
        }
    }

    @Override
    public Known<State> knows(Given given, DeclareResult command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                RuleBookEvent.adopted(),
                Vote.of(command),
                Known.whether(ResultEvent.ofResult(command.vote()), ResultDeclared.class),
                Revocation.of(command.proposal(), command.revokes(), given.today()),
                State::new);
    }

    @Override
    public Decision decide(Given given, DeclareResult command, State state) {
        if (!state.byCommittee) return refuse(RESULT_NOT_BY_COMMITTEE);
        var opened = state.vote.opened;
        if (opened == null) return refuse(RESULT_WITHOUT_VOTE);
        if (!opened.proposal().equals(command.proposal()) || !state.revocation.names(command.revokes()))
            return refuse(RESULT_NAMES_OTHERWISE);
        var counted = state.vote.counted;
        if (counted == null) return refuse(RESULT_NOT_COUNTED);
        if (state.declared) return refuse(RESULT_ALREADY_DECLARED);
        if (state.vote.isVoid) return refuse(VOTE_VOID);
        var book = state.books.version(opened.ruleBook().version()).orElseThrow();
        var declared = declared(opened, counted, given.todayIn(opened.heldOn()), state.vote.due, book);
        var events = new ArrayList<Event>(List.of(declared));
        var matter = state.revocation.matter();
        if (declared.passed() && matter != null && matter.isFiled())
            events.add(new CharterAdopted(declared.vote(), declared.proposal()));
        if (matter == Matter.ANNUAL_REPORT)
            events.add(new AnnualReportHeard(declared.vote(), declared.proposal(), opened.heldOn()));
        if (declared.passed()) events.addAll(state.revocation.by(command.vote()));
        return accept(events);
    }

    private static ResultDeclared declared(
            VoteOpened opened, VoteCounted counted, LocalDate today, Due due, RuleBook book) {
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
                due.on(),
                due.isPastOn(today));
    }

    /**
     * More than half of those present: whoever abstains, or does not vote, stays in the denominator (到会人员的过半数).
     * The share is the law's (L25 27, 29); the derivation names the rule book that says it, too.
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
}
