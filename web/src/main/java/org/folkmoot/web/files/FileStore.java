package org.folkmoot.web.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.files.FileCheck.Taken;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Rows;
import org.folkmoot.web.identity.Rows.Row;
import org.folkmoot.web.identity.Sealed;

/**
 * Files beside the record, where the identities are kept, sealed under a key of their own. A row says what is known of a file, another
 * holds its bytes. The first is written first: what was cut in between shows as a lost file, and is swept or uploaded again.
 */
public final class FileStore {

    private final Rows notes;
    private final Rows contents;
    private final Sealed sealed;

    /** @param key the installation's */
    public FileStore(IdentityHome home, Sealed key) {
        this.notes = home.rows(IdentityHome.Kind.FILE);
        this.contents = home.rows(IdentityHome.Kind.FILE_CONTENT);
        this.sealed = key.forPurpose("files");
    }

    /** Keeps a file, durably when it returns; the same bytes are kept once. @return as it is kept now */
    KeptFile keep(CommunityId community, Taken taken, String name, String uploader, Instant now) {
        var file = new KeptFile(
                community,
                Digest.of(taken.bytes()),
                taken.kind(),
                name,
                taken.bytes().length,
                List.of(uploader),
                now,
                UUID.randomUUID().toString());
        if (!notes.add(row(file))) {
            boolean whole = content(community, file.digest()).isPresent();
            var kept = change(community, file.digest(), before -> joined(before, file, whole));
            if (kept.isEmpty()) return keep(community, taken, name, uploader, now); // it was swept meanwhile
            if (whole) return kept.get();
        }
        contents.add(new Row(file.content(), group(community), sealed.seal(taken.bytes(), file.content())));
        return file;
    }

    /** Keeps a text as a file, such as a sheet that nobody scanned. @throws IllegalArgumentException if it is none that is taken */
    public Digest keep(CommunityId community, String text, String name, String uploader, Instant now) {
        try {
            return keep(community, FileCheck.take(text.getBytes(StandardCharsets.UTF_8)), name, uploader, now)
                    .digest();
        } catch (NotTaken e) {
            throw new IllegalArgumentException("no plain text: " + name, e);
        }
    }

    private static KeptFile joined(KeptFile before, KeptFile file, boolean whole) {
        return before.withUploaders(Stream.concat(before.uploaders().stream(), file.uploaders().stream())
                        .distinct()
                        .toList())
                .withWanted(file.wanted())
                .withContent(whole ? before.content() : file.content());
    }

    /** What is known of a file. */
    Optional<KeptFile> find(CommunityId community, Digest digest) {
        return notes.find(key(community, digest)).map(this::open);
    }

    /** Its bytes; empty if they are lost, or are not those that its digest says. */
    Optional<byte[]> content(CommunityId community, Digest digest) {
        return find(community, digest).flatMap(this::content);
    }

    private Optional<byte[]> content(KeptFile file) {
        try {
            return contents.find(file.content())
                    .map(row -> sealed.open(row.sealed(), file.content()))
                    .filter(bytes -> Digest.of(bytes).equals(file.digest()));
        } catch (IllegalStateException altered) {
            return Optional.empty();
        }
    }

    /** Says that it is wanted still. @return whether it is there */
    boolean want(CommunityId community, Digest digest, Instant now) {
        return change(community, digest, file -> file.withWanted(now)).isPresent();
    }

    /** Removes a file for good, unless somebody has wanted it since it was read. */
    void remove(KeptFile read) {
        var row = notes.find(key(read.community(), read.digest()));
        if (row.isPresent() && open(row.get()).equals(read) && notes.remove(row.get())) contents.remove(read.content());
    }

    List<KeptFile> all(CommunityId community) {
        return notes.ofGroup(group(community)).stream().map(this::open).toList();
    }

    /** How many files there are in all communities, and how many of them are lost or altered. */
    public Sum sum() {
        int all = 0;
        int lost = 0;
        for (var page = notes.latest(null, null, 100); !page.isEmpty(); ) {
            for (var row : page) {
                all++;
                if (content(open(row)).isEmpty()) lost++;
            }
            page = notes.latest(null, page.getLast().key(), 100);
        }
        return new Sum(all, lost);
    }

    /** @param lost those of them whose bytes are not there, or others */
    public record Sum(int all, int lost) {}

    private Optional<KeptFile> change(CommunityId community, Digest digest, UnaryOperator<KeptFile> how) {
        while (true) {
            var row = notes.find(key(community, digest));
            if (row.isEmpty()) return Optional.empty();
            var after = how.apply(open(row.get()));
            if (notes.replace(row.get(), row(after).sealed())) return Optional.of(after);
        }
    }

    private Row row(KeptFile file) {
        var key = key(file.community(), file.digest());
        return new Row(key, group(file.community()), sealed.seal(file, key));
    }

    private KeptFile open(Row row) {
        return sealed.open(row.sealed(), row.key(), KeptFile.class);
    }

    /** The rows tell neither what is cited nor where. */
    private String key(CommunityId community, Digest digest) {
        return sealed.lookUp("file", community.value(), digest.value());
    }

    private String group(CommunityId community) {
        return sealed.lookUp("community", community.value());
    }
}
