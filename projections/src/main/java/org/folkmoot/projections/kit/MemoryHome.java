package org.folkmoot.projections.kit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;

/** Keeps a view for as long as it is needed: for comparing what is stored with what the record says. */
final class MemoryHome implements Home {

    private final Map<String, String> links = new HashMap<>();
    private final Map<String, Stored> documents = new HashMap<>();

    @Override
    public Map<String, String> links(Set<String> ids) {
        return known(links, ids);
    }

    @Override
    public Map<String, Stored> documents(Set<String> ids) {
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
    public void write(Map<String, String> newLinks, Map<String, String> counters, Map<String, Stored> changed) {
        for (var link : newLinks.entrySet())
            if (links.putIfAbsent(link.getKey(), link.getValue()) != null) throw new Overtaken(link.getKey());
        links.putAll(counters);
        for (var document : changed.values())
            documents.merge(document.id(), document, (before, now) -> now.seen() > before.seen() ? now : before);
    }

    @Override
    public List<Line> listed(CommunityId community, long before, int limit) {
        return lines(community, stored -> stored.listedAt() < before)
                .sorted(Comparator.comparingLong(Line::listedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Line> changed(CommunityId community, long seen) {
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
    public void each(Consumer<Stored> consumer) {
        documents.values().forEach(consumer);
    }

    @Override
    public void eachLink(Consumer<Stored> consumer) {
        links.forEach((id, to) -> consumer.accept(new Stored(id, 0, to, 0, null)));
    }
}
