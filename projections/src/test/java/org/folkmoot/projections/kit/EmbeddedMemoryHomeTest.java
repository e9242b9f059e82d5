package org.folkmoot.projections.kit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedMemoryHomeTest extends HomeContract {

    private ViewDatabase database;
    private int homes;

    @BeforeAll
    void openDatabase() {
        database = ViewDatabase.inMemory();
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
