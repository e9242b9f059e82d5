package org.folkmoot.projections.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHomeTest extends HomeContract {

    @TempDir
    static Path folder;

    private static int files;

    @SuppressWarnings("NullAway.Init") // by open(), which every test begins with
    private Path file;

    @SuppressWarnings("NullAway.Init") // by open(), which every test begins with
    private SqliteViews store;

    @Override
    Home open() {
        file = folder.resolve("views-" + files++);
        store = SqliteViews.open(file, Set.of("home"));
        return store.home("home", LINES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_index_leads_to_whatever_is_asked_again_and_again() {
        for (var sql : SqliteHome.LOOKS) {
            var plan =
                    store.read(session -> session.query("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
            assertThat(plan).as(sql).isNotEmpty().allMatch(step -> !step.contains("SCAN") && !step.contains("B-TREE"));
        }
    }

    @Test
    void what_is_kept_of_other_views_is_removed() {
        store.home("home", LINES).write(Map.of(), Map.of("c/key", new Stored("c/key", 5, "{}", 0, null)), 5);
        store.home("older", LINES).write(Map.of("c/a", "b"), Map.of("c/key", new Stored("c/key", 5, "{}", 0, null)), 5);
        store.close();

        store = SqliteViews.open(file, Set.of("home"));

        assertEquals(new Progress(5, "line 5"), store.home("home", LINES).progress());
        assertThat(store.home("older", LINES).isEmpty()).isTrue();
        assertEquals(Progress.NONE, store.home("older", LINES).progress());
    }
}
