package org.folkmoot.web.identity;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoPersonStoreTest extends PersonStoreContract {

    private final MongoHomes homes = new MongoHomes();

    @Override
    IdentityHome home() {
        return homes.open();
    }

    @AfterEach
    void close() {
        homes.close();
    }

    @Test
    void what_another_process_has_begun_lately_is_left_to_it() {
        var home = home();
        var store = dieWhileKeeping(home, Duration.ofMinutes(4));
        assertThrows(IllegalStateException.class, () -> keepAnaAlone(store));
    }
}
