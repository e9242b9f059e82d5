package org.folkmoot.web.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTextStoreTest {

    private static final CommunityId NANLANG = new CommunityId("nanlang");

    @TempDir
    Path folder;

    private SqliteIdentityHome home;
    private TextStore texts;

    @BeforeEach
    void open() {
        home = SqliteIdentityHome.open(folder.resolve("identity.db"));
        texts = SealedTextStore.in(home, new Sealed(new byte[32]));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void a_text_is_found_by_its_digest() {
        var digest = texts.keep(NANLANG, TextKind.STATEMENT, "我反对。");

        var kept = texts.find(digest).orElseThrow();

        assertEquals("我反对。", kept.text());
        assertEquals(NANLANG, kept.community());
        assertEquals(TextKind.STATEMENT, kept.kind());
    }

    @Test
    void the_same_text_never_has_the_same_digest() {
        assertNotEquals(texts.keep(NANLANG, TextKind.PROPOSAL, "text"), texts.keep(NANLANG, TextKind.PROPOSAL, "text"));
    }

    @Test
    void a_forgotten_text_is_gone() {
        var digest = texts.keep(NANLANG, TextKind.STATEMENT, "我反对。");

        texts.forget(digest);

        assertThat(texts.find(digest)).isEmpty();
    }

    @Test
    void the_file_tells_nothing() throws IOException {
        texts.keep(NANLANG, TextKind.STATEMENT, "the sealed statement");
        home.close();

        var bytes = new String(Files.readAllBytes(folder.resolve("identity.db")), StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain("statement").doesNotContain("nanlang");
    }

    @Test
    void statements_are_read_by_those_who_keep_and_check_the_minutes() {
        assertThat(TextKind.STATEMENT.readers())
                .containsExactlyInAnyOrder(Role.COMMITTEE, Role.SUPERVISOR, Role.AUDITOR);
        assertThat(TextKind.PROPOSAL.readers())
                .contains(Role.RESIDENT, Role.STATION)
                .doesNotContain(Role.ADMINISTRATOR);
    }
}
