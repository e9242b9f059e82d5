package org.folkmoot.web.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;

/** A server in a process of its own, at a given time of day; it ends with whoever has started it. */
final class NodeProcess {

    private NodeProcess() {}

    /** @param arguments data folder, address of the record, identity key, the time it is */
    public static void main(String... arguments) throws IOException {
        var now = Instant.parse(arguments[3]);
        var settings = Settings.in(Path.of(arguments[0]))
                .withRecord(arguments[1])
                .withIdentityKey(arguments[2])
                .withPort(0)
                .withClock(() -> now);
        var server = Server.start(settings);
        System.out.println("port " + server.port());
        while (System.in.read() >= 0) continue; // its end is that of the one who started it
        server.close();
        System.exit(0);
    }
}
