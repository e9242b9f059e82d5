package org.folkmoot.web;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.ServiceLoader;
import org.folkmoot.web.cli.Subcommand;
import org.folkmoot.web.running.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Hands the arguments to the subcommand they name. Subcommands register themselves. */
@Command(
        name = "folkmoot",
        description = "Folkmoot 议事厅: a community decides its own affairs, and anybody can check the record.",
        subcommands = CommandLine.HelpCommand.class,
        versionProvider = Folkmoot.Version.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes of all subcommands:%n",
        exitCodeList = {
            "0:done; what was asked holds",
            "1:the answer is no: refused, not clean, broken",
            "2:wrong command line",
            "70:a fault of the program or the machine"
        })
public final class Folkmoot {

    /** A fault of the program or the machine, as the launcher says it too; 1 is a subcommand's own "no", 2 a wrong command line. */
    private static final int BROKEN = 70;

    /** What is there is not worked on: another process is at it, newer software kept it, or it was damaged. */
    private static final int REFUSED = 1;

    private Folkmoot() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** Runs a subcommand to its end. @return the exit code: 0 well, 1 the answer is no, 2 wrong command line, 70 a fault */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    /** As {@link #run(String...)}, printing there. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Folkmoot());
        ServiceLoader.load(Subcommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(subcommand ->
                        subcommand.getClass().getAnnotation(Command.class).name()))
                .forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(subcommand -> subcommand.getCommandSpec().mixinStandardHelpOptions(true));
        line.setOut(out).setErr(err); // now, so that the subcommands print there too
        line.setExecutionExceptionHandler((fault, broken, _) -> {
            var known = StartFailure.of(fault);
            broken.getErr()
                    .println("folkmoot: " + known.map(StartFailure::getMessage).orElse(fault.toString()));
            return known.isPresent() && known.get().isRefusal() ? REFUSED : BROKEN;
        });
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** The version of this build; none when it runs from classes. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Folkmoot.class.getPackage().getImplementationVersion();
            return new String[] {"folkmoot " + (version == null ? "(from classes)" : version)};
        }
    }
}
