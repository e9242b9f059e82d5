package org.folkmoot.web.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.folkmoot.web.identity.FadingRows;
import org.folkmoot.web.identity.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/**
 * The sessions, kept where accounts are kept, so that any node goes on with any of them. A row is found by the keyed hash of the
 * session's id and sealed: whoever reads the store can neither take over a session nor learn whose it is. Each request reads its
 * session anew, so one that was ended on another node is over here too.
 */
public final class KeptSessions implements SessionRepository<KeptSession> {

    /** A use is noted when so much of the length has passed: a session may end earlier by that. */
    private static final int NOTED_PARTS = 20;

    /** Now and then somebody who uses a session clears away what is over. */
    private static final int SWEEP_ONE_IN = 1_000;

    private final List<Consumer<String>> ended = new CopyOnWriteArrayList<>();
    private final FadingRows rows;
    private final Sealed key;
    private final Duration ofSomebody;

    /** @param ofSomebody how long the session of somebody who has signed in lasts unused */
    KeptSessions(FadingRows rows, Sealed key, Duration ofSomebody) {
        this.rows = rows;
        this.key = key;
        this.ofSomebody = ofSomebody;
    }

    private record Kept(long created, Map<String, String> texts) {}

    /** Calls with the id of each session that is ended on this node; what ends elsewhere is asked for by {@link #isGoingOn}. */
    public void onEnd(Consumer<String> listener) {
        ended.add(listener);
    }

    /** Whether there is a session of that id, wherever it began. */
    public boolean isGoingOn(String id) {
        return rows.find(rowKey(id), Instant.now()).isPresent();
    }

    @Override
    public KeptSession createSession() {
        return new KeptSession(Instant.now(), ofSomebody);
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        var rowKey = rowKey(id);
        var row = rows.find(rowKey, Instant.now()).orElse(null);
        if (row == null) return null;
        var kept = key.open(row.sealed(), rowKey, Kept.class);
        var length = kept.texts().containsKey(KeptSession.HOLDER) ? ofSomebody : KeptSession.OF_NOBODY;
        var used = row.until().minus(length);
        return new KeptSession(id, Instant.ofEpochMilli(kept.created()), used, kept.texts(), ofSomebody);
    }

    @Override
    public void save(KeptSession session) {
        if (ThreadLocalRandom.current().nextInt(SWEEP_ONE_IN) == 0) rows.sweep(Instant.now());
        var before = session.keptId();
        if (before == null) rows.add(row(session));
        else if (session.isChanged()) change(session, before);
        else if (session.unnoted().multipliedBy(NOTED_PARTS).compareTo(session.getMaxInactiveInterval()) >= 0)
            rows.extend(rowKey(before), session.until());
    }

    /** One that was ended meanwhile, on whatever node, stays ended. */
    private void change(KeptSession session, String before) {
        if (session.getId().equals(before)) rows.replace(row(session));
        else if (rows.remove(rowKey(before))) rows.add(row(session));
    }

    @Override
    public void deleteById(String id) {
        rows.remove(rowKey(id));
        for (var listener : ended) listener.accept(id);
    }

    private FadingRows.Row row(KeptSession session) {
        var rowKey = rowKey(session.getId());
        var kept = new Kept(session.getCreationTime().toEpochMilli(), session.texts());
        return new FadingRows.Row(rowKey, session.until(), key.seal(kept, rowKey));
    }

    private String rowKey(String id) {
        return key.lookUp("session", id);
    }
}
