package org.folkmoot.projections.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Where all views of an installation are kept. */
public abstract class ViewStore implements AutoCloseable {

    ViewStore() {}

    /** For as long as the process runs. */
    public static ViewStore inMemory() {
        return new InMemory();
    }

    /**
     * In a file of that folder, for one process.
     *
     * @param views the views it is for; what it holds of others, or of other versions of them, is removed
     */
    public static ViewStore in(Path folder, List<? extends View<?>> views) {
        return SqliteViews.open(folder, views.stream().map(View::storedName).collect(Collectors.toSet()));
    }

    /** On a MongoDB server, shared by the nodes of an installation. @param uri {@code mongodb://…}, with or without a database */
    public static ViewStore at(String uri) {
        return MongoViews.connect(uri);
    }

    /**
     * The home of one view.
     *
     * @param name under which it is kept
     * @param lines the hash of the line of the record that holds a position; empty if the record ends before it
     */
    abstract Home home(String name, LongFunction<String> lines);

    /** How far other nodes have brought the views, by the names they are kept under; empty where there are no others. */
    abstract Map<String, Progress> progressOfOthers();

    /** This node's share of the views, from now on until it is closed. */
    abstract Share share();

    @Override
    public abstract void close();

    private static final class InMemory extends ViewStore {
        private final Map<String, MemoryHome> homes = new ConcurrentHashMap<>();

        @Override
        Home home(String name, LongFunction<String> lines) {
            return homes.computeIfAbsent(name, _ -> new MemoryHome()).on(lines);
        }

        @Override
        Map<String, Progress> progressOfOthers() {
            return Map.of();
        }

        @Override
        Share share() {
            return Share.WHOLE;
        }

        @Override
        public void close() {}
    }
}
