package org.folkmoot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks with the server: keeps cookies, sends the token, reads JSON. */
public final class Client {

    /** Long enough for a slow machine, short enough to fail. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final HttpClient http;
    private final Duration patience;
    private String token = "";

    /** Of the server that listens there on this machine. */
    public Client(int port) {
        this(
                port,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build(),
                PATIENCE);
    }

    private Client(int port, HttpClient http, Duration patience) {
        base = "http://127.0.0.1:" + port;
        this.http = http;
        this.patience = patience;
    }

    /** The same client, cookies and token included, speaking with another server of the same installation. */
    public Client at(int port, Duration patience) {
        var there = new Client(port, http, patience);
        there.token = token;
        return there;
    }

    /** An answer. */
    public record Reply(int status, Map<String, java.util.List<String>> headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        public String code() {
            return text("code");
        }

        /** An id that the receipt tells. */
        public String id(String word) {
            return json().path("ids").path(word).asString("");
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }

        /** The status and, if there is one, the code: what most tests are about. */
        public String outcome() {
            return body.startsWith("{") && !code().isEmpty() ? status + " " + code() : "" + status;
        }
    }

    public Client signIn(String name, String password) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("name", name, "password", password));
        var reply = post("/api/sign-in", body);
        if (reply.status() != 200) throw new IllegalStateException(reply.toString());
        token = reply.text("token");
        return this;
    }

    public void forgetToken() {
        token = "";
    }

    public void refreshToken() {
        token = get("/api/session").text("token");
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Reply post(String path, String json, String... headers) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(json),
                with(headers, "Content-Type", "application/json"));
    }

    public Reply put(String path, String json, String... headers) {
        return send(
                "PUT",
                path,
                HttpRequest.BodyPublishers.ofString(json),
                with(headers, "Content-Type", "application/json"));
    }

    /** Sends a form as browsers do. @param content its fields, encoded */
    public Reply postForm(String path, String content, String... headers) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(content),
                with(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String[] with(String[] headers, String... more) {
        var all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    public Reply send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .method(method, body);
        if (headers.length > 0) request.headers(headers);
        if (!token.isEmpty()) request.header("X-CSRF-TOKEN", token);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
