package org.folkmoot.projections.kit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewsTest extends ViewsContract {

    @TempDir
    Path folder;

    @Override
    ViewStore open() {
        return ViewStore.in(folder, List.of(new Groups()));
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
}
