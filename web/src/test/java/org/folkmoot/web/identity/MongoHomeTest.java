package org.folkmoot.web.identity;

import org.junit.jupiter.api.AfterEach;

class MongoHomeTest extends HomeContract {

    private final MongoForTests mongo = new MongoForTests();

    @Override
    IdentityHome home() {
        return mongo.home();
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
