package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.petitions.PetitionRefusal.*;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionCommand.Ending;
import org.folkmoot.petitions.PetitionCommand.QualifyPetition;
import org.folkmoot.petitions.PetitionCommand.WithdrawPetition;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** What becomes of a petition: it is withdrawn, or enough have signed. Here alone signatures are counted. */
final class EndingDecider implements Decider<Ending, EndingDecider.State> {

    record State(PetitionCourse petition, List<SignatureCount> counts, RuleBooks books) {}

    @Override
    public Known<State> knows(Given given, Ending command) {
        boolean counting = command instanceof QualifyPetition;
        return Known.together(
                PetitionCourse.of(command.petition()),
                counts(command.petition()).onlyIf(counting),
                RuleBookEvent.adopted().onlyIf(counting),
                State::new);
    }

    private static Known<List<SignatureCount>> counts(PetitionId petition) {
        return Known.from(
                Boundary.of(PetitionEvent.ofPetition(petition), PetitionStarted.class)
                        .and(PetitionEvent.ofSignatures(petition), PetitionSigned.class, SignatureWithdrawn.class),
                PetitionEvent.class,
                List.of(),
                SignatureCount::after);
    }

    @Override
    public Decision decide(Given given, Ending command, State state) {
        var started = state.petition.started();
        if (started == null) return refuse(PETITION_UNKNOWN);
        if (state.petition.withdrawn()) return refuse(PETITION_WITHDRAWN);
        return switch (command) {
            case WithdrawPetition c -> {
                if (!given.by().is(started.starter())) yield refuse(PETITION_OF_SOMEBODY_ELSE);
                if (state.petition.qualified()) yield refuse(PETITION_ALREADY_QUALIFIED);
                yield accept(new PetitionWithdrawn(c.petition()));
            }
            case QualifyPetition _ -> {
                if (!(given.by() instanceof Actor.Software)) yield refuse(QUALIFIED_BY_SOFTWARE_ONLY);
                if (state.petition.qualified()) yield refuse(PETITION_ALREADY_QUALIFIED);
                yield qualify(started, state);
            }
        };
    }

    // MTG-15: the days run from the signature that was enough, however late the software looks.
    private static Decision qualify(PetitionStarted started, State state) {
        var demand = started.demand();
        int version = started.ruleBook().version();
        var reached = state.counts.stream()
                .filter(SignatureCount::isEnough)
                .min(Comparator.comparing(count -> Objects.requireNonNull(count.reachedOn())));
        if (reached.isEmpty())
            return refuse(
                    PETITION_NOT_REACHED, SignatureCount.nearest(state.counts).derivation(demand.rule(), version));
        var on = Objects.requireNonNull(reached.get().reachedOn());
        return accept(new PetitionQualified(
                started.petition(),
                demand,
                started.proposal(),
                on,
                grantBy(demand, on, version, state.books),
                reached.get().derivation(demand.rule(), version)));
    }

    private static @Nullable LocalDate grantBy(Demand demand, LocalDate reachedOn, int version, RuleBooks books) {
        return books.version(version)
                .flatMap(book -> demand.within().flatMap(key -> book.lastDay(key, reachedOn, Days.Whose.BODY)))
                .orElse(null);
    }
}
