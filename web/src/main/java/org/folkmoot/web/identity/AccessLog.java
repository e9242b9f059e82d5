package org.folkmoot.web.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Rows.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who has read what of whom, when and what for. One entry for each person, so that everybody can be shown the entries about them
 * and nobody else's. Nothing is ever changed or removed. Sealed, and found by a keyed hash of the person's id.
 */
public final class AccessLog {

    private static final int NODE_BYTES = 3;

    private final JsonMapper json = JsonMapper.shared();
    private final AtomicInteger count = new AtomicInteger();
    private final Rows rows;
    private final Sealed sealed;
    private final InstantSource clock;
    private final String node;

    public AccessLog(Rows rows, Sealed sealed, InstantSource clock) {
        this.rows = rows;
        this.sealed = sealed;
        this.clock = clock;
        var random = new byte[NODE_BYTES];
        new SecureRandom().nextBytes(random);
        node = HexFormat.of().formatHex(random);
    }

    /**
     * One reading.
     *
     * @param place where it stands in the log; entries are paged by it
     * @param account the sign-in name of the reader's account
     * @param actor as whom the account acts; null for those who only read
     */
    public record Entry(
            String place,
            Instant at,
            String account,
            Role role,
            @Nullable String actor,
            ResidentId about,
            Set<Field> fields,
            Purpose purpose) {}

    private record Kept(
            Instant at,
            String account,
            Role role,
            @Nullable String actor,
            ResidentId about,
            Set<Field> fields,
            Purpose purpose) {}

    /** Writes down what is about to be shown; durable when it returns. */
    void append(Account reader, Purpose purpose, Map<ResidentId, Set<Field>> read) {
        var at = clock.instant();
        var actor = reader.actor();
        var entries = new ArrayList<Row>();
        read.forEach((about, fields) -> {
            var kept = new Kept(
                    at,
                    reader.name(),
                    reader.role(),
                    actor == null ? null : actor.toString(),
                    about,
                    new TreeSet<>(fields),
                    purpose);
            var place = place(at);
            entries.add(new Row(place, group(about), sealed.seal(json.writeValueAsBytes(kept), place)));
        });
        rows.addAll(entries);
    }

    /** Later places are greater; two processes never make the same. */
    private String place(Instant at) {
        var hex = HexFormat.of();
        return hex.toHexDigits(at.toEpochMilli()) + hex.toHexDigits(count.getAndIncrement()) + node;
    }

    private String group(ResidentId about) {
        return sealed.lookUp("about", about.value());
    }

    /** The latest entries, newest first. @param before only entries before this place; null for the very latest */
    public List<Entry> latest(@Nullable String before, int most) {
        return entries(rows.latest(null, before, most));
    }

    /** The latest entries about somebody, newest first. */
    public List<Entry> about(ResidentId resident, @Nullable String before, int most) {
        return entries(rows.latest(group(resident), before, most));
    }

    private List<Entry> entries(Collection<Row> found) {
        return found.stream()
                .map(row -> {
                    var kept = json.readValue(sealed.open(row.sealed(), row.key()), Kept.class);
                    return new Entry(
                            row.key(),
                            kept.at(),
                            kept.account(),
                            kept.role(),
                            kept.actor(),
                            kept.about(),
                            kept.fields(),
                            kept.purpose());
                })
                .toList();
    }
}
