package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private static final String RIGHT = "tulip kettle 49";
    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash(RIGHT);

    private static final Sealed KEY = new Sealed(new byte[32]);

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T01:00:00Z");
    private SqliteIdentityHome home;
    private SignIn signIn;

    @BeforeEach
    void open() {
        home = SqliteIdentityHome.open(folder.resolve("identity.db"));
        var accounts = new AccountStore(home.rows(Kind.ACCOUNT), KEY);
        accounts.add(new Account("wang", HASH, Role.AUDITOR, null, Set.of()));
        accounts.add(new Account("gone", HASH, Role.AUDITOR, null, Set.of()).asClosed());
        signIn = new SignIn(accounts, PASSWORDS, kind -> home.counts(kind, KEY), () -> now, pauses::add, _ -> {});
    }

    @AfterEach
    void close() {
        home.close();
    }

    private EdgeRefusal refusal(String name, String password, String address) {
        return (EdgeRefusal) assertThrows(EdgeException.class, () -> signIn.check(name, password, address))
                .why();
    }

    @Test
    void strangers_who_fail_do_not_shut_the_holder_out() {
        for (int i = 0; i < 10; i++) refusal("wang", "wrong", "203.0.113.9");

        assertEquals(EdgeRefusal.TOO_MANY_ATTEMPTS, refusal("wang", RIGHT, "203.0.113.9"));
        assertEquals("wang", signIn.check("wang", RIGHT, "198.51.100.1").name());
        now = now.plus(Duration.ofMinutes(16));
        assertEquals("wang", signIn.check("wang", RIGHT, "203.0.113.9").name());
    }

    @Test
    void a_name_tried_from_everywhere_is_slowed_down_but_not_where_its_holder_has_been() {
        signIn.check("wang", RIGHT, "198.51.100.1");
        for (int i = 0; i < 20; i++) refusal("wang", "wrong", "203.0.113." + i);
        assertThat(pauses).isEmpty();

        refusal("wang", "wrong", "203.0.113.99");
        assertThat(pauses).hasSize(1);
        assertEquals("wang", signIn.check("wang", RIGHT, "198.51.100.1").name());
        assertThat(pauses).hasSize(1);
    }

    @Test
    void whoever_has_a_network_has_one_address() {
        for (int i = 0; i < 5; i++) refusal("wang", "wrong", "2001:db8:1:2:" + i + "::7");

        assertEquals(EdgeRefusal.TOO_MANY_ATTEMPTS, refusal("wang", RIGHT, "2001:db8:1:2:ffff::1"));
        assertEquals("wang", signIn.check("wang", RIGHT, "2001:db8:1:3::1").name());
    }

    @Test
    void an_address_stands_for_its_networks_and_is_not_looked_up() {
        assertEquals(
                List.of("20010db800010203", "20010db8000102", "20010db80001"),
                NetworkOf.networks("[2001:db8:1:203:4::1%eth0]"));
        assertEquals(NetworkOf.networks("2001:db8::1:0:0:1"), NetworkOf.networks("2001:DB8:0:0:1::1"));
        assertEquals(List.of("192.0.2.1"), NetworkOf.networks("::ffff:192.0.2.1"));
        assertEquals(List.of("192.0.2.1"), NetworkOf.networks("::ffff:c000:201"));
        assertEquals(List.of("192.0.2.1"), NetworkOf.networks("192.0.2.1"));
        assertEquals(List.of("localhost"), NetworkOf.networks("localhost"));
    }

    @Test
    void a_line_with_many_networks_fails_no_oftener_than_two_addresses_and_shuts_out_nobody_beside_it() {
        var failed = new FailedByNetwork(home.counts("failed", KEY), () -> now, 10);
        for (int i = 0; i < 256; i++) failed.failed(NetworkOf.networks("2001:db8:1:2" + "%02x".formatted(i) + "::1"));

        assertTrue(failed.areEnough(NetworkOf.networks("2001:db8:1:2ff::9")));
        var begun = new FailedByNetwork(home.counts("begun", KEY), () -> now, 10);
        int allowed = 0;
        for (int i = 0; i < 256; i++)
            if (begun.begin(NetworkOf.networks("2001:db8:1:2" + "%02x".formatted(i) + "::1"))) allowed++;
        assertEquals(20, allowed);
        assertTrue(begun.begin(NetworkOf.networks("2001:db8:1:300::1")));
    }

    @Test
    void guesses_at_once_are_counted_like_guesses_one_after_the_other() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(12)) {
            var outcomes = threads.invokeAll(java.util.stream.IntStream.range(0, 12)
                    .<java.util.concurrent.Callable<EdgeRefusal>>mapToObj(
                            i -> () -> refusal("wang", "wrong" + i, "203.0.113.9"))
                    .toList());
            int compared = 0;
            for (var outcome : outcomes) if (outcome.get() != EdgeRefusal.TOO_MANY_ATTEMPTS) compared++;
            assertThat(compared).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void a_right_password_costs_no_attempt() {
        for (int i = 0; i < 6; i++) signIn.check("wang", RIGHT, "203.0.113.9");
        for (int i = 0; i < 4; i++) refusal("wang", "wrong", "203.0.113.9");

        assertEquals("wang", signIn.check("wang", RIGHT, "203.0.113.9").name());
    }

    @Test
    void a_closed_account_is_told_like_one_that_is_not_there() {
        assertEquals(EdgeRefusal.WRONG_SIGN_IN, refusal("gone", RIGHT, "198.51.100.1"));
    }
}
