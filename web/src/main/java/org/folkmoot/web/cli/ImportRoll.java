package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.folkmoot.record.RecordInUse;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.roll.CheckedRoll;
import org.folkmoot.web.roll.ImportResult;
import org.folkmoot.web.roll.RollImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a roll file and imports it. */
@AutoService(Subcommand.class)
@Command(
        name = "import-roll",
        description =
                "Checks a roll file as a whole and imports it. The server of this data folder must not be running. "
                        + "An import that was interrupted goes on with the same file.")
public final class ImportRoll extends Subcommand {

    @Parameters(paramLabel = "FILE", description = "households and residents as CSV, see docs/roll-file.md")
    private Path file = Path.of("roll.csv");

    @Option(
            names = "--community",
            paramLabel = "C",
            required = true,
            converter = CommunityName.class,
            description = "the community's short name, such as nanlang")
    private CommunityId community = CommunityId.INSTALLATION;

    @Mixin
    private final DataPlace place = new DataPlace();

    @Option(
            names = "--constitute",
            paramLabel = "NAME",
            description = "constitute the community under this official name if it is not there")
    private @Nullable String name;

    @Option(names = "--form-groups", description = "form the groups that the community does not have yet")
    private boolean formGroups;

    @Option(
            names = "--accept-valid",
            description = "leave households with problems out instead of refusing the whole file")
    private boolean acceptValid;

    @Option(names = "--check", description = "only check")
    private boolean onlyCheck;

    @Option(names = "--give-up", description = "give up an import of this file that was begun and cannot be completed")
    private boolean giveUp;

    /** Reads a community's short name. */
    static final class CommunityName implements ITypeConverter<CommunityId> {
        @Override
        public CommunityId convert(String name) {
            return new CommunityId(name);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) return terminal.misused("file.unreadable", file);
        try (var installation = Installation.open(place, Instant.now())) {
            var roll = new RollImport(
                    installation.desk(), installation.log(), installation.persons(), InstantSource.system(), community);
            if (!roll.hasCommunity()) {
                if (name == null) return terminal.complain("community.unknown", community);
                var why = roll.constitute(name);
                if (why != null) return terminal.complain("import.refused", terminal.sentence(why));
            }
            var checked = roll.check(Files.readAllBytes(file), formGroups);
            if (giveUp) return giveUp(roll, checked);
            print(checked);
            if (onlyCheck) return checked.report().isClean() ? Terminal.WELL : Terminal.NO;
            return run(roll, checked);
        } catch (RecordInUse inUse) {
            return terminal.complain("record.in-use", String.valueOf(inUse.getMessage()));
        }
    }

    private int giveUp(RollImport roll, CheckedRoll checked) {
        if (!roll.isBegun(checked)) return terminal.complain("import.not-begun");
        var why = roll.giveUp(checked);
        if (why != null) return terminal.complain("import.refused", terminal.sentence(why));
        terminal.say("import.given-up");
        return Terminal.WELL;
    }

    private void print(CheckedRoll checked) {
        var report = checked.report();
        var found = report.found();
        terminal.say("check.found", found.households(), found.residents(), found.electors(), report.encoding());
        for (var warning : report.warnings())
            terminal.say("check.warning", warning.rule(), warning.sentence(terminal.language()));
        for (var problem : report.problems())
            terminal.say("check.problem", problem.line(), problem.fault(), problem.sentence(terminal.language()));
        if (!report.isClean())
            terminal.say(
                    "check.valid",
                    report.problems().size(),
                    report.valid().households(),
                    report.valid().residents());
    }

    private int run(RollImport roll, CheckedRoll checked) {
        long began = System.nanoTime();
        var progress = terminal.progress("import.progress");
        return switch (roll.run(checked, acceptValid, progress::reached)) {
            case ImportResult.Complete complete -> {
                double seconds = (System.nanoTime() - began) / 1e9;
                terminal.say("import.complete", complete.households(), complete.before(), "%.1f".formatted(seconds));
                yield Terminal.WELL;
            }
            case ImportResult.NotClean _ -> terminal.complain("import.not-clean");
            case ImportResult.NotStarted(var why) -> terminal.complain("import.refused", terminal.sentence(why));
            case ImportResult.Unfinished unfinished -> {
                for (var refused : unfinished.refused())
                    terminal.say(
                            "import.household-refused",
                            refused.line(),
                            refused.why().name());
                var why = unfinished.why();
                if (why != null) terminal.say("import.completion-refused", terminal.sentence(why));
                yield terminal.complain(
                        "import.unfinished", unfinished.refused().size());
            }
        };
    }
}
