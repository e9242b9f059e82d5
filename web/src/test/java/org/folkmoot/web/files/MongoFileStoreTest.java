package org.folkmoot.web.files;

import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.MongoHomes;
import org.junit.jupiter.api.AfterEach;

class MongoFileStoreTest extends FileStoreContract {

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
