package org.folkmoot.web.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who has read what of whom, when and what for. One entry for each person, so that everybody can be shown the entries about them
 * and nobody else's. Nothing is ever changed or removed. Sealed, and found by a keyed hash of the person's id.
 */
public final class AccessLog {

    private static final int NODE_BYTES = 3;
    private static final int LOOKED_AT = 500;

    /** What is noted of a file that tells of people. */
    private static final String OPENED = "PAPER";

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
     * One reading, or an erasure, which reads nothing.
     *
     * @param place where it stands in the log; entries are paged by it
     * @param actor as whom the reader's account acts; null for those who only read. The account's name is not kept: it would outlive
     *     the account
     * @param community the person's
     * @param about the person; null of a file about people whom the record does not name
     * @param note more about it, such as an erasure's reason; null if there is nothing to say
     */
    public record Entry(
            String place,
            Instant at,
            Role role,
            @Nullable String actor,
            CommunityId community,
            @Nullable ResidentId about,
            Set<PersonField> fields,
            Purpose purpose,
            @Nullable String note) {}

    /** What is read of whom. */
    record Reading(CommunityId community, @Nullable ResidentId about, Set<PersonField> fields) {}

    /** Writes down what is about to be shown; durable when it returns. */
    void append(Account reader, Purpose purpose, List<Reading> readings) {
        if (!readings.isEmpty()) write(reader, purpose, readings, null);
    }

    /** Writes down that something was done to somebody's data. */
    public void note(Account account, Purpose purpose, CommunityId community, ResidentId about, String note) {
        note(account, purpose, community, List.of(about), note);
    }

    /** Writes down that a file was opened that tells of these. @param about empty where the record does not name them */
    void opened(Account account, CommunityId community, Collection<ResidentId> about) {
        if (about.isEmpty()) write(account, Purpose.PROOF, List.of(new Reading(community, null, Set.of())), OPENED);
        else note(account, Purpose.PROOF, community, about, OPENED);
    }

    /** Writes down that something was done for several at once. */
    public void note(
            Account account, Purpose purpose, CommunityId community, Collection<ResidentId> about, String note) {
        var nothingRead = about.stream()
                .map(one -> new Reading(community, one, EnumSet.noneOf(PersonField.class)))
                .toList();
        write(account, purpose, nothingRead, note);
    }

    private void write(Account reader, Purpose purpose, List<Reading> readings, @Nullable String note) {
        var at = clock.instant();
        var actor = reader.actor();
        var entries = new ArrayList<Row>();
        for (var reading : readings) {
            var place = place(at);
            var entry = new Entry(
                    place,
                    at,
                    reader.role(),
                    actor == null ? null : actor.toString(),
                    reading.community(),
                    reading.about(),
                    reading.fields(),
                    purpose,
                    note);
            entries.add(new Row(place, group(reading.about()), sealed.seal(entry, place)));
        }
        rows.addAll(entries);
    }

    /** Later places are greater; two processes never make the same. */
    private String place(Instant at) {
        var hex = HexFormat.of();
        return hex.toHexDigits(at.toEpochMilli()) + hex.toHexDigits(count.getAndIncrement()) + node;
    }

    private String group(@Nullable ResidentId about) {
        return about == null ? "" : sealed.lookUp("about", about.value());
    }

    /** The latest entries of a community, newest first. @param before only entries before this place; null for the very latest */
    public List<Entry> latest(CommunityId community, @Nullable String before, int most) {
        var found = new ArrayList<Entry>();
        var from = before;
        while (found.size() < most) {
            var looked = rows.latest(null, from, LOOKED_AT);
            looked.stream()
                    .map(this::entry)
                    .filter(entry -> entry.community().equals(community))
                    .limit(most - found.size())
                    .forEach(found::add);
            if (looked.size() < LOOKED_AT) break;
            from = looked.getLast().key();
        }
        return found;
    }

    /** The latest entries about somebody, newest first. */
    public List<Entry> about(ResidentId resident, @Nullable String before, int most) {
        return rows.latest(group(resident), before, most).stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(Row row) {
        return sealed.open(row.sealed(), row.key(), Entry.class);
    }
}
