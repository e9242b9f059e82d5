package org.folkmoot.web.faults;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;

/** A server whose disk is full, and has room again, when it is told so. It says its port, and that it has done what it was told. */
final class LimitedServer {

    private LimitedServer() {}

    /** Serves until it is killed. @param arguments the data folder */
    public static void main(String[] arguments) throws Throwable {
        var data = Path.of(arguments[0]);
        var server = Server.start(Settings.in(data).withPort(0));
        System.out.println(server.port());
        try (var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                switch (line) {
                    case "full" -> FileSizeLimit.set(Files.size(data.resolve("record.sqlite-wal")));
                    case "room" -> FileSizeLimit.lift();
                    default -> throw new IllegalArgumentException(line);
                }
                System.out.println(line);
            }
        }
    }
}
