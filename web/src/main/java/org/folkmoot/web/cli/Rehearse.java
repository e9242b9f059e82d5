package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import picocli.CommandLine.Command;

/**
 * Starts the server in a scratch folder, asks for pages and stops it. Java notes meanwhile what a start loads, for the start-up
 * cache that the launcher gives to later starts.
 */
@AutoService(Subcommand.class)
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts and stops a server in a scratch folder, for the start-up cache.")
public final class Rehearse extends Subcommand {

    /** What a browser asks for first; a refusal is drawn too. */
    private static final List<String> PAGES = List.of("/health", "/", "/sign-in", "/communities/none", "/api/session");

    @Override
    public Integer call() throws IOException {
        var scratch = Files.createTempDirectory("folkmoot-rehearsal");
        try (var server = Server.start(Settings.in(scratch).withPort(0))) {
            for (var page : PAGES) ask(server.port(), page);
        } finally {
            Folders.remove(scratch);
        }
        return Terminal.WELL;
    }

    private static void ask(int port, String page) throws IOException {
        var connection = URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
        connection.connect();
        connection.getHeaderFields(); // the answer is there, whatever it is
    }
}
