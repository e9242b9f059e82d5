package org.folkmoot.projections.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.disclosures.DisclosurePage.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the disclosure log; what is null or empty asks for nothing.
 *
 * @param onBoard whether it must be on the board, or must not
 * @param words what the title must hold, parted by blanks, in any order and whatever case; text without blanks, as Chinese is
 *     written, is found wherever it stands
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

    /** @param total how many were found @param items one page of them, the newest first */
    public record Found(int total, List<Entry> items) {}

    /**
     * One page of what is found.
     *
     * @param log the pages of the log, oldest first
     * @param page counted from 0; one behind the last has no items
     * @param size how many items it holds at most, 1 or more
     * @throws IllegalArgumentException if no page can have that number or size
     */
    public Found in(List<DisclosurePage> log, int page, int size) {
        if (page < 0 || size < 1) throw new IllegalArgumentException("no page " + page + " of " + size + " items");
        long first = (long) page * size;
        var counted = new int[1];
        var items = new ArrayList<Entry>();
        each(log, entry -> {
            if (counted[0]++ >= first && items.size() < size) items.add(entry);
        });
        return new Found(counted[0], List.copyOf(items));
    }

    /**
     * What is found and was changed last, the latest change first.
     *
     * @param log the pages of the log
     * @param limit how many items at most
     */
    public List<Entry> latest(List<DisclosurePage> log, int limit) {
        var found = new ArrayList<Entry>();
        each(log, found::add);
        found.sort(
                Comparator.comparing(Entry::changedAt).reversed()); // stable: of one moment the newer item comes first
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private void each(List<DisclosurePage> log, Consumer<Entry> found) {
        var sought = List.of(folded(words).strip().split("\\s+"));
        for (var page : log.reversed())
            for (var entry : page.items().reversed()) if (fits(entry, sought)) found.accept(entry);
    }

    private boolean fits(Entry entry, List<String> sought) {
        if (kind != null && entry.kind() != kind) return false;
        if (onBoard != null && entry.onBoard() != onBoard) return false;
        if (from != null && entry.postedOn().isBefore(from)) return false;
        if (to != null && entry.postedOn().isAfter(to)) return false;
        var title = folded(entry.title());
        return sought.stream().allMatch(title::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
