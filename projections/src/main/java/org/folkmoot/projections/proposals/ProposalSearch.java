package org.folkmoot.projections.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.folkmoot.projections.proposals.ProposalPage.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the proposals.
 *
 * @param stage how far it must have come; null for any stage
 * @param words what the title must hold, parted by blanks, in any order and whatever case; text without blanks, as Chinese is
 *     written, is found wherever it stands
 */
public record ProposalSearch(@Nullable ProposalStage stage, String words) {

    /** Looks for all. */
    public static final ProposalSearch EVERYTHING = new ProposalSearch(null, "");

    /** @param total how many were found @param proposals one page of them, the newest first */
    public record Found(int total, List<Entry> proposals) {}

    /**
     * One page of what is found.
     *
     * @param list the pages of the list, oldest first
     * @param page counted from 0; one behind the last has no proposals
     * @param size how many it holds at most, 1 or more
     * @throws IllegalArgumentException if no page can have that number or size
     */
    public Found in(List<ProposalPage> list, int page, int size) {
        if (page < 0 || size < 1) throw new IllegalArgumentException("no page " + page + " of " + size);
        long first = (long) page * size;
        var counted = new int[1];
        var some = new ArrayList<Entry>();
        each(list, entry -> {
            if (counted[0]++ >= first && some.size() < size) some.add(entry);
        });
        return new Found(counted[0], List.copyOf(some));
    }

    // Who writes Chinese types the wide blank.
    private static final String BLANKS = "[\\s\u3000]+";

    private void each(List<ProposalPage> list, Consumer<Entry> found) {
        var sought = List.of(folded(words).strip().split(BLANKS));
        for (var page : list.reversed())
            for (var entry : page.proposals().reversed()) if (fits(entry, sought)) found.accept(entry);
    }

    private boolean fits(Entry entry, List<String> sought) {
        if (stage != null && entry.stage() != stage) return false;
        var title = folded(entry.title());
        return sought.stream().allMatch(title::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
