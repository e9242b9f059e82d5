package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.roll.RollRefusal.*;

import java.util.HashSet;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollCommand.AbandonRollImport;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.Importing;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.ImportId;
import org.jspecify.annotations.Nullable;

/** Begins and ends imports of the roll. */
final class ImportDecider implements Decider<Importing, ImportDecider.State> {

    record State(boolean byKeeper, Imports imports, Enrolled enrolled) {}

    /**
     * Imports, as far as one decision asks. A community imports its roll a few times in all, so the sets stay small.
     *
     * @param open the import that has begun and not ended
     * @param known all that ever began
     * @param files the files that were imported completely
     */
    record Imports(@Nullable RollImportStarted open, Set<ImportId> known, Set<Digest> files) {

        private static final Imports NONE = new Imports(null, Set.of(), Set.of());

        private Imports after(RollEvent event) {
            return switch (event) {
                case RollImportStarted e -> new Imports(e, plus(known, e.id()), files);
                case RollImportCompleted _ -> new Imports(null, known, plus(files, opened().file()));
                default -> new Imports(null, known, files);
            };
        }

        private static <T> Set<T> plus(Set<T> before, T one) {
            var after = new HashSet<>(before);
            after.add(one);
            return Set.copyOf(after);
        }

        private RollImportStarted opened() {
            if (open == null) throw new IllegalStateException("an import ended that had not begun");
            return open;
        }

        private boolean isOpen(ImportId id) {
            return open != null && open.id().equals(id);
        }
    }

    /** Households enrolled from an import, and the residents in them. */
    record Enrolled(int households, int residents) {}

    @Override
    public Known<State> knows(Given given, Importing command) {
        return Known.together(
                RollKeepers.include(given),
                imports(command),
                enrolled(command.id()).onlyIf(command instanceof CompleteRollImport),
                State::new);
    }

    private static Known<Imports> imports(Importing command) {
        var about = command instanceof StartRollImport ? RollEvent.IMPORTS : RollEvent.ofImported(command.id());
        var told = Boundary.of(about, RollImportStarted.class, RollImportCompleted.class, RollImportAbandoned.class);
        return Known.from(told, RollEvent.class, Imports.NONE, Imports::after);
    }

    private static Known<Enrolled> enrolled(ImportId id) {
        return Known.from(
                RollEvent.ofImported(id),
                HouseholdEnrolled.class,
                new Enrolled(0, 0),
                (before, e) -> new Enrolled(
                        before.households + 1, before.residents + e.residents().size()));
    }

    @Override
    public Decision decide(Given given, Importing command, State state) {
        if (!state.byKeeper) return refuse(NOT_A_ROLL_KEEPER);
        return switch (command) {
            case StartRollImport start -> start(start, state.imports);
            case CompleteRollImport complete -> complete(complete, state);
            case AbandonRollImport abandon -> abandon(abandon, state.imports);
        };
    }

    private static Decision start(StartRollImport start, Imports imports) {
        if (start.households() < 1 || start.residents() < start.households()) return refuse(IMPORT_WITHOUT_RESIDENTS);
        if (imports.known.contains(start.id())) return refuse(IMPORT_ALREADY_KNOWN);
        if (imports.open != null) return refuse(ANOTHER_IMPORT_OPEN);
        if (imports.files.contains(start.file())) return refuse(FILE_ALREADY_IMPORTED);
        return accept(new RollImportStarted(start.id(), start.file(), start.households(), start.residents()));
    }

    private static Decision complete(CompleteRollImport complete, State state) {
        if (!state.imports.isOpen(complete.id())) return refuse(IMPORT_NOT_OPEN);
        var announced = state.imports.opened();
        if (state.enrolled.households != announced.households()) return refuse(IMPORT_INCOMPLETE);
        if (state.enrolled.residents != announced.residents()) return refuse(IMPORT_INCOMPLETE);
        return accept(new RollImportCompleted(complete.id()));
    }

    private static Decision abandon(AbandonRollImport abandon, Imports imports) {
        if (!imports.isOpen(abandon.id())) return refuse(IMPORT_NOT_OPEN);
        return accept(new RollImportAbandoned(abandon.id()));
    }
}
