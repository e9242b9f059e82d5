package org.folkmoot.web.identity;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.Rows.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteIdentityHomeTest extends HomeContract {

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

    @Test
    void the_file_itself_refuses_to_change_what_was_read() {
        var readings = home().rows(Kind.READING);
        readings.add(new Row("1", "x", new byte[1]));
        var read = readings.find("1").orElseThrow();

        assertThrows(IllegalStateException.class, () -> readings.replace(read, new byte[2]));
        assertThrows(IllegalStateException.class, () -> readings.remove(read));
    }
}
