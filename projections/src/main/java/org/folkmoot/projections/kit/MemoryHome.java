package org.folkmoot.projections.kit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;

/** Keeps a view for as long as it is needed: for tests, and for comparing what is stored with what the record says. */
final class MemoryHome implements Home {

    private LongFunction<String> lines = _ -> "";
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, Stored> documents = new HashMap<>();
    private Progress progress = Progress.NONE;
    private @Nullable MemoryHome beside;

    /** The same. @param newLines the hash of the line that holds a position */
    synchronized MemoryHome on(LongFunction<String> newLines) {
        lines = newLines;
        return this;
    }

    @Override
    public synchronized Map<String, String> links(Set<String> ids) {
        return known(links, ids);
    }

    @Override
    public synchronized Map<String, Stored> documents(Set<String> ids) {
        return known(documents, ids);
    }

    private static <T> Map<String, T> known(Map<String, T> all, Set<String> ids) {
        var found = new HashMap<String, T>();
        for (var id : ids) {
            var value = all.get(id);
            if (value != null) found.put(id, value);
        }
        return found;
    }

    @Override
    public synchronized List<Line> listed(CommunityId community, long before, int limit) {
        return lines(community, stored -> stored.listedAt() < before)
                .sorted(Comparator.comparingLong(Line::listedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Line> changed(CommunityId community, long seen) {
        return lines(community, stored -> stored.seen() > seen).toList();
    }

    private Stream<Line> lines(CommunityId community, Predicate<Stored> which) {
        return documents.values().stream()
                .filter(stored -> stored.community().equals(community.value()))
                .filter(which)
                .flatMap(stored -> Stream.ofNullable(stored.entry())
                        .map(entry -> new Line(stored.id(), stored.listedAt(), entry)));
    }

    @Override
    public synchronized Progress progress() {
        return progress;
    }

    @Override
    public synchronized Optional<Progress> claim() {
        return Optional.of(progress);
    }

    @Override
    public void release() {}

    @Override
    public synchronized void write(Map<String, String> newLinks, Map<String, Stored> changed, long position) {
        for (var link : newLinks.entrySet()) if (links.containsKey(link.getKey())) throw new Overtaken(link.getKey());
        links.putAll(newLinks);
        for (var document : changed.values())
            documents.merge(document.id(), document, (before, now) -> now.seen() > before.seen() ? now : before);
        if (position > progress.position()) progress = new Progress(position, lines.apply(position));
    }

    @Override
    public synchronized void each(Consumer<Stored> consumer) {
        documents.values().forEach(consumer);
    }

    @Override
    public synchronized void eachLink(Consumer<Stored> consumer) {
        links.forEach((id, to) -> consumer.accept(new Stored(id, 0, to, 0, null)));
    }

    @Override
    public synchronized boolean isEmpty() {
        return links.isEmpty() && documents.isEmpty();
    }

    @Override
    public synchronized void empty() {
        links.clear();
        documents.clear();
        progress = Progress.NONE;
    }

    @Override
    public synchronized Home beside() {
        if (beside == null) beside = new MemoryHome().on(lines);
        return beside;
    }

    @Override
    public synchronized void replaceByBeside() {
        var other = beside;
        if (other == null) throw new IllegalStateException("nothing was built beside this");
        links.clear();
        links.putAll(other.links);
        documents.clear();
        documents.putAll(other.documents);
        progress = other.progress;
        other.empty();
    }
}
