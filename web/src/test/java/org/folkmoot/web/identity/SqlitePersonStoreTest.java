package org.folkmoot.web.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.RollStore.NewHousehold;
import org.folkmoot.web.identity.RollStore.NewPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SqlitePersonStoreTest extends PersonStoreContract {

    @TempDir
    Path folder;

    private final List<IdentityHome> open = new ArrayList<>();

    @Override
    IdentityHome home() {
        var home = SqliteIdentityHome.open(folder.resolve("identity" + open.size() + ".db"));
        open.add(home);
        return home;
    }

    @AfterEach
    void close() throws Exception {
        for (var home : open) home.close();
    }

    private ResidentId keepAna(PersonStore store) {
        var here = new CommunityId("nanlang");
        var person = new NewHousehold("A", List.of(new NewPerson(ANA, true)));
        var roll = store.rolls().keep(here, new Digest("a".repeat(64)), LocalDate.of(2026, 3, 2), List.of(person));
        return store.rolls()
                .households(here, roll, List.of("A"))
                .values()
                .iterator()
                .next()
                .residents()
                .getFirst();
    }

    @Test
    void the_file_names_nobody() throws IOException {
        keepAna(store());

        for (var value : List.of(ANA.name(), ANA.phone(), ANA.building(), ANA.unit(), ANA.document(), "1980-01-01"))
            assertThat(bytes()).doesNotContain(new String(value.getBytes(UTF_8), ISO_8859_1));
    }

    @Test
    void the_key_of_a_forgotten_person_is_not_left_in_the_file() throws IOException {
        var store = store();
        var ana = keepAna(store);
        var row =
                open.getFirst().rows(IdentityHome.Kind.PERSON).find(ana.value()).orElseThrow();
        var key = JsonMapper.shared().readTree(row.sealed()).path("key").stringValue();

        assertThat(bytes()).as("looked for where it is").contains(key);
        store.forget(ana);
        assertThat(bytes()).doesNotContain(key);
        assertThat(bytes())
                .as("nor what it was found by")
                .doesNotContain(new PersonSeal(KEY).ofDocument(ANA.document()));
    }

    /** The database, its log included, a character for each byte. */
    private String bytes() throws IOException {
        var bytes = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) bytes.append(Files.readString(file, ISO_8859_1));
        }
        return bytes.toString();
    }
}
