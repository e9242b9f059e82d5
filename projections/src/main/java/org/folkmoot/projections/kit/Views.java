package org.folkmoot.projections.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Id;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All views of a record: opened, kept up to date, read, waited for, and compared with the record. */
public final class Views implements AutoCloseable {

    /**
     * How a view stands.
     *
     * @param position the last event it shows
     * @param failure why it cannot go on; null while it can
     */
    public record Status(
            String view, long position, @Nullable String failure) {}

    /**
     * A stored view beside the same view built from the record.
     *
     * @param position the last event both show
     * @param stored the fingerprint of what was stored
     * @param rebuilt the fingerprint of what the record gives
     */
    public record ViewComparison(String view, long position, String stored, String rebuilt) {
        public boolean same() {
            return stored.equals(rebuilt);
        }
    }

    private static final Logger LOGGER = LoggerFactory.getLogger(Views.class);
    private static final long PATIENCE_SECONDS = 10;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Executor STARTING =
            task -> Thread.ofPlatform().daemon().name("views-start").start(task);

    private final ViewStore store;
    private final CommitLog log;
    private final RecordJson json;
    private final Marks marks = new Marks(this::look);
    private final Map<Class<?>, OpenView<?>> open = new LinkedHashMap<>();
    private volatile boolean closing;
    private volatile @Nullable Lookout lookout;
    private volatile Runnable unlisten = () -> {};
    /** The processors, once the views have caught up. */
    private @Nullable CompletableFuture<Processors> started;

    private Views(ViewStore store, CommitLog log, RecordJson json) {
        this.store = store;
        this.log = log;
        this.json = json;
    }

    /** The views that have registered themselves, in the order of their names. */
    public static List<View<?>> registered() {
        var found = new ArrayList<View<?>>();
        for (View<?> view : ServiceLoader.load(View.class)) found.add(view);
        found.sort(Comparator.comparing(View::name));
        return List.copyOf(found);
    }

    /**
     * Opens stored views for reading. A view that was not made from this record, or cannot be shown to be, is emptied; it is
     * built again when the views are {@link #start started}.
     *
     * @param store closed by the caller, after the views
     * @throws IllegalStateException if two views have the same name
     */
    public static Views open(ViewStore store, CommitLog log, RecordJson json, List<? extends View<?>> views) {
        var all = new Views(store, log, json);
        views.forEach(all::open);
        return all;
    }

    private <D> void open(View<D> view) {
        if (open.values().stream().anyMatch(other -> other.view.name().equals(view.name())))
            throw new IllegalStateException("two views are called " + view.name());
        var opened = new OpenView<>(view, store, json, marks, this::line);
        open.put(view.getClass(), opened);
        opened.examine();
    }

    /** The hash of the line that holds a position; empty if the record ends before it. */
    private String line(long position) {
        return log.lines(position, 1).stream()
                .filter(kept -> kept.position() <= position && position <= kept.last())
                .map(kept -> Fingerprint.of(kept.bytes()))
                .findFirst()
                .orElse("");
    }

    /**
     * Begins to keep the views up to date, each from where it stands; returns before they have caught up.
     *
     * @param record to be closed after the views
     */
    public synchronized void start(AxonRecord record) {
        if (started != null) throw new IllegalStateException("the views were started before");
        started = CompletableFuture.supplyAsync(() -> follow(record), STARTING);
        started.whenComplete((_, failure) -> {
            if (failure != null) LOGGER.error("The views are not kept up to date.", failure);
        });
    }

    private Processors follow(AxonRecord record) {
        long seen = catchUp();
        var looking = new Lookout(log, views(), marks, seen);
        lookout = looking;
        unlisten = record.onGrown(looking::look);
        var processors = new Processors(record.axon().getComponent(EventStore.class), store.share());
        for (var view : open.values()) if (!closing) processors.start(view);
        return processors;
    }

