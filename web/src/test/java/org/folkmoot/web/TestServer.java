package org.folkmoot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** One running server for all HTTP tests, with a clock that is set by hand. It ends with the tests. */
public final class TestServer {

    public static final String PASSWORD = "correct horse 1";

    private static final TestClock CLOCK = new TestClock();
    private static final Server SERVER = start();

    /** Compared a hundred times as fast as the hashes that the program makes. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();
    private static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();

    private TestServer() {}

    private static Server start() {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "server");
            return Server.start(Settings.in(data).withPort(0).withClock(CLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int port() {
        return SERVER.port();
    }

    public static <T> T part(Class<T> type) {
        return SERVER.part(type);
    }

    /** Sets the server's clock. */
    public static void itIs(String moment) {
        CLOCK.now = Instant.parse(moment);
    }

    /** A client that has not signed in. */
    public static Client client() {
        return new Client(port());
    }

    /** A client that has signed in with an account for that actor in those communities; the same for the same. */
    public static Client client(Role role, String actor, String... communities) {
        return CLIENTS.computeIfAbsent(account(role, actor, communities), name -> client().signIn(name, PASSWORD));
    }

    /** The name of an account for that actor in those communities; the same for the same. Its password is {@link #PASSWORD}. */
    public static String account(Role role, String actor, String... communities) {
        var name = String.join(
                "-",
                Stream.concat(Stream.of(role.name(), actor), Stream.of(communities))
                        .toList());
        var free = shortened(name.toLowerCase(java.util.Locale.ROOT));
        if (ACCOUNTS.add(free)) {
            var at = Stream.of(communities).map(CommunityId::new).collect(Collectors.toUnmodifiableSet());
            part(AccountStore.class)
                    .add(new Account(free, HASH, role, actor.isEmpty() ? null : Actor.parse(actor), at));
        }
        return free;
    }

    /** All communities there are: the whole record is for those who are at home in them. @param first to tell the accounts apart */
    public static String[] everywhere(String first) {
        var others = part(Views.class).everywhere(CommunitySheets.class).keySet().stream()
                .map(CommunityId::value)
                .filter(name -> !name.equals(first));
        return Stream.concat(Stream.of(first), others).toArray(String[]::new);
    }

    /** Waits until the pages show everything that is recorded. */
    public static void showsAll() {
        try {
            long head = part(CommitLog.class).head().position();
            if (!part(Views.class).await(head, PATIENCE)) throw new AssertionError("the views do not show " + head);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64);
    }

    private static final class TestClock implements InstantSource {
        private volatile Instant now = Instant.parse("2026-03-01T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Long enough for a slow machine, short enough to fail. */
    public static final Duration PATIENCE = Client.PATIENCE;
}
