package org.folkmoot.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.PersonStore.NewHousehold;
import org.folkmoot.web.identity.PersonStore.NewPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoPersonStoreTest extends PersonStoreContract {

    private static final Sealed KEY = new Sealed(new byte[32]);
    private static final CommunityId HERE = new CommunityId("nanlang");
    private static final Digest FILE = new Digest("a".repeat(64));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<NewHousehold> ANA_ALONE =
            List.of(new NewHousehold("A", List.of(new NewPerson(ANA, true))));

    private final MongoHomes homes = new MongoHomes();

    @Override
    PersonStore store() {
        return homes.open().persons(KEY);
    }

    @AfterEach
    void close() {
        homes.close();
    }

    /** As a process leaves it that dies before the file is whole. */
    private static void dieWhileKeeping(MongoHome home, Duration ago) {
        var store = home.persons(KEY);
        var roll = store.keep(HERE, FILE, DAY, ANA_ALONE);
        home.collection("roll")
                .updateOne(
                        Filters.eq("_id", roll.id().value()),
                        Updates.set("beingKeptSince", System.currentTimeMillis() - ago.toMillis()));
    }

    @Test
    void of_a_file_that_is_not_whole_nobody_shows() {
        var home = homes.open();
        var store = home.persons(KEY);
        dieWhileKeeping(home, Duration.ZERO);

        assertThat(store.find(HERE, FILE)).isEmpty();
        assertThat(store.everybody(HERE)).isEmpty();
        assertThat(store.hasDocument(ANA.document(), null)).isFalse();
        assertThat(store.hasHousehold(HERE, "A", null)).isFalse();
        assertThrows(IllegalStateException.class, () -> store.keep(HERE, FILE, DAY, ANA_ALONE));
    }

    @Test
    void what_a_dead_process_left_is_removed_and_the_file_can_be_kept() {
        var home = homes.open();
        var store = home.persons(KEY);
        dieWhileKeeping(home, Duration.ofMinutes(6));

        assertEquals(Optional.of(store.keep(HERE, FILE, DAY, ANA_ALONE)), store.find(HERE, FILE));
        assertThat(store.everybody(HERE)).extracting(PersonStore.Known::person).containsExactly(ANA);
    }
}
