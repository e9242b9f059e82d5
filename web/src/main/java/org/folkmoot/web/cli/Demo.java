package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.accounts.Passwords;
import org.folkmoot.web.demo.DemoAccounts;
import org.folkmoot.web.demo.DemoCommunity;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server with a community to look around in. */
@AutoService(Subcommand.class)
@Command(
        name = "demo",
        description = "Starts the server with a community of invented people and matters at every stage, and prints the"
                + " accounts. The first start fills the folder.")
public final class Demo extends Starting {

    private static final String ACCOUNTS = "demo-accounts.txt";

    /** So long that only a machine that stands still takes longer; then the pages fill while one looks. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--data", paramLabel = "DIR", description = "where it is kept (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data", "demo");

    @Option(names = "--households", paramLabel = "N", description = "another size than 4611", hidden = true)
    private int households = FictionalRoll.Size.NANLANG.households();

    @Option(names = "--only-fill", description = "fill the folder and do not start", hidden = true)
    private boolean onlyFill;

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(data.resolve(ACCOUNTS))) {
            if (!Folders.isFree(data)) return terminal.complain("demo.not-free", data);
            fill();
        }
        return onlyFill ? Terminal.WELL : run(Settings.in(data), this::greet);
    }

    private void greet(Server server) throws IOException, InterruptedException {
        terminal.say("demo.accounts", data.resolve(ACCOUNTS));
        show(server);
        terminal.out().println(Files.readString(data.resolve(ACCOUNTS)));
        terminal.say("demo.listens", "http://" + (bind.equals("127.0.0.1") ? "localhost" : bind) + ":" + server.port());
    }

    /** Whoever looks at once should not see half a year that is still being read. */
    private void show(Server server) throws InterruptedException {
        var head = server.part(CommitLog.class).head().position();
        var views = server.part(Views.class);
        if (views.await(head, Duration.ZERO)) return;
        terminal.say("demo.reading");
        views.await(head, PATIENCE);
    }

    /** In a folder of its own, which gets its name when it is whole: a start that was broken off begins anew. */
    private void fill() throws IOException {
        var target = data.toAbsolutePath().normalize();
        var making = Folders.beside(target, "new");
        var now = Instant.now();
        terminal.say("demo.filling");
        try {
            try (var installation = Installation.open(new DataPlace(making), DemoCommunity.beginning(now))) {
                var community = installation.demonstration(now);
                var progress = terminal.progress("import.progress");
                var actors = community.play(size(), progress::reached);
                DemoAccounts.open(installation.accounts(), new Passwords()::hash, actors, making.resolve(ACCOUNTS));
            }
            Files.deleteIfExists(target);
            Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.remove(making);
        }
    }

    private FictionalRoll.Size size() {
        return households == FictionalRoll.Size.NANLANG.households()
                ? FictionalRoll.Size.NANLANG
                : FictionalRoll.Size.of(households, households * 13 / 5);
    }
}
