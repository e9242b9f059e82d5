package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.roll.RollRefusal.ANOTHER_IMPORT_OPEN;
import static org.folkmoot.roll.RollRefusal.FILE_ALREADY_IMPORTED;
import static org.folkmoot.roll.RollRefusal.GROUP_ALREADY_FORMED;
import static org.folkmoot.roll.RollRefusal.GROUP_CODE_TAKEN;
import static org.folkmoot.roll.RollRefusal.GROUP_CODE_UNREADABLE;
import static org.folkmoot.roll.RollRefusal.GROUP_WITHOUT_COMMUNITY;
import static org.folkmoot.roll.RollRefusal.IMPORT_ALREADY_KNOWN;
import static org.folkmoot.roll.RollRefusal.IMPORT_INCOMPLETE;
import static org.folkmoot.roll.RollRefusal.IMPORT_NOT_OPEN;
import static org.folkmoot.roll.RollRefusal.IMPORT_WITHOUT_RESIDENTS;
import static org.folkmoot.roll.RollRefusal.NOT_A_ROLL_KEEPER;

import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.roll.RollCommand.AbandonRollImport;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollCommand.Preparing;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;

/** Forms groups, and begins and ends imports of the roll. */
public final class ImportDecider implements FoldingDecider<Preparing, Preparation> {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}-]{1,12}");

    @Override
    public Class<Preparing> commands() {
        return Preparing.class;
    }

    @Override
    public Boundary boundary(Given given, Preparing command) {
        var actor = CommunityEvent.ofOffices(given.by());
        return switch (command) {
            case FormGroup form ->
                actor.and(CommunityEvent.COMMUNITY, CommunityConstituted.class)
                        .and(RollEvent.ofGroup(form.group()), GroupFormed.class)
                        .and(sameCode(form.code()));
            case StartRollImport _ ->
                actor.and(
                        RollEvent.IMPORTS,
                        RollImportStarted.class,
                        RollImportCompleted.class,
                        RollImportAbandoned.class);
            case CompleteRollImport complete ->
                actor.and(RollEvent.ofImport(complete.id()))
                        .and(RollEvent.ofImported(complete.id()), HouseholdEnrolled.class);
            case AbandonRollImport abandon -> actor.and(RollEvent.ofImport(abandon.id()));
        };
    }

    /** The empty text is no tag; it is refused as a code without asking who has it. */
    private static Boundary sameCode(String code) {
        return CODE.matcher(code).matches()
                ? Boundary.of(RollEvent.ofGroupCode(code), GroupFormed.class)
                : Boundary.none();
    }

    @Override
    public Preparation initial(Given given, Preparing command) {
        return Preparation.NOTHING;
    }

    @Override
    public List<Fold<Preparation, ?>> folds() {
        return List.of(
                new Fold<>(CommunityEvent.class, Preparation::evolve),
                new Fold<>(RollEvent.class, Preparation::evolve));
    }

    @Override
    public Decision decide(Given given, Preparing command, Preparation preparation) {
        if (!RollKeepers.include(given, preparation.offices())) return refuse(NOT_A_ROLL_KEEPER);
        return switch (command) {
            case FormGroup form -> form(form, preparation);
            case StartRollImport start -> start(start, preparation);
            case CompleteRollImport complete -> complete(complete, preparation);
            case AbandonRollImport abandon -> abandon(abandon, preparation);
        };
    }

    private static Decision form(FormGroup form, Preparation preparation) {
        if (!preparation.constituted()) return refuse(GROUP_WITHOUT_COMMUNITY);
        if (!CODE.matcher(form.code()).matches()) return refuse(GROUP_CODE_UNREADABLE);
        if (preparation.groups().contains(form.group())) return refuse(GROUP_ALREADY_FORMED);
        if (preparation.codes().contains(form.code())) return refuse(GROUP_CODE_TAKEN);
        return accept(new GroupFormed(form.group(), form.code()));
    }

    private static Decision start(StartRollImport start, Preparation preparation) {
        if (start.households() < 1 || start.residents() < start.households()) return refuse(IMPORT_WITHOUT_RESIDENTS);
        if (preparation.known().contains(start.id())) return refuse(IMPORT_ALREADY_KNOWN);
        if (preparation.open() != null) return refuse(ANOTHER_IMPORT_OPEN);
        if (preparation.imported().contains(start.file())) return refuse(FILE_ALREADY_IMPORTED);
        return accept(new RollImportStarted(start.id(), start.file(), start.households(), start.residents()));
    }

    private static Decision complete(CompleteRollImport complete, Preparation preparation) {
        if (!preparation.isOpen(complete.id())) return refuse(IMPORT_NOT_OPEN);
        var announced = preparation.opened();
        if (preparation.households() != announced.households()) return refuse(IMPORT_INCOMPLETE);
        if (preparation.residents() != announced.residents()) return refuse(IMPORT_INCOMPLETE);
        return accept(new RollImportCompleted(complete.id()));
    }

    private static Decision abandon(AbandonRollImport abandon, Preparation preparation) {
        if (!preparation.isOpen(abandon.id())) return refuse(IMPORT_NOT_OPEN);
        return accept(new RollImportAbandoned(abandon.id()));
    }
}
