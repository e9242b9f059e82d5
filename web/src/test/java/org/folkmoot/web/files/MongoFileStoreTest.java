package org.folkmoot.web.files;

import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.MongoHomes;
import org.junit.jupiter.api.AfterEach;

class MongoFileStoreTest extends FileStoreContract {

    private MongoHomes homes;

    @Override
    IdentityHome home() {
        homes = new MongoHomes();
        return homes.open();
    }

    @AfterEach
    void close() {
        homes.close();
    }
}
