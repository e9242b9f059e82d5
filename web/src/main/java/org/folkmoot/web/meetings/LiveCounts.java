package org.folkmoot.web.meetings;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.sessions.KeptSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages how the counts of a meeting change. The views are looked at once for all who look at a meeting, and only while
 * somebody does; between two messages a page costs no thread. Pages are let go when they have looked for ten minutes (and ask
 * again), when their session or account ends, and when the server stops.
 */
@Component
class LiveCounts implements SmartLifecycle {

    /** Of all meetings together: each holds a connection of the server. */
    static final int MOST_PAGES = 200;

    /**
     * Browsers open six connections to a server; a person's other pages need some. Of one more the oldest is let go: it is that of
     * a page that was left, as a rule, which the server learns only when it writes to it again.
     */
    static final int MOST_OF_A_SESSION = 4;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_MILLIS = 700;

    /** Each so-many-eth look shows that the other side is still there, and asks whether it still may be. */
    private static final int LOOKS_BETWEEN_SIGNS = 20;

    record Watched(CommunityId community, MeetingId meeting) {}

    private final Views views;
    private final Gatherings gatherings;
    private final AccountStore accounts;
    private final KeptSessions sessions;
    private final Map<Watched, Set<Listener>> audiences = new ConcurrentHashMap<>();
    private final Map<Watched, EveningCounts> known = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;
    private int looks;
    private long opened;

    LiveCounts(Views views, Gatherings gatherings, AccountStore accounts, KeptSessions sessions) {
        this.sessions = sessions;
        sessions.onEnd(this::ended);
        this.views = views;
        this.gatherings = gatherings;
        this.accounts = accounts;
    }

    /** Begins to tell a page; empty if there are too many already, or the server is stopping. */
    synchronized Optional<SseEmitter> open(Watched what, Account account, String session) {
        if (!isRunning()) return Optional.empty();
        letTheOldestGo(session);
        if (pages() >= MOST_PAGES) return Optional.empty();
        var emitter = new SseEmitter(LONGEST.toMillis());
        var listener = new Listener(emitter, account, session, ++opened);
        var audience = audiences.computeIfAbsent(what, _ -> ConcurrentHashMap.newKeySet());
        emitter.onCompletion(() -> audience.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> audience.remove(listener));
        audience.add(listener);
        counts(what).ifPresent(listener::tell);
        return Optional.of(emitter);
    }

    private void letTheOldestGo(String session) {
        var own = audiences.values().stream()
                .flatMap(Set::stream)
                .filter(listener -> listener.isOf(session))
                .sorted(Comparator.comparingLong(Listener::number))
                .toList();
        for (int i = 0; i <= own.size() - MOST_OF_A_SESSION; i++) {
            var oldest = own.get(i);
            audiences.values().forEach(audience -> audience.remove(oldest));
            oldest.end();
        }
    }

    /** How many pages are being told. */
    int pages() {
        return audiences.values().stream().mapToInt(Set::size).sum();
    }

    private Optional<EveningCounts> counts(Watched what) {
        return views.find(MeetingSheets.class, what.community(), what.meeting())
                .map(sheet -> EveningCounts.of(
                        sheet, gatherings.quorum(what.community(), sheet), gatherings.votes(what.community(), sheet)));
    }

    private void look() {
        boolean sign = ++looks % LOOKS_BETWEEN_SIGNS == 0;
        for (var what : Set.copyOf(audiences.keySet())) {
            var audience = audiences.getOrDefault(what, Set.of());
            try {
                look(what, audience, sign);
            } catch (RuntimeException e) {
                // Its pages will ask again, and that request tells what is wrong; the other meetings are counted on.
                audience.forEach(Listener::end);
            }
        }
    }

    private void look(Watched what, Set<Listener> audience, boolean sign) {
        if (audience.isEmpty()) {
            forget(what);
            return;
        }
        var now = counts(what).orElse(null);
        if (now != null && !now.equals(known.put(what, now))) audience.forEach(listener -> listener.tell(now));
        if (sign) audience.forEach(this::sign);
    }

    private synchronized void forget(Watched what) {
        if (audiences.getOrDefault(what, Set.of()).isEmpty()) {
            audiences.remove(what);
            known.remove(what);
        }
    }

    private void sign(Listener listener) {
        if (accounts.find(listener.account().name())
                        .filter(account -> account.equals(listener.account()))
                        .isPresent()
                && sessions.isGoingOn(listener.session())) listener.sign();
        else listener.end();
    }

    private void ended(String session) {
        audiences.values().stream()
                .flatMap(Set::stream)
                .filter(listener -> listener.isOf(session))
                .forEach(Listener::end);
    }

    @Override
    public synchronized void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("live-counts").factory());
        executor.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        looking = executor;
    }

    @Override
    public synchronized void stop() {
        if (looking != null) looking.shutdownNow();
        looking = null;
        audiences.values().stream().flatMap(Set::stream).forEach(Listener::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    /** Stopped before the server waits for requests that are under way: these would last ten minutes. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
