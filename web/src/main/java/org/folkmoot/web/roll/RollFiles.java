package org.folkmoot.web.roll;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.FadingRows;
import org.folkmoot.web.identity.FadingRows.Row;
import org.folkmoot.web.identity.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Roll files that wait for somebody to confirm them, where the next process finds them and other nodes do: sealed, in parts that a
 * store takes, and gone after a while by themselves.
 */
record RollFiles(FadingRows rows, Sealed key) {
    /** @param id of this upload @param formGroups whether groups that are not there may be formed */
    record Held(String id, boolean formGroups, byte[] file) {}

    private static final int PART_BYTES = 1_000_000;

    /** What stands at the community's place; the parts stand at places of their own. */
    private record Note(String id, boolean formGroups, int parts) {}

    /** Keeps a file in the place of the community's before, until that moment. */
    void put(CommunityId community, Held held, Instant now, Instant until) {
        remove(community, now);
        int parts = Math.ceilDiv(held.file().length, PART_BYTES);
        for (int part = 0; part < parts; part++) {
            int from = part * PART_BYTES;
            var bytes = Arrays.copyOfRange(held.file(), from, Math.min(held.file().length, from + PART_BYTES));
            var at = partKey(held.id(), part);
            rows.add(new Row(at, until, key.seal(bytes, at)));
        }
        // Last, so that whoever finds the note finds the parts.
        var at = noteKey(community);
        rows.add(new Row(at, until, key.seal(new Note(held.id(), held.formGroups(), parts), at)));
    }

    /** The id of what the community has there. */
    Optional<String> id(CommunityId community, Instant now) {
        return Optional.ofNullable(note(community, now)).map(Note::id);
    }

    private @Nullable Note note(CommunityId community, Instant now) {
        var at = noteKey(community);
        return rows.find(at, now)
                .map(row -> key.open(row.sealed(), at, Note.class))
                .orElse(null);
    }

    /** What the community has there. */
    Optional<Held> find(CommunityId community, Instant now) {
        var note = note(community, now);
        if (note == null) return Optional.empty();
        var file = new ByteArrayOutputStream();
        for (int part = 0; part < note.parts(); part++) {
            var at = partKey(note.id(), part);
            var row = rows.find(at, now).orElse(null);
            if (row == null) return Optional.empty(); // thrown away just now
            file.writeBytes(key.open(row.sealed(), at));
        }
        return Optional.of(new Held(note.id(), note.formGroups(), file.toByteArray()));
    }

    /** Throws away what the community has there, and what is over. */
    void remove(CommunityId community, Instant now) {
        rows.sweep(now);
        var note = note(community, now);
        if (note == null) return;
        rows.remove(noteKey(community));
        for (int part = 0; part < note.parts(); part++) rows.remove(partKey(note.id(), part));
    }

    private String noteKey(CommunityId community) {
        return key.lookUp("roll-file", community.value());
    }

    private String partKey(String id, int part) {
        return key.lookUp("roll-part", id, Integer.toString(part));
    }
}
