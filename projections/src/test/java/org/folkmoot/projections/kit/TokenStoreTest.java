package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.folkmoot.projections.kit.MongoTokenStore.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenStoreTest {

    private static final String VIEW = "group-pages.1";
    private static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");

    private final ViewDatabase database = ViewDatabase.inMemory();
    private final MongoTokenStore ana = store("ana", NOON);
    private final MongoTokenStore ben = store("ben", NOON);

    @AfterEach
    void close() {
        database.close();
    }

    private MongoTokenStore store(String node, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new MongoTokenStore(
                database.database(), position -> "line " + position, _ -> 0, node, Duration.ofSeconds(10), clock);
    }

    @Test
    void of_two_nodes_that_begin_at_once_one_makes_the_segments() {
        assertEquals(
                List.of(Segment.ROOT_SEGMENT),
                ana.initializeTokenSegments(VIEW, 1, null, null).join());
        refused(ben.initializeTokenSegments(VIEW, 1, null, null));
        assertEquals(
                List.of(Segment.ROOT_SEGMENT), ben.fetchSegments(VIEW, null).join());
    }

    @Test
    void a_claimed_segment_is_available_to_its_owner_only() {
        begun();
        assertEquals(
                new GlobalSequenceTrackingToken(0),
                ana.fetchToken(VIEW, 0, null).join());

        refused(ben.fetchToken(VIEW, 0, null));
        refused(ben.fetchToken(VIEW, Segment.ROOT_SEGMENT, null));
        assertEquals(List.of(), ben.fetchAvailableSegments(VIEW, null).join());
        assertEquals(
                List.of(Segment.ROOT_SEGMENT),
                ana.fetchAvailableSegments(VIEW, null).join());
    }

    @Test
    void only_the_owner_moves_extends_and_deletes() {
        begun();
        ana.fetchToken(VIEW, 0, null).join();

        refused(ben.storeToken(new GlobalSequenceTrackingToken(7), VIEW, 0, null));
        refused(ben.extendClaim(VIEW, 0, null));
        refused(ben.deleteToken(VIEW, 0, null));
        ben.releaseClaim(VIEW, 0, null).join();

        ana.storeToken(new GlobalSequenceTrackingToken(5), VIEW, 0, null).join();
        assertEquals(Map.of(VIEW, new Progress(5, "line 5")), ana.progress());
    }

    @Test
    void progress_over_events_that_a_view_does_not_read_is_stored_when_the_claim_is_extended_and_never_goes_back() {
        var shown = new AtomicLong();
        var cid = new MongoTokenStore(
                database.database(),
                position -> "line " + position,
                _ -> shown.get(),
                "cid",
                Duration.ofSeconds(10),
                Clock.fixed(NOON, ZoneOffset.UTC));
        begun();
        cid.fetchToken(VIEW, 0, null).join();

        shown.set(5);
        cid.extendClaim(VIEW, 0, null).join();
        assertEquals(Map.of(VIEW, new Progress(5, "line 5")), cid.progress());

        shown.set(3);
        cid.extendClaim(VIEW, 0, null).join();
        assertEquals(Map.of(VIEW, new Progress(5, "line 5")), cid.progress());
    }

    @Test
    void who_never_claimed_cannot_move_an_unclaimed_segment_either() {
        begun();
        refused(ana.storeToken(new GlobalSequenceTrackingToken(7), VIEW, 0, null));
        refused(ana.extendClaim(VIEW, 0, null));
    }

    @Test
    void a_released_claim_is_free_and_keeps_its_position() {
        begun();
        ana.fetchToken(VIEW, 0, null).join();
        ana.storeToken(new GlobalSequenceTrackingToken(5), VIEW, 0, null).join();
        ana.releaseClaim(VIEW, 0, null).join();

        assertEquals(
                new GlobalSequenceTrackingToken(5),
                ben.fetchToken(VIEW, 0, null).join());
    }

    @Test
    void progress_in_another_record_is_not_gone_on_from() {
        begun();
        ana.fetchToken(VIEW, 0, null).join();
        ana.storeToken(new GlobalSequenceTrackingToken(5), VIEW, 0, null).join();
        ana.releaseClaim(VIEW, 0, null).join();
        var stranger = new MongoTokenStore(
                database.database(),
                position -> "other line " + position,
                _ -> 0,
                "cid",
                Duration.ofSeconds(10),
                Clock.fixed(NOON, ZoneOffset.UTC));

        refused(stranger.fetchToken(VIEW, 0, null));
        refused(stranger.fetchToken(VIEW, Segment.ROOT_SEGMENT, null));

        assertEquals(
                new GlobalSequenceTrackingToken(5),
                ben.fetchToken(VIEW, 0, null).join());
    }

    @Test
    void a_claim_lapses_after_the_timeout_and_its_old_owner_cannot_go_on() {
        begun();
        ana.fetchToken(VIEW, 0, null).join();

        assertEquals(OptionalLong.empty(), store("ben", NOON.plusSeconds(10)).claim(VIEW));
        assertEquals(OptionalLong.of(0), store("ben", NOON.plusMillis(10_001)).claim(VIEW));
        refused(ana.storeToken(new GlobalSequenceTrackingToken(7), VIEW, 0, null));
    }

    @Test
    void an_extended_claim_does_not_lapse() {
        begun();
        ana.fetchToken(VIEW, 0, null).join();
        store("ana", NOON.plusSeconds(8)).extendClaim(VIEW, 0, null).join();

        assertEquals(OptionalLong.empty(), store("ben", NOON.plusSeconds(17)).claim(VIEW));
    }

    @Test
    void the_store_has_one_identifier_for_all_nodes() {
        assertEquals(
                ana.retrieveStorageIdentifier(null).join(),
                ben.retrieveStorageIdentifier(null).join());
        assertEquals(Map.of(), ana.progress());
    }

    private void begun() {
        ana.initializeTokenSegments(VIEW, 1, new GlobalSequenceTrackingToken(0), null)
                .join();
    }

    private static void refused(CompletableFuture<?> outcome) {
        var failure = assertThrows(CompletionException.class, outcome::join);
        assertInstanceOf(UnableToClaimTokenException.class, failure.getCause());
    }
}
