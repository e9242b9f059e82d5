package org.folkmoot.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTest {

    private static final byte[] TEXT = "王家 3 号".getBytes(StandardCharsets.UTF_8);

    private final Sealed sealed = new Sealed(new byte[32]);

    private static Sealed another() {
        var key = new byte[32];
        key[31] = 1;
        return new Sealed(key);
    }

    @Test
    void what_was_sealed_opens_again_and_never_looks_the_same() {
        var first = sealed.seal(TEXT, "row 1");
        var second = sealed.seal(TEXT, "row 1");

        assertArrayEquals(TEXT, sealed.open(first, "row 1"));
        assertArrayEquals(TEXT, sealed.open(second, "row 1"));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void it_opens_in_no_other_place_under_no_other_key_and_not_when_changed() {
        var closed = sealed.seal(TEXT, "row 1");
        var changed = closed.clone();
        changed[20] ^= 1;

        assertThrows(IllegalStateException.class, () -> sealed.open(closed, "row 2"));
        assertThrows(IllegalStateException.class, () -> another().open(closed, "row 1"));
        assertThrows(IllegalStateException.class, () -> sealed.open(changed, "row 1"));
        assertThrows(IllegalStateException.class, () -> sealed.open(new byte[5], "row 1"));
    }

    @Test
    void looking_up_needs_the_key_and_keeps_parts_apart() {
        assertEquals(sealed.lookUp("account", "wang"), new Sealed(new byte[32]).lookUp("account", "wang"));
        assertNotEquals(sealed.lookUp("account", "wang"), another().lookUp("account", "wang"));
        assertNotEquals(sealed.lookUp("ab", "c"), sealed.lookUp("a", "bc"));
    }

    @Test
    void a_key_is_made_once_for_its_owner_only(@TempDir Path folder) throws IOException {
        var file = folder.resolve("identity.key");

        var made = KeyFile.readOrMake(file);

        assertArrayEquals(made, KeyFile.readOrMake(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void the_file_of_accounts_names_nobody(@TempDir Path folder) throws IOException {
        var file = folder.resolve("identity.db");
        var account = new Account(
                "wang-xiaoming",
                "{bcrypt}hash-of-a-word",
                Role.RESIDENT,
                Actor.parse("resident:R-7K2M9QXA"),
                Set.of(new CommunityId("nanlang")));
        try (var home = SqliteIdentityHome.open(file)) {
            var accounts = new AccountStore(home.rows(IdentityHome.Kind.ACCOUNT), sealed);
            accounts.add(account);

            assertEquals(account, accounts.find("Wang-XiaoMing").orElseThrow());
            assertThat(accounts.add(account)).isFalse();
        }

        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain("wang")
                .doesNotContain("bcrypt")
                .doesNotContain("R-7K2M9QXA")
                .doesNotContain("nanlang");
    }
}
