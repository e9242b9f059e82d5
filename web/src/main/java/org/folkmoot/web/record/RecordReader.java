package org.folkmoot.web.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Recorded;
import org.folkmoot.record.Selection;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the record for pages: whatever is asked, one answer looks at a bounded part of it and says where to go on. */
@Component
record RecordReader(CommitLog log, EventNames names) {

    /** Commits on one page. */
    static final int PAGE = 50;

    /** Commits that one page looks at, at most: 5,000 took 2.3 s on two busy cores (measured). */
    static final int MOST_LOOKED_AT = 2_000;

    private static final int BLOCK = 500;

    /**
     * What was found.
     *
     * @param forwards whether in the order of the record; else the newest first
     * @param next the position to read on before or after; null if there is no more
     */
    record Found(
            List<Commit> commits,
            boolean forwards,
            @Nullable Long next) {}

    /** The commit that holds a position. */
    Optional<Commit> at(long position) {
        if (position < 1) return Optional.empty();
        return log.commits(position, 1).stream()
                .filter(commit -> commit.position() <= position && position <= commit.last())
                .findFirst();
    }

    /**
     * One page of what a community's reader asks for.
     *
     * @param sealed what the reader may not see: whoever asks for somebody or something is not told that it is there, and else
     *     it does not fill the page
     */
    Found find(CommunityId community, RecordQuery query, Predicate<Commit> sealed) {
        Predicate<Commit> fits =
                commit -> commit.submission().given().community().equals(community)
                        && query.fits(commit, names)
                        && !(query.isPointed() && sealed.test(commit));
        if (query.command() != null)
            return new Found(
                    log.outcome(community, query.command()).stream()
                            .filter(fits)
                            .toList(),
                    true,
                    null);
        return query.tag() != null ? tagged(community, query.tag(), query, fits) : backwards(query, fits, sealed);
    }

    /** The commits with events of a tag, found by the record's index. */
    private Found tagged(CommunityId community, Tag tag, RecordQuery query, Predicate<Commit> fits) {
        var wanted = query.name() == null ? allNames() : Set.of(query.name());
        var selection = new Selection(community, List.of(new Selection.Slice(tag, wanted)));
        long after = query.after() == null ? 0 : query.after();
        var events = log.select(selection, after, PAGE);
        var commits = commitsOf(events).stream().filter(fits).toList();
        return new Found(
                commits,
                true,
                events.size() < PAGE ? null : Long.valueOf(events.getLast().position()));
    }

    private Set<String> allNames() {
        return names.events().stream().map(event -> names.of(event).name()).collect(Collectors.toUnmodifiableSet());
    }

    /** The commits of these events, each once. */
    List<Commit> commitsOf(List<Recorded> events) {
        var commits = new ArrayList<Commit>();
        for (var event : events)
            if (commits.isEmpty() || commits.getLast().last() < event.position())
                at(event.position()).ifPresent(commits::add);
        return commits;
    }

    /** The newest first, from the given position or day back. */
    private Found backwards(RecordQuery query, Predicate<Commit> fits, Predicate<Commit> sealed) {
        var found = new ArrayList<Commit>();
        int shown = 0;
        long end = end(query);
        int looked = 0;
        while (end > 1 && looked < MOST_LOOKED_AT) {
            for (var commit : block(Math.max(1, end - BLOCK), end).reversed()) {
                looked++;
                end = commit.position();
                if (isBefore(commit, query)) return new Found(found, false, null);
                if (!fits.test(commit)) continue;
                found.add(commit);
                if (!sealed.test(commit)) shown++;
                if (shown == PAGE) return new Found(found, false, end > 1 ? end : null);
            }
        }
        return new Found(found, false, end > 1 ? end : null);
    }

    /** The first position that is not to be looked at. */
    private long end(RecordQuery query) {
        long end = log.head().position() + 1;
        if (query.before() != null) end = Math.min(end, query.before());
        if (query.to() != null)
            end = Math.min(
                    end, firstAt(query.to().plusDays(1).atStartOfDay(Given.ZONE).toInstant()));
        return end;
    }

    private static boolean isBefore(Commit commit, RecordQuery query) {
        return query.from() != null
                && commit.submission()
                        .given()
                        .at()
                        .isBefore(query.from().atStartOfDay(Given.ZONE).toInstant());
    }

    /** The commits that begin in this range, in order, with the one that the range begins in. */
    private List<Commit> block(long start, long end) {
        var block = new ArrayList<Commit>();
        long next = start;
        while (next < end) {
            var part = log.commits(next, BLOCK);
            if (part.isEmpty()) break;
            for (var commit : part) if (commit.position() < end) block.add(commit);
            next = part.getLast().last() + 1;
        }
        return block;
    }

    /** The first position that was recorded at that moment or later; by the server's clock, which the record does not promise. */
    private long firstAt(Instant moment) {
        long low = 1;
        long high = log.head().position() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            var commit = at(middle);
            if (commit.isEmpty()) high = middle;
            else if (commit.get().submission().given().at().isBefore(moment))
                low = commit.get().last() + 1;
            else
                high = commit.get().position() < middle
                        ? Math.max(low, commit.get().position())
                        : middle;
        }
        return low;
    }
}
