package org.folkmoot.projections.kit;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** All that is stored of the views, for tests that look for what must not be there. */
public final class StoredDocuments {

    private StoredDocuments() {}

    /** Every document of every collection as JSON. */
    public static List<String> all(ViewDatabase database) {
        var all = new ArrayList<String>();
        for (var collection : database.database().listCollectionNames())
            for (Document document :
                    database.database().getCollection(collection).find()) all.add(document.toJson());
        return all;
    }
}
