package org.folkmoot.projections.files;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.CitedFile;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Digest;

/** Each file that the record cites, by its digest, whichever word cites it. */
@AutoService(View.class)
public final class CitedSheets extends Sheets<CitedSheet> {

    public CitedSheets() {
        super("cited-files", CitedSheet.class);
        Capabilities.registered().events().filter(CitedFile::mayBeIn).forEach(this::reads);
    }

    private <E extends Event> void reads(Class<E> type) {
        on(type, each(CitedSheets::cited), CitedSheet::after);
    }

    private static List<Digest> cited(Event event) {
        return CitedFile.in((Record) event).stream().map(CitedFile::digest).toList();
    }

    @Override
    public CitedSheet first(String key, Recorded recorded) {
        return apply(
                new CitedSheet(
                        new Digest(key), true, true, List.of(), recorded.given().today()),
                recorded);
    }
}