    /** Tries until the record and the views' database can both be reached. @return the last position that was looked at */
    private long catchUp() {
        while (!closing) {
            try {
                return new CatchUp(log).run(open.values(), () -> closing);
            } catch (RuntimeException e) {
                LOGGER.warn("The views cannot be brought up to date now: {}", e.getMessage());
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
        return 0;
    }

    private List<? extends View<?>> views() {
        return open.values().stream().map(view -> view.view).toList();
    }

    /** The document of a key, if any event has touched it. */
    public <D> Optional<D> find(Class<? extends View<D>> view, CommunityId community, String key) {
        OpenView<D> opened = opened(view);
        return opened.home.document(Names.id(community, key)).map(opened::read);
    }

    /** The same for what has an id. */
    public <D> Optional<D> find(Class<? extends View<D>> view, CommunityId community, Id id) {
        return find(view, community, id.value());
    }

    /** The documents of a key in all communities that have one. Reads the whole view: for views with few documents. */
    public <D> Map<CommunityId, D> everywhere(Class<? extends View<D>> view, String key) {
        OpenView<D> opened = opened(view);
        var found = new TreeMap<CommunityId, D>(Comparator.comparing(CommunityId::value));
        opened.home.each(stored -> {
            int slash = stored.id().indexOf('/');
            if (stored.id().substring(slash + 1).equals(key))
                found.put(new CommunityId(stored.id().substring(0, slash)), opened.read(stored));
        });
        return found;
    }

    /** A community's document in a view that has one for each; none before an event has touched it. */
    public <D> Optional<D> of(Class<? extends Single<D>> view, CommunityId community) {
        return find(view, community, Single.KEY);
    }

    /** The documents of all communities that have one. */
    public <D> Map<CommunityId, D> everywhere(Class<? extends Single<D>> view) {
        return everywhere(view, Single.KEY);
    }

    /** The whole list of a community, to look for something in it. Kept at hand: it costs what has changed since the last time. */
    @SuppressWarnings("unchecked") // a document's entries are of the class that it says
    public <E, D extends Listed<E>> Listing<E> list(Class<? extends View<D>> view, CommunityId community) {
        return (Listing<E>) opened(view).listings.of(community);
    }

    /**
     * A page of a community's list, however long it is.
     *
     * @param before where it begins, from the page before; null for the latest entries
     * @param size how many entries at most, 1 or more
     */
    @SuppressWarnings("unchecked") // a document's entries are of the class that it says
    public <E, D extends Listed<E>> Page<E> list(
            Class<? extends View<D>> view, CommunityId community, @Nullable Long before, int size) {
        var opened = opened(view);
        long from = before == null ? Long.MAX_VALUE : before;
        return Listing.page(
                most -> opened.home.listed(community, from, most).stream()
                        .map(line -> new Listing.Placed<>(line.listedAt(), (E) opened.entry(line.entry())))
                        .toList(),
                size);
    }

    @SuppressWarnings("unchecked") // a view is opened under its own class
    private <D> OpenView<D> opened(Class<? extends View<D>> view) {
        var found = open.get(view);
        if (found == null) throw new IllegalArgumentException(view.getName() + " is not open");
        return (OpenView<D>) found;
    }

    /**
     * Waits until every view shows that position.
     *
     * @return whether they do; false if patience ends or a view cannot go on
     */
    public boolean await(long position, Duration patience) throws InterruptedException {
        return marks.await(names(), position, patience);
    }

    /** Waits until one view shows that position. */
    public <D> boolean await(Class<? extends View<D>> view, long position, Duration patience)
            throws InterruptedException {
        return marks.await(List.of(opened(view).view.name()), position, patience);
    }

    private List<String> names() {
        return open.values().stream().map(view -> view.view.name()).toList();
    }

    /** Takes in what the record has and how far other nodes have brought the views. */
    private void look() {
        var looking = lookout;
        if (looking != null) looking.look();
        var others = store.progressOfOthers();
        for (var view : open.values()) {
            var known = others.get(view.view.storedName());
            if (known != null) view.passed(known.position());
            if (looking != null) view.passed(looking.quietUpTo(view.view, view.position()));
        }
    }

    /** How the views stand, in the order of their names. */
    public List<Status> status() {
        look();
        return names().stream()
                .map(view -> new Status(view, marks.position(view), marks.failure(view)))
                .toList();
    }

    /** How many events of the record the slowest view does not show yet. */
    public long lag() {
        long head = log.last();
        return status().stream()
                .mapToLong(status -> Math.max(0, head - status.position()))
                .max()
                .orElse(0);
    }

    /** The fingerprint of a view as it is stored; of a view that is changing meanwhile it says nothing. */
    public <D> String hash(Class<? extends View<D>> view) {
        return Fingerprint.of(opened(view).home);
    }

    /**
     * Stops a view, builds it from the record beside the stored one, compares the two and puts the new one in the place of the
     * old. Until then readers see the old one.
     *
     * @param progress is told each position that is done
     * @throws IllegalStateException if another node is at the view
     */
    public <D> ViewComparison rebuild(Class<? extends View<D>> view, LongConsumer progress) {
        OpenView<D> opened = opened(view);
        return still(opened, position -> {
            var beside = opened.home.beside();
            beside.empty();
            beside.claim();
            Rebuild.fold(log, json, opened.view, beside, position, done -> {
                progress.accept(done);
                opened.home.claim();
            });
            var comparison = comparison(opened, position, Fingerprint.of(beside));
            opened.home.replaceByBeside();
            opened.listings.forget();
            return comparison;
        });
    }

    /**
     * Compares a view with what the record gives, built in memory. The view stands still while it is read.
     *
     * @throws IllegalStateException if another node is at the view
     */
    public <D> ViewComparison compare(Class<? extends View<D>> view) {
        OpenView<D> opened = opened(view);
        var stored = still(opened, position -> comparison(opened, position, ""));
        var rebuilt = Rebuild.inMemory(log, json, opened.view, stored.position());
        return new ViewComparison(stored.view(), stored.position(), stored.stored(), rebuilt);
    }

    private static ViewComparison comparison(OpenView<?> opened, long position, String rebuilt) {
        return new ViewComparison(opened.view.name(), position, Fingerprint.of(opened.home), rebuilt);
    }

    /** Does something with a view that nobody writes meanwhile. */
    private static ViewComparison claimed(OpenView<?> view, LongFunction<ViewComparison> work) {
        long stored = view.claim()
                .orElseThrow(() -> new IllegalStateException("another node is at " + view.view.storedName()));
        try {
            return work.apply(Math.max(stored, view.position()));
        } finally {
            view.release();
        }
    }

    private ViewComparison still(OpenView<?> view, LongFunction<ViewComparison> work) {
        var running = started;
        Supplier<ViewComparison> claimed = () -> claimed(view, work);
        return running == null ? claimed.get() : running.join().pause(view.view.storedName(), claimed);
    }

    /** Stops keeping the views up to date; they can still be read. */
    @Override
    public synchronized void close() {
        if (started == null) return;
        closing = true;
        unlisten.run();
        started.thenAccept(Processors::close)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> null)
                .join();
        started = null;
    }
}
