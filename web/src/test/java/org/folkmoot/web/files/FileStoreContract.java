package org.folkmoot.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.files.FileCheck.Taken;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.Rows.Row;
import org.folkmoot.web.identity.Sealed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of files promises in every home of identities. */
abstract class FileStoreContract {

    private static final Sealed KEY = new Sealed(new byte[32]);
    private static final CommunityId NANLANG = new CommunityId("nanlang");
    private static final CommunityId BEIJIE = new CommunityId("beijie");
    private static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    private static final String ANA = "resident:R-7K2M9QXA";
    private static final String BEN = "resident:R-7K2M9QXB";

    private IdentityHome home;
    private FileStore files;

    @BeforeEach
    void open() {
        home = home();
        files = new FileStore(home, KEY);
    }

    /** An empty home. */
    abstract IdentityHome home();

    private static Taken taken(String text) {
        return new Taken(FileKind.TXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private KeptFile keep(String text) {
        return files.keep(NANLANG, taken(text), "a.txt", ANA, NOON);
    }

    @Test
    void a_file_is_found_by_its_digest_where_it_was_uploaded() {
        var large = new byte[FileCheck.MOST_BYTES];
        Arrays.fill(large, (byte) 7);

        var kept = files.keep(NANLANG, new Taken(FileKind.PDF, large), "计划.pdf", ANA, NOON);

        assertEquals(Digest.of(large), kept.digest());
        assertEquals(kept, files.find(NANLANG, kept.digest()).orElseThrow());
        assertArrayEquals(large, files.content(NANLANG, kept.digest()).orElseThrow());
        assertThat(files.find(BEIJIE, kept.digest())).isEmpty();
        assertThat(files.content(BEIJIE, kept.digest())).isEmpty();
        assertEquals(List.of(kept), files.all(NANLANG));
        assertEquals(List.of(), files.all(BEIJIE));
    }

    @Test
    void the_same_bytes_are_kept_once_for_all_who_upload_them() {
        var first = keep("x");

        var second = files.keep(NANLANG, taken("x"), "b.txt", BEN, NOON.plusSeconds(1));

        assertEquals(first.withUploaders(List.of(ANA, BEN)).withWanted(NOON.plusSeconds(1)), second);
        assertEquals(List.of(second), files.all(NANLANG));
    }

    @Test
    void nobody_who_uploads_the_same_at_the_same_time_is_forgotten() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(
                    IntStream.range(0, 8)
                            .<Callable<KeptFile>>mapToObj(
                                    i -> () -> files.keep(NANLANG, taken("x"), "a.txt", ANA + i, NOON))
                            .toList(),
                    20,
                    TimeUnit.SECONDS)) done.get();
        }

        var kept = files.all(NANLANG).getFirst();
        assertEquals(1, files.all(NANLANG).size());
        assertThat(kept.uploaders()).hasSize(8);
        assertThat(files.content(NANLANG, kept.digest())).isPresent();
    }

    @Test
    void an_altered_or_missing_file_is_none_and_is_whole_again_when_it_is_uploaded_again() {
        var altered = keep("x");
        var missing = keep("y");
        var contents = home.rows(Kind.FILE_CONTENT);
        var row = contents.find(altered.content()).orElseThrow();
        var sealed = row.sealed().clone();
        sealed[sealed.length - 1] ^= 1;
        contents.replace(row, sealed);
        contents.remove(missing.content());

        assertThat(files.content(NANLANG, altered.digest())).isEmpty();
        assertThat(files.content(NANLANG, missing.digest())).isEmpty();
        assertEquals(new FileStore.Sum(2, 2), files.sum());

        keep("x");
        keep("y");
        assertThat(files.content(NANLANG, altered.digest())).isPresent();
        assertThat(files.content(NANLANG, missing.digest())).isPresent();
        assertEquals(new FileStore.Sum(2, 0), files.sum());
    }

    @Test
    void one_file_does_not_open_in_the_place_of_another() {
        var one = keep("x");
        var other = keep("y");
        var contents = home.rows(Kind.FILE_CONTENT);
        var there = contents.find(one.content()).orElseThrow();
        contents.replace(there, contents.find(other.content()).orElseThrow().sealed());

        assertThat(files.content(NANLANG, one.digest())).isEmpty();
    }

    @Test
    void a_file_is_removed_unless_somebody_has_wanted_it_since_it_was_looked_at() {
        var wanted = keep("x");
        var unwanted = keep("y");
        assertTrue(files.want(NANLANG, wanted.digest(), NOON.plusSeconds(1)));

        files.remove(wanted);
        files.remove(unwanted);

        assertThat(files.content(NANLANG, wanted.digest())).isPresent();
        assertThat(files.find(NANLANG, unwanted.digest())).isEmpty();
        assertThat(home.rows(Kind.FILE_CONTENT).find(unwanted.content())).isEmpty();
        assertFalse(files.want(NANLANG, unwanted.digest(), NOON));
    }

    @Test
    void the_rows_tell_nothing() {
        var kept = keep("关于车棚");
        for (var kind : List.of(Kind.FILE, Kind.FILE_CONTENT))
            for (var row : home.rows(kind).latest(null, null, 9)) assertTellsNothing(row, kept);
    }

    private static void assertTellsNothing(Row row, KeptFile kept) {
        var all = row.key()
                + row.group()
                + new String(row.sealed(), StandardCharsets.ISO_8859_1)
                + new String(row.sealed(), StandardCharsets.UTF_8);
        assertThat(all).doesNotContain("关于车棚", "nanlang", "a.txt", kept.digest().value(), "R-7K2M9QXA");
    }
}
