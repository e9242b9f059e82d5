package org.folkmoot.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A MongoDB in memory that remembers what it was asked and which indexes were declared. The server that tests use scans for everything
 * but {@code _id} and is quick over ten documents; a real one scans over 250,000 wherever no index leads to the answer.
 */
public final class IndexWatch extends MemoryBackend {

    /** Conditions that most documents fulfil, so that an index is of no use to them. */
    private static final Set<String> VAGUE = Set.of("$exists", "$ne", "$nin", "$not");

    /** @param order what is to be sorted by; empty if nothing @param limited whether the first few answers are enough */
    private record Asked(String collection, String how, Document filter, Document order, boolean limited) {
        @Override
        public String toString() {
            return collection + ": " + how + " " + shape(filter) + (order.isEmpty() ? "" : " by " + order);
        }

        /** Without values, which are other ones each time. */
        private static String shape(Object filter) {
            return switch (filter) {
                case Document document -> {
                    var fields = new ArrayList<String>();
                    document.forEach((name, value) -> fields.add(name + ' ' + shape(value)));
                    yield fields.toString();
                }
                case List<?> list ->
                    list.stream().map(Asked::shape).distinct().toList().toString();
                case null, default -> "";
            };
        }
    }

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Map.Entry<String, Document>> declared = new ConcurrentLinkedQueue<>();
    private final Set<String> small = new HashSet<>();
    private boolean wholes;
    private boolean forgetful;

    /** This collection is never more than a few documents, which are read as quickly as any index. */
    public IndexWatch knowingSmall(String collection) {
        small.add(collection);
        return this;
    }

    /** Whoever asks for everything, without a condition, means it. */
    public IndexWatch allowingWholes() {
        wholes = true;
        return this;
    }

    /** Remembers nothing: for a test that only wants answers which nobody changes meanwhile. */
    public IndexWatch forgetful() {
        forgetful = true;
        return this;
    }

    /** One at a time, and with a copy: what the server answers is else the stored document, which others change meanwhile. */
    @Override
    public synchronized Document handleMessage(MongoMessage message) {
        if (!forgetful) note(message.getDocument());
        return super.handleMessage(message).cloneDeeply();
    }

    private void note(Document command) {
        var name = command.keySet().iterator().next();
        var collection = String.valueOf(command.get(name));
        switch (name) {
            case "createIndexes" ->
                documents(command, "indexes").forEach(index -> declared.add(Map.entry(collection, index)));
            case "find" ->
                asked.add(new Asked(
                        collection,
                        name,
                        part(command, "filter"),
                        part(command, "sort"),
                        command.containsKey("limit")));
            case "findAndModify", "count", "distinct" -> note(collection, name, part(command, "query"));
            case "update" -> documents(command, "updates").forEach(one -> note(collection, name, part(one, "q")));
            case "delete" -> documents(command, "deletes").forEach(one -> note(collection, name, part(one, "q")));
            case "aggregate" ->
                note(collection, name, part(documents(command, "pipeline").getFirst(), "$match"));
            default -> {} // asks for no documents
        }
    }

    private void note(String collection, String how, Document filter) {
        asked.add(new Asked(collection, how, filter, new Document(), false));
    }

    private static Document part(Document whole, String name) {
        return whole.get(name) instanceof Document part ? part : new Document();
    }

    private static List<Document> documents(Document whole, String name) {
        return whole.get(name) instanceof Iterable<?> all ? documents(all) : List.of();
    }

    private static List<Document> documents(Iterable<?> all) {
        var documents = new ArrayList<Document>();
        for (var one : all) if (one instanceof Document document) documents.add(document);
        return documents;
    }

    /** Fails if something was asked that no index leads to. */
    public void assertServed() {
        var scans = new TreeSet<String>();
        for (var one : asked) if (!small.contains(one.collection) && !isServed(one)) scans.add(one.toString());
        assertEquals(Set.of(), scans, "collections are scanned");
    }

    private boolean isServed(Asked one) {
        if (one.filter.isEmpty()) return one.limited ? ordered(one) : wholes;
        return leads(one.collection, one.filter);
    }

    /** The first documents in the order of an index, or in any order, are found without looking at the others. */
    private boolean ordered(Asked one) {
        return one.order.isEmpty()
                || first(one.collection).contains(one.order.keySet().iterator().next());
    }

    private boolean leads(String collection, Document filter) {
        var indexed = first(collection);
        for (var condition : filter.entrySet()) {
            var value = condition.getValue();
            switch (condition.getKey()) {
                case "$and" -> {
                    if (documents((Iterable<?>) value).stream().anyMatch(part -> leads(collection, part))) return true;
                }
                case "$or" -> {
                    if (documents((Iterable<?>) value).stream().allMatch(part -> leads(collection, part))) return true;
                }
                default -> {
                    if (indexed.contains(condition.getKey()) && isSharp(collection, condition.getKey(), value))
                        return true;
                }
            }
        }
        return false;
    }

    private boolean isSharp(String collection, String field, Object value) {
        if (!(value instanceof Document operators) || !VAGUE.containsAll(operators.keySet())) return true;
        // An index that holds only the documents which have the field leads to just those.
        return Boolean.TRUE.equals(operators.get("$exists"))
                && declared.stream()
                        .anyMatch(index -> index.getKey().equals(collection)
                                && Boolean.TRUE.equals(index.getValue().get("sparse"))
                                && firstOf(index.getValue()).equals(field));
    }

    /** By which fields documents are found. */
    private Set<String> first(String collection) {
        var fields = new HashSet<>(Arrays.asList("_id"));
        for (var index : declared) if (index.getKey().equals(collection)) fields.add(firstOf(index.getValue()));
        return fields;
    }

    private static String firstOf(Document index) {
        return part(index, "key").keySet().iterator().next();
    }
}
