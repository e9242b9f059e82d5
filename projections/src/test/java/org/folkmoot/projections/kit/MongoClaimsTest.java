package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.record.MongoForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoClaimsTest {

    private static final String VIEW = "groups.1";
    private static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    private static final Progress FIVE = new Progress(5, "line 5");

    private final MongoForTests mongo = new MongoForTests();
    private final MongoViews views = MongoViews.connect(mongo.address());
    private final MongoClaims ana = claims("ana", NOON);
    private final MongoClaims ben = claims("ben", NOON);

    @AfterEach
    void close() {
        views.close();
        mongo.close();
    }

    private MongoClaims claims(String node, Instant now) {
        return new MongoClaims(views.database(), node, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void of_two_nodes_one_holds_the_claim_and_may_claim_it_again() {
        assertEquals(Optional.of(Progress.NONE), ana.claim(VIEW));

        assertEquals(Optional.empty(), ben.claim(VIEW));
        assertEquals(Optional.of(Progress.NONE), ana.claim(VIEW));
    }

    @Test
    void only_who_holds_the_claim_moves_and_releases() {
        ana.claim(VIEW);

        assertFalse(ben.advance(VIEW, new Progress(7, "line 7")));
        ben.release(VIEW);
        assertEquals(Optional.empty(), ben.claim(VIEW));

        assertTrue(ana.advance(VIEW, FIVE));
        assertEquals(Map.of(VIEW, FIVE), ben.all());
    }

    @Test
    void progress_never_goes_back() {
        ana.claim(VIEW);
        ana.advance(VIEW, FIVE);

        assertTrue(ana.advance(VIEW, new Progress(3, "line 3")));
        assertEquals(FIVE, ana.of(VIEW));
    }

    @Test
    void who_never_claimed_cannot_move_an_unclaimed_view_either() {
        ana.claim(VIEW);
        ana.release(VIEW);

        assertFalse(ana.advance(VIEW, FIVE));
        assertFalse(ana.advance("never-heard-of.1", FIVE));
        assertEquals(Map.of(VIEW, Progress.NONE), ana.all());
    }

    @Test
    void a_released_claim_is_free_and_keeps_its_progress() {
        ana.claim(VIEW);
        ana.advance(VIEW, FIVE);
        ana.release(VIEW);

        assertEquals(Optional.of(FIVE), ben.claim(VIEW));
    }

    @Test
    void a_claim_lapses_after_the_timeout_and_its_old_holder_cannot_go_on() {
        ana.claim(VIEW);

        assertEquals(Optional.empty(), claims("ben", NOON.plusSeconds(10)).claim(VIEW));
        assertEquals(
                Optional.of(Progress.NONE),
                claims("ben", NOON.plusMillis(10_001)).claim(VIEW));
        assertFalse(ana.advance(VIEW, new Progress(7, "line 7")));
    }

    @Test
    void a_renewed_claim_does_not_lapse() {
        ana.claim(VIEW);
        claims("ana", NOON.plusSeconds(8)).advance(VIEW, Progress.NONE);

        assertEquals(Optional.empty(), claims("ben", NOON.plusSeconds(17)).claim(VIEW));
    }
}
