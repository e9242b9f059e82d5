package org.folkmoot.web.sessions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * What the server knows of a browser: short texts, so that it can be kept anywhere and read by the next version. It lasts for a
 * short while until somebody signs in, and then as long as the server is set to: whoever looks at the sign-in form gets one, for
 * its token, and anybody can have as many as they like.
 */
final class KeptSession implements Session {

    static final Duration OF_NOBODY = Duration.ofMinutes(10);

    /** The text that tells whose it is. */
    static final String HOLDER = "holder";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 32;

    private final Duration ofSomebody;
    private final Instant created;
    private final Map<String, String> texts;
    private final @Nullable String keptId;
    private final Map<String, String> keptTexts;
    private final Instant keptAt;
    private String id;
    private Instant lastAccessed;

    /** A new one. */
    KeptSession(Instant now, Duration ofSomebody) {
        this.ofSomebody = ofSomebody;
        created = now;
        texts = new ConcurrentHashMap<>();
        keptId = null;
        keptTexts = Map.of();
        keptAt = now;
        id = freshId();
        lastAccessed = now;
    }

    /** One that is kept. */
    KeptSession(String id, Instant created, Instant lastAccessed, Map<String, String> texts, Duration ofSomebody) {
        this.ofSomebody = ofSomebody;
        this.created = created;
        this.texts = new ConcurrentHashMap<>(texts);
        keptId = id;
        keptTexts = Map.copyOf(texts);
        keptAt = lastAccessed;
        this.id = id;
        this.lastAccessed = lastAccessed;
    }

    private static String freshId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The id that it is kept under; null while it is not kept. */
    @Nullable
    String keptId() {
        return keptId;
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    boolean isChanged() {
        return !id.equals(keptId) || !texts.equals(keptTexts);
    }

    /** Since when its use is not yet noted. */
    Duration unnoted() {
        return Duration.between(keptAt, lastAccessed);
    }

    /** When it ends, if it is not used again. */
    Instant until() {
        return lastAccessed.plus(getMaxInactiveInterval());
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = freshId();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return (T) texts.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(texts.keySet());
    }

    /** @throws IllegalArgumentException if it is no text: what is kept must be readable for every node */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        switch (value) {
            case null -> removeAttribute(name);
            case String text -> texts.put(name, text);
            default -> throw new IllegalArgumentException("a session keeps texts only, not " + name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        texts.remove(name);
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        lastAccessed = now;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccessed;
    }

    /** Its length follows from whose it is. */
    @Override
    public void setMaxInactiveInterval(Duration length) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return texts.containsKey(HOLDER) ? ofSomebody : OF_NOBODY;
    }

    @Override
    public boolean isExpired() {
        return until().isBefore(Instant.now());
    }
}
