package org.folkmoot.web.identity;

import org.junit.jupiter.api.AfterEach;

class MongoIdentityHomeTest extends HomeContract {

    private final MongoHomes homes = new MongoHomes();

    @Override
    IdentityHome home() {
        return homes.open();
    }

    @AfterEach
    void close() {
        homes.close();
    }
}
