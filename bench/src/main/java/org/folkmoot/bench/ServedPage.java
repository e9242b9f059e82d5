package org.folkmoot.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * What it took a server process to answer its first page.
 *
 * @param milliseconds from the start of the process to the whole page
 * @param megabytes of memory that the process occupied two seconds later (its resident set)
 */
record ServedPage(double milliseconds, double megabytes) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int GOOD = 200;

    /** Starts a server on a port, asks for a page until it comes, and stops the server. */
    static ServedPage measure(IntFunction<ProcessBuilder> server, String page)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = server.apply(port);
        long began = System.nanoTime();
        var process = command.start();
        try {
            await(process, URI.create("http://127.0.0.1:" + port + page), began);
            double milliseconds = (System.nanoTime() - began) / 1e6;
            if (process.waitFor(2, TimeUnit.SECONDS)) throw new IOException("it ended with " + process.exitValue());
            return new ServedPage(milliseconds, megabytes(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        }
    }

    private static void await(Process process, URI page, long began) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
        while (true) {
            try {
                if (CLIENT.send(request, BodyHandlers.ofByteArray()).statusCode() == GOOD) return;
            } catch (IOException _) {
                // it does not listen yet
            }
            if (process.waitFor(5, TimeUnit.MILLISECONDS))
                throw new IOException("it ended with " + process.exitValue());
            if (System.nanoTime() - began > PATIENCE.toNanos()) throw new IOException("no answer in time");
        }
    }

    private static double megabytes(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
