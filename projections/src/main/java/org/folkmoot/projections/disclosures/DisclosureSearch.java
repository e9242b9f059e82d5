package org.folkmoot.projections.disclosures;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.projections.kit.Sought;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the disclosure log; what is null or empty asks for nothing.
 *
 * @param onBoard whether it must be on the board, or must not
 * @param words what the title must hold, see {@link Sought}
 * @param from the first day on which the version that stands may have been posted
 * @param to the last such day
 */
public record DisclosureSearch(
        @Nullable DisclosureClass kind,
        @Nullable Boolean onBoard,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Looks for the whole log. */
    public static final DisclosureSearch EVERYTHING = new DisclosureSearch(null, null, "", null, null);

    public Predicate<Entry> fits() {
        var sought = Sought.of(words);
        return entry -> fits(entry) && sought.isIn(entry.title());
    }

    private boolean fits(Entry entry) {
        if (kind != null && entry.kind() != kind) return false;
        if (onBoard != null && entry.onBoard() != onBoard) return false;
        if (from != null && entry.postedOn().isBefore(from)) return false;
        return to == null || !entry.postedOn().isAfter(to);
    }
}
