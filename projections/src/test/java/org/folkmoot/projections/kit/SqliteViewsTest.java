package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
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

    @SuppressWarnings("NullAway.Init") // by open(), which every test begins with
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

    private void mostPages(long most) {
        store.write(session -> session.query("PRAGMA max_page_count = " + most, row -> row.getLong(1)));
    }

    @Test
    void on_a_full_disk_they_stand_still_and_go_on_by_themselves_when_there_is_room() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        mostPages(1);
        long head = ledger.append(Ledger.facts(900, 0).subList(3, 900));

        assertFalse(views.await(head, Soon.LIMIT));

        assertNotNull(views.status().getFirst().failure());
        var view = new Groups();
        var home = store.home(view.storedName(), _ -> "");
        long shown = home.progress().position();
        assertTrue(shown < head);
        assertEquals(Rebuild.inMemory(ledger.log, Ledger.JSON, view, shown), Fingerprint.of(home));
        mostPages(1_000_000);
        Soon.until("the views go on", () -> views.status().getFirst().position() == head);
        assertNull(views.status().getFirst().failure());
        assertTrue(views.compare(Groups.class).same());
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
