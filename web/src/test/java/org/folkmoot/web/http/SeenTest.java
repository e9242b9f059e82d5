package org.folkmoot.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.seals.Seals;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views that stand still, beside a record of seven events. */
class SeenTest {

    private static final Duration LESS_THAN_PATIENCE = Duration.ofSeconds(4);

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final ViewStore store = ViewStore.inMemory();
    private final Views views = Views.open(store, new InMemoryCommitLog(json), json, List.of(new Seals()));
    private final Seen seen = new Seen(views, () -> 7);

    @AfterEach
    void close() {
        views.close();
        store.close();
    }

    @Test
    void what_the_record_does_not_have_is_not_waited_for() {
        assertTimeout(LESS_THAN_PATIENCE, () -> {
            assertFalse(seen.shows(8, true));
            assertFalse(seen.shows(Long.MAX_VALUE, false));
        });
        assertTrue(seen.shows(0, false));
    }

    @Test
    void for_those_who_are_not_signed_in_there_is_a_short_wait_only() {
        assertTimeout(LESS_THAN_PATIENCE, () -> assertFalse(seen.shows(7, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775808", "18446744073709551615", "now", ""})
    void what_is_no_position_is_told(String text) {
        var refused = assertThrows(EdgeException.class, () -> Seen.position(text));

        assertEquals(EdgeRefusal.INVALID_PARAMETER, refused.why());
    }
}
