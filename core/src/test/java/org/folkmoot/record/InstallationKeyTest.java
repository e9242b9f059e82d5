package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {

    @TempDir
    Path folder;

    @Test
    void a_key_is_made_once_and_read_by_its_owner_only() throws IOException {
        var file = folder.resolve("keys/installation.key");
        var made = InstallationKey.createOrLoad(file);

        assertEquals(made.publicKey(), InstallationKey.createOrLoad(file).publicKey());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws IOException {
        var file = folder.resolve("installation.key");
        InstallationKey.createOrLoad(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> InstallationKey.createOrLoad(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_that_holds_no_pair_is_refused() throws IOException {
        var one = folder.resolve("one.key");
        var two = folder.resolve("two.key");
        InstallationKey.createOrLoad(one);
        InstallationKey.createOrLoad(two);
        var mixed = Files.readString(one).split("(?=-----BEGIN PUBLIC)")[0]
                + Files.readString(two).split("(?=-----BEGIN PUBLIC)")[1];

        for (var text : new String[] {"", "nonsense", Files.readString(one).replace("PUBLIC", "OTHER"), mixed}) {
            Files.writeString(one, text);
            assertThatThrownBy(() -> InstallationKey.createOrLoad(one))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("no Ed25519 key pair");
        }
    }

    @Test
    void only_the_signed_text_verifies_and_only_in_one_spelling() {
        var key = InstallationKey.createOrLoad(folder.resolve("installation.key"));
        var signature = key.sign("text");

        assertTrue(InstallationKey.verifies(key.publicKey(), "text", signature));
        assertFalse(InstallationKey.verifies(key.publicKey(), "texts", signature));
        assertFalse(InstallationKey.verifies(key.publicKey(), "text", key.sign("other")));
        assertFalse(InstallationKey.verifies("", "text", signature));
        assertFalse(InstallationKey.verifies(key.publicKey(), "text", signature.replace("==", "")));
        var last = signature.charAt(signature.length() - 3);
        var same = signature.substring(0, signature.length() - 3) + (char) (last + 1) + "==";
        assertFalse(InstallationKey.verifies(key.publicKey(), "text", same), "the same bytes in another spelling");
    }
}
