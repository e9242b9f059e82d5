package org.folkmoot.web.roll;

import java.util.List;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.vocabulary.ImportId;
import org.jspecify.annotations.Nullable;

/** What came of importing a roll file. */
public sealed interface ImportResult {

    /** Everything that was to be enrolled is on the roll. @param before how many households an earlier run had enrolled */
    record Complete(ImportId id, int households, int before) implements ImportResult {}

    /** Nothing was imported: the file is not clean, and leaving households out was not allowed; or nothing of it is valid. */
    record NotClean() implements ImportResult {}

    /** Nothing was imported: the import as a whole was refused. */
    record NotStarted(Refusal why) implements ImportResult {}

    /**
     * Some households were refused, or the completion was; the import stays open until it is given up.
     *
     * @param why why the completion was refused; null if it was not asked for
     */
    record Unfinished(
            ImportId id,
            int households,
            List<RefusedHousehold> refused,
            @Nullable Refusal why) implements ImportResult {
        public Unfinished {
            refused = List.copyOf(refused);
        }
    }

    /** @param line the household's first line in the file */
    record RefusedHousehold(long line, Refusal why) {}
}
