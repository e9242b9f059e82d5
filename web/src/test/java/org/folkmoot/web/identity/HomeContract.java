package org.folkmoot.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.Rows.Row;
import org.folkmoot.web.texts.SealedTextStore;
import org.folkmoot.web.texts.TextKind;
import org.junit.jupiter.api.Test;

/** What every home of identities promises for its rows, and for the accounts and texts that are made of them. */
abstract class HomeContract {

    private static final Sealed KEY = new Sealed(new byte[32]);
    private static final ResidentId ANA = new ResidentId("R-7K2M9QXA");

    /** An empty home. */
    abstract IdentityHome home();

    private static Row row(String key, String group, String content) {
        return new Row(key, group, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(List<Row> rows) {
        return rows.stream().map(Row::key).toList();
    }

    @Test
    void a_row_is_found_by_its_key_among_its_kind() {
        var home = home();
        assertTrue(home.rows(Kind.TEXT).isEmpty());

        assertTrue(home.rows(Kind.TEXT).add(row("a", "g", "one")));

        assertArrayEquals(
                "one".getBytes(StandardCharsets.UTF_8),
                home.rows(Kind.TEXT).find("a").orElseThrow().sealed());
        assertEquals("g", home.rows(Kind.TEXT).find("a").orElseThrow().group());
        assertThat(home.rows(Kind.TEXT).find("b")).isEmpty();
        assertThat(home.rows(Kind.ACCOUNT).find("a")).isEmpty();
        assertFalse(home.rows(Kind.TEXT).isEmpty());
    }

    @Test
    void a_key_is_taken_once_even_in_a_race() throws Exception {
        var rows = home().rows(Kind.ACCOUNT);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var outcomes = threads.invokeAll(
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(i -> () -> rows.add(row("a", "g" + i, "" + i)))
                            .toList(),
                    20,
                    TimeUnit.SECONDS);

            assertEquals(1, outcomes.stream().filter(one -> one.resultNow()).count());
        }
        assertEquals(1, rows.latest(null, null, 10).size());
    }

    @Test
    void of_two_who_change_what_they_read_the_later_is_told() {
        var rows = home().rows(Kind.ACCOUNT);
        rows.add(row("a", "g", "one"));
        var read = rows.find("a").orElseThrow();

        assertTrue(rows.replace(read, new byte[] {2}));

        assertFalse(rows.replace(read, new byte[] {3}));
        assertFalse(rows.remove(read));
        assertArrayEquals(new byte[] {2}, rows.find("a").orElseThrow().sealed());
        assertTrue(rows.remove(rows.find("a").orElseThrow()));
        assertThat(rows.find("a")).isEmpty();
    }

    @Test
    void rows_are_listed_by_group_and_from_the_end() {
        var rows = home().rows(Kind.READING);
        rows.addAll(List.of(row("1", "x", ""), row("3", "x", ""), row("2", "y", ""), row("4", "y", "")));
        rows.addAll(List.of());

        assertEquals(List.of("1", "3"), keys(rows.ofGroup("x")));
        assertEquals(List.of("4", "3", "2"), keys(rows.latest(null, null, 3)));
        assertEquals(List.of("2", "1"), keys(rows.latest(null, "3", 3)));
        assertEquals(List.of("2"), keys(rows.latest("y", "4", 3)));
        assertEquals(List.of(), rows.latest("z", null, 3));
    }

    @Test
    void renewed_rows_stand_in_the_place_of_their_groups() {
        var rows = home().rows(Kind.INVITATION);
        rows.addAll(List.of(row("1", "x", "old"), row("2", "x", "old"), row("3", "y", "other")));

        rows.renew(List.of(row("4", "x", "new"), row("5", "z", "new")));

        assertEquals(List.of("5", "4", "3"), keys(rows.latest(null, null, 9)));
    }

    @Test
    void a_home_opens_under_the_key_it_was_first_opened_with_and_says_so_of_any_other() {
        var home = home();
        home.fit(KEY);
        home.fit(KEY);
        var other = new byte[32];
        other[0] = 1;

        var refused = assertThrows(IllegalStateException.class, () -> home.fit(new Sealed(other)));

        assertThat(refused).hasMessageContaining("does not fit").hasMessageContaining(IdentityKey.VARIABLE);
    }

    private static Account account(String name) {
        return new Account(name, "hash", Role.RESIDENT, new Actor.Resident(ANA), Set.of(new CommunityId("nanlang")));
    }

    @Test
    void accounts_are_found_by_name_however_it_is_spelled_and_by_resident() {
        var accounts = new AccountStore(home().rows(Kind.ACCOUNT), KEY);
        assertTrue(accounts.isEmpty());

        var wang = account("wang");
        var li = account("li");
        assertTrue(accounts.add(wang));
        assertTrue(accounts.add(li));

        assertFalse(accounts.add(account("ＷＡＮＧ")));
        assertEquals(wang, accounts.find("Wang ").orElseThrow());
        assertThat(accounts.of(ANA)).containsExactlyInAnyOrder(wang, li);
        assertThat(accounts.of(new ResidentId("R-00000000"))).isEmpty();
        assertEquals(List.of(li, wang), accounts.all());
        accounts.remove("wang");
        assertThat(accounts.find("wang")).isEmpty();
    }

    @Test
    void of_changes_to_an_account_at_once_none_is_lost() throws Exception {
        var accounts = new AccountStore(home().rows(Kind.ACCOUNT), KEY);
        accounts.add(account("wang"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(
                    IntStream.range(0, 12)
                            .<Callable<Object>>mapToObj(_ -> () -> accounts.change("wang", Account::signedOut))
                            .toList(),
                    20,
                    TimeUnit.SECONDS);
        }
        assertEquals(12, accounts.find("wang").orElseThrow().era());
        assertThat(accounts.change("nobody", Account::asClosed)).isEmpty();
    }

    @Test
    void whoever_gets_the_name_of_a_removed_account_is_somebody_else() {
        var accounts = new AccountStore(home().rows(Kind.ACCOUNT), KEY);
        accounts.add(account("wang"));
        var session = accounts.find("wang").orElseThrow();
        assertTrue(accounts.find("wang").orElseThrow().holds(session));

        accounts.remove("wang");
        accounts.add(account("wang"));

        assertFalse(accounts.find("wang").orElseThrow().holds(session));
        assertThat(accounts.changeOwn(session, Account::signedOut)).isEmpty();
    }

    @Test
    void a_session_that_was_ended_changes_nothing_and_opens_no_closed_account() {
        var accounts = new AccountStore(home().rows(Kind.ACCOUNT), KEY);
        accounts.add(account("wang"));
        var holder = accounts.find("wang").orElseThrow();
        var thief = holder;
        var now = accounts.changeOwn(holder, Account::signedOut).orElseThrow();

        assertThat(accounts.changeOwn(thief, one -> one.withPassword("thief"))).isEmpty();
        assertEquals(now, accounts.find("wang").orElseThrow());

        accounts.change("wang", Account::asClosed);
        assertThat(accounts.changeOwn(now, one -> one.withPassword("again"))).isEmpty();
        assertTrue(accounts.find("wang").orElseThrow().closed());
    }

    @Test
    void texts_are_kept_found_and_forgotten() {
        var texts = SealedTextStore.in(home(), KEY);
        var here = new CommunityId("nanlang");

        var digest = texts.keep(here, TextKind.STATEMENT, "我反对。");

        var kept = texts.find(digest).orElseThrow();
        assertEquals("我反对。", kept.text());
        assertEquals(here, kept.community());
        texts.forget(digest);
        assertThat(texts.find(digest)).isEmpty();
    }

    private static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");

    private static FadingRows.Row fading(String key, Instant until, String content) {
        return new FadingRows.Row(key, until, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_fading_row_is_good_until_its_moment() {
        var rows = home().fading("session");
        assertTrue(rows.add(fading("a", NOON, "one")));
        assertFalse(rows.add(fading("a", NOON, "two")));

        assertArrayEquals(
                "one".getBytes(StandardCharsets.UTF_8),
                rows.find("a", NOON.minusMillis(1)).orElseThrow().sealed());
        assertThat(rows.find("a", NOON)).isEmpty();
        rows.extend("a", NOON.plusSeconds(60));
        assertEquals(NOON.plusSeconds(60), rows.find("a", NOON).orElseThrow().until());
    }

    @Test
    void a_fading_row_that_is_gone_stays_gone() {
        var rows = home().fading("session");
        rows.add(fading("a", NOON, "one"));
        rows.add(fading("b", NOON.plusSeconds(1), "two"));
        assertTrue(rows.remove("a"));
        assertFalse(rows.remove("a"));

        rows.extend("a", NOON.plusSeconds(60));
        assertFalse(rows.replace(fading("a", NOON.plusSeconds(60), "three")));
        rows.sweep(NOON);

        assertThat(rows.find("a", NOON)).isEmpty();
        assertTrue(rows.find("b", NOON).isPresent());
        rows.sweep(NOON.plusSeconds(1));
        assertThat(rows.find("b", NOON)).isEmpty();
    }

    @Test
    void a_count_is_forgotten_a_while_after_it_began() {
        var counts = home().counts("failed", KEY);
        var memory = Duration.ofMinutes(15);
        assertEquals(1, counts.add("wang", 1, NOON, memory));
        assertEquals(2, counts.add("wang", 1, NOON.plusSeconds(600), memory));
        assertEquals(0, counts.of("li", NOON));

        assertEquals(2, counts.of("wang", NOON.plus(memory)));
        assertEquals(0, counts.of("wang", NOON.plus(memory).plusSeconds(1)));
        assertEquals(1, counts.add("wang", 1, NOON.plus(memory).plusSeconds(1), memory));
    }

    @Test
    void what_is_taken_from_no_count_is_not_owed() {
        var counts = home().counts("failed", KEY);
        counts.add("wang", -1, NOON, Duration.ofMinutes(15));

        assertEquals(1, counts.add("wang", 1, NOON, Duration.ofMinutes(15)));
        counts.forget("wang");
        assertEquals(0, counts.of("wang", NOON));
    }

    @Test
    void of_many_who_count_at_once_none_is_lost() throws Exception {
        var counts = home().counts("failed", KEY);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var added = threads.invokeAll(
                    IntStream.range(0, 40)
                            .<Callable<Integer>>mapToObj(_ -> () -> counts.add("wang", 1, NOON, Duration.ofMinutes(15)))
                            .toList(),
                    20,
                    TimeUnit.SECONDS);
            var numbers = new TreeSet<Integer>();
            for (var one : added) numbers.add(one.get());
            assertThat(numbers).hasSize(40).endsWith(40);
        }
    }
}
