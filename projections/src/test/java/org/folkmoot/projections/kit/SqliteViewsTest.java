package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Set;
import org.folkmoot.axon.Soon;
import org.folkmoot.decisions.Ids;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewsTest extends ViewsContract {

    @TempDir
    Path folder;

    private SqliteViews store;

    @Override
    ViewStore open() {
        return store = SqliteViews.open(folder, Set.of(new Groups().storedName()));
    }

    @Override
    void takeAway(String view, String id) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteViews.FILE));
                var delete = connection.prepareStatement(
                        "DELETE FROM documents WHERE id = ? AND view = (SELECT id FROM views WHERE name = ?)")) {
            delete.setString(1, id);
            delete.setString(2, view);
            delete.executeUpdate();
        }
    }

    @Test
    void whose_file_is_deleted_under_them_they_go_on_until_they_are_closed_and_are_then_built_again() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }

        assertTrue(views.await(ledger.append(new GroupFormed(Ids.group(9), "g9")), Soon.LIMIT));
        assertEquals(4, count(views));

        views.close();
        store.close();
        var again = started(closing(open()));
        assertTrue(again.await(ledger.log.head().position(), Soon.LIMIT));
        assertEquals(4, count(again));
    }
}
