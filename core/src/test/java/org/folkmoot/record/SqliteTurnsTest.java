package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class SqliteTurnsTest {

    @TempDir
    Path folder;

    @Test
    void where_one_connection_cannot_be_opened_none_stays_open() {
        var opened = new ArrayList<SqliteSession>();

        assertThatThrownBy(() -> new SqliteTurns(3, () -> third(opened), RecordException::new))
                .hasMessage("no more");

        assertThat(opened)
                .hasSize(2)
                .allSatisfy(session ->
                        assertThatThrownBy(() -> session.execute("SELECT 1")).isInstanceOf(SQLException.class));
    }

    private SqliteSession third(ArrayList<SqliteSession> opened) throws SQLException {
        if (opened.size() == 2) throw new SQLException("no more");
        opened.add(SqliteSession.open(folder.resolve("a.db"), new SQLiteConfig()));
        return opened.getLast();
    }
}
