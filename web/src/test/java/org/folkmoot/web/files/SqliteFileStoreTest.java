package org.folkmoot.web.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class SqliteFileStoreTest extends FileStoreContract {

    private @Nullable IdentityHome opened;

    @Override
    IdentityHome home() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "files");
            opened = SqliteIdentityHome.open(folder.resolve("identity.db"));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        if (opened != null) opened.close();
    }
}
