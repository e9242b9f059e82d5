package org.folkmoot.projections.kit;

import java.util.ArrayList;
import java.util.List;

/** All that is stored of the views, for tests that look for what must not be there. */
public final class StoredDocuments {

    private StoredDocuments() {}

    /** Every document and every link of every view, as text. */
    public static List<String> all(ViewStore store) {
        var all = new ArrayList<String>();
        for (var view : Views.registered()) {
            var home = store.home(view.storedName(), _ -> "");
            home.each(stored -> all.add(stored.toString()));
            home.eachLink(stored -> all.add(stored.toString()));
        }
        return all;
    }
}
