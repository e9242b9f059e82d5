package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.petitions.PetitionRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.RollTotals;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** Who may sign a petition starts it; how many must sign is fixed then, under the rule book of the day. */
final class StartingDecider implements Decider<StartPetition, StartingDecider.State> {

    /**
     * @param taken whether a petition has this id
     * @param proposal how that came about which it names; null if none
     */
    record State(
            boolean taken,
            RuleBooks books,
            Roll roll,
            @Nullable ProposalTabled proposal) {}

    /**
     * The whole roll in figures, and the one who asks.
     *
     * @param checked as another office has last looked at it: whoever keeps the roll puts no share out of reach
     * @param starter null if no resident asks
     */
    record Roll(
            int groups,
            RollTotals totals,
            RollTotals checked,
            Representatives representatives,
            @Nullable ResidentOnRoll starter) {

        static Known<Roll> seenBy(Actor by) {
            return Known.together(
                    Known.from(RollEvent.ROLL, GroupFormed.class, 0, (before, _) -> before + 1),
                    RollEvent.totals(),
                    RollEvent.checked(),
                    RollEvent.seats(),
                    by instanceof Actor.Resident(var resident) ? RollEvent.onRoll(resident) : Known.of(null),
                    Roll::new);
        }

        int size(Constituency of, LocalDate day) {
            return switch (of) {
                case ADULTS -> checked.electors();
                case HOUSEHOLDS -> checked.represented();
                case REPRESENTATIVES -> representatives.on(day).size();
                case GROUPS -> groups;
            };
        }

        boolean mayStart(ResidentOnRoll asking, List<Threshold> thresholds, LocalDate day) {
            return thresholds.stream().anyMatch(threshold -> switch (threshold.of()) {
                case ADULTS, HOUSEHOLDS -> asking.elector();
                case REPRESENTATIVES, GROUPS ->
                    representatives.heldBy(asking.resident(), day).isPresent();
            });
        }
    }

    /** Once for each petition, the whole roll is read: the figures are those of this moment, or it is started anew. */
    @Override
    public Known<State> knows(Given given, StartPetition command) {
        return Known.together(
                Known.whether(PetitionEvent.ofPetition(command.petition()), PetitionStarted.class),
                RuleBookEvent.adopted(),
                Roll.seenBy(given.by()),
                tabled(command.proposal()),
                State::new);
    }

    private static Known<@Nullable ProposalTabled> tabled(@Nullable ProposalId proposal) {
        return proposal == null ? Known.of(null) : Known.last(ProposalEvent.ofProposal(proposal), ProposalTabled.class);
    }

    @Override
    public Decision decide(Given given, StartPetition command, State state) {
        var starter = state.roll.starter();
        if (starter == null) return refuse(PETITION_STARTER_UNENTITLED);
        if (state.taken) return refuse(PETITION_ALREADY_STARTED);
        if (!OneLine.is(command.title())) return refuse(PETITION_TITLE_UNFIT);
        // Signatures pin the text: nobody but its author binds a proposal.
        if (command.proposal() != null
                && (state.proposal == null || !state.proposal.author().equals(given.by())))
            return refuse(PETITION_NOT_FOR_OWN_PROPOSAL);
        var book = state.books.inForceOn(given.today()).orElse(null);
        if (book == null) return refuse(PETITION_WITHOUT_RULE_BOOK);
        var thresholds = thresholds(command.demand(), book, state.roll, given.today());
        if (thresholds.isEmpty()) return refuse(PETITION_NOT_PROVIDED);
        if (state.roll.totals().openImport() != null) return refuse(PETITION_DURING_IMPORT);
        if (!state.roll.mayStart(starter, thresholds, given.today())) return refuse(PETITION_STARTER_UNENTITLED);
        return accept(started(given, command, starter.resident(), thresholds, book));
    }

    private static PetitionStarted started(
            Given given, StartPetition command, ResidentId starter, List<Threshold> thresholds, RuleBook book) {
        var lastDay = book.lastDay("petition.collect_days", given.today(), Days.Whose.RESIDENT);
        return new PetitionStarted(
                command.petition(),
                command.demand(),
                command.proposal(),
                command.title(),
                command.text(),
                starter,
                given.today(),
                lastDay.orElse(null),
                thresholds,
                book.ref());
    }

    private static List<Threshold> thresholds(Demand demand, RuleBook book, Roll roll, LocalDate day) {
        return demand.shares().stream()
                .flatMap(share -> book
                        .share(share.parameter())
                        .map(needed -> new Threshold(share.of(), roll.size(share.of(), day), needed))
                        .stream())
                .toList();
    }
}
