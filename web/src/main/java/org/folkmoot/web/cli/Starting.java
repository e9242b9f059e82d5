package org.folkmoot.web.cli;

import java.util.concurrent.CountDownLatch;
import org.folkmoot.web.files.FileRounds;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.folkmoot.web.running.StartFailure;
import org.folkmoot.web.words.Rounds;
import picocli.CommandLine.Option;

/** What starts a server and runs until it is stopped. */
abstract class Starting extends Subcommand {

    @Option(names = "--port", paramLabel = "PORT", description = "0 for any that is free (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "the network address to listen on, 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    String bind = "127.0.0.1";

    /** What is said of a server that has started. */
    @FunctionalInterface
    interface Greeting {
        void say(Server server) throws Exception;
    }

    /** Starts it, with all that it does by itself. @return the exit code, if it does not start */
    int run(Settings settings, Greeting greeting) throws Exception {
        Server server;
        try {
            server = Server.start(settings.withPort(port).withBind(bind));
        } catch (StartFailure e) {
            return terminal.notStarted(e);
        }
        server.part(Rounds.class).start();
        server.part(FileRounds.class).start();
        greeting.say(server);
        new CountDownLatch(1).await(); // the end comes by a signal, whose hook closes the server in order
        return Terminal.WELL;
    }
}
