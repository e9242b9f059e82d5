package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an office rests on.
 *
 * @param decidedOn the day on which it was voted on, or on which what the document tells of happened
 * @param document the result sheet, or the document of a court, an authority or a physician
 * @param filing the number under which the document is filed; null if it has none
 * @param tellers the two electors who counted the votes; none where nobody votes
 */
public record Evidence(
        LocalDate decidedOn,
        @OfFile(personal = true) Digest document,
        @Nullable String filing,
        List<ResidentId> tellers) {

    public Evidence {
        tellers = List.copyOf(tellers);
    }
}
