package org.folkmoot.projections.kit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedFileHomeTest extends HomeContract {

    private ViewDatabase database;
    private int homes;

    @BeforeAll
    void openDatabase(@TempDir Path folder) {
        database = ViewDatabase.in(folder, List.of(new GroupPages()));
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @Override
    Home open() {
        return new MongoHome(database.database(), "home-" + homes++);
    }
}
