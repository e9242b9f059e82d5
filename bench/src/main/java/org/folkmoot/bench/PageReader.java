package org.folkmoot.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads pages one after the other. */
final class PageReader {

    private static final int GOOD = 200;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;
    private final Path accounts;

    /** @param accounts a file of names and passwords */
    PageReader(int port, Path accounts) {
        this.server = "http://127.0.0.1:" + port;
        this.accounts = accounts;
    }

    void signIn(String name) throws IOException, InterruptedException {
        var password = Files.readAllLines(accounts).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
        var body = JsonMapper.shared().writeValueAsString(Map.of("name", name, "password", password));
        send(HttpRequest.newBuilder(URI.create(server + "/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** @return the whole answer */
    byte[] read(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + address)).build());
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != GOOD)
            throw new IOException(request.uri() + " is answered with " + answer.statusCode());
        return answer.body();
    }
}
