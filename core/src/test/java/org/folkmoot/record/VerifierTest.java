package org.folkmoot.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.record.Verification.Kind.AFTER_CHECKPOINT;
import static org.folkmoot.record.Verification.Kind.CHANGED;
import static org.folkmoot.record.Verification.Kind.DOUBLED;
import static org.folkmoot.record.Verification.Kind.MALFORMED;
import static org.folkmoot.record.Verification.Kind.MISSING;
import static org.folkmoot.record.Verification.Kind.NO_CHECKPOINT;
import static org.folkmoot.record.Verification.Kind.REORDERED;
import static org.folkmoot.record.Verification.Kind.TOO_LARGE;
import static org.folkmoot.record.Verification.Kind.TRUNCATED;
import static org.folkmoot.record.Verification.Kind.UNKNOWN_NAME;
import static org.folkmoot.record.Verification.Kind.WRONG_KEY;
import static org.folkmoot.record.Verification.Kind.WRONG_SIGNATURE;
import static org.folkmoot.record.Verification.Kind.WRONG_TAGS;
import static org.folkmoot.record.sample.Samples.NOON;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.folkmoot.record.Verification.Broken;
import org.folkmoot.record.Verification.Kind;
import org.folkmoot.record.Verification.Sound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    @TempDir
    Path folder;

    private SampleExport sample;

    @BeforeEach
    void export() throws IOException {
        sample = new SampleExport(folder);
    }

    @Test
    void an_export_is_the_lines_and_a_checkpoint_and_is_sound() throws IOException {
        var kept = sample.log.lines(1, 9).stream()
                .map(line -> new String(line.bytes(), UTF_8))
                .toList();
        assertEquals(kept, sample.lines.subList(0, 5));
        assertThat(sample.lines.getLast())
                .startsWith("{\"checkpoint\":{\"position\":6,\"head\":\""
                        + sample.log.head().hash() + "\",\"at\":\"2026-04-11T04:00:00Z\",\"key\":\""
                        + sample.key.publicKey() + "\",\"signature\":\"");

        var key = sample.key.publicKey();
        var sound = new Sound(5, 6, sample.log.head().hash(), "2026-04-11T04:00:00Z", key, true);
        assertEquals(sound, sample.verify(sample.bytes()));
        assertEquals(sound, sample.verify(sample.bytes(), key));
    }

    @Test
    void an_empty_record_is_exported_and_sound_but_says_that_anybody_may_have_signed() throws IOException {
        var out = new ByteArrayOutputStream();
        Export.write(new InMemoryCommitLog(sample.json), sample.key, NOON, out, _ -> {});

        assertEquals(
                new Sound(0, 0, Commit.GENESIS, "2026-04-11T04:00:00Z", sample.key.publicKey(), false),
                sample.verify(out.toByteArray()));
    }

    @Test
    void a_long_record_is_exported_and_checked_in_parts_with_progress() throws IOException {
        var log = new InMemoryCommitLog(sample.json);
        for (int i = 0; i < 5; i++) log.append(Lines.seats(log.head(), 500 * i, 500));
        var out = new ByteArrayOutputStream();
        var written = new ArrayList<Long>();
        var checked = new ArrayList<Long>();

        Export.write(log, sample.key, NOON, out, written::add);
        var found = new Verifier(sample.json).verify(new ByteArrayInputStream(out.toByteArray()), checked::add);

        assertThat(found).isInstanceOfSatisfying(Sound.class, sound -> assertEquals(2_500, sound.position()));
        assertEquals(List.of(1_000L, 2_000L, 2_500L), written);
        assertEquals(List.of(1_000L, 2_000L, 2_500L), checked);
    }

    @Test
    void a_changed_line_is_named_wherever_it_stands() throws IOException {
        for (long position : SampleExport.POSITIONS) {
            assertBroken(
                    CHANGED,
                    position,
                    edited(position, line -> line.replace("resident:R-00000ANA", "resident:R-00000BEN")));
            assertBroken(CHANGED, position, edited(position, line -> line.replace(",\"at\":", ", \"at\":")));
            assertBroken(CHANGED, position, edited(position, line -> line.replace("2026", "2025")));
            assertBroken(CHANGED, position, edited(position, line -> withOtherHash(line, "prev")));
            assertBroken(
                    CHANGED, position, edited(position, line -> line.replaceFirst("position\":\\d", "position\":9")));
        }
    }

    @Test
    void an_event_added_to_or_taken_from_a_line_is_found() throws IOException {
        var event = "{\"name\":\"seat-left.v1\",\"tags\":[\"seat:H-00000001\"],\"data\":{\"seat\":\"H-00000001\"}}";

        assertBroken(CHANGED, 2, edited(2, line -> line.replace("\"events\":[", "\"events\":[" + event + ",")));
        assertBroken(CHANGED, 6, edited(6, line -> line.replace("\"events\":[", "\"events\":[" + event + ",")));
        assertBroken(MISSING, 4, edited(3, line -> line.replaceFirst(",\\{\"name\":\"seat-taken.v1\".*", "]}")));
    }

    @Test
    void a_missing_line_is_found_wherever_it_stood() throws IOException {
        for (long position : SampleExport.POSITIONS)
            assertBroken(MISSING, position, changed(lines -> lines.remove(sample.at(position))));
        assertBroken(MISSING, 2, changed(lines -> lines.subList(1, 4).clear()));
        assertBroken(MISSING, 1, changed(lines -> lines.subList(0, 5).clear()));
    }

    @Test
    void a_doubled_line_is_found() throws IOException {
        assertBroken(DOUBLED, 3, changed(lines -> lines.add(3, sample.at(3))));
        assertBroken(DOUBLED, 2, changed(lines -> lines.add(5, sample.at(2))));
        assertBroken(DOUBLED, 1, changed(lines -> lines.add(1, sample.at(1))));
    }

    @Test
    void lines_in_another_order_are_found() throws IOException {
        assertBroken(REORDERED, 3, changed(lines -> Collections.swap(lines, 2, 3)));
        assertBroken(REORDERED, 1, changed(lines -> Collections.swap(lines, 0, 1)));
        assertBroken(REORDERED, 2, changed(lines -> lines.add(4, lines.remove(1))));
    }

    @Test
    void what_stops_early_is_truncated() throws IOException {
        assertBroken(TRUNCATED, 3, edited(3, line -> line.substring(0, line.length() / 2)));
        var whole = new String(sample.bytes(), UTF_8);
        int thirdLine = whole.indexOf("{\"position\":3");
        assertEquals(
                TRUNCATED,
                broken(whole.substring(0, thirdLine + 200).getBytes(UTF_8)).kind());
        assertEquals(
                3, broken(whole.substring(0, thirdLine + 200).getBytes(UTF_8)).position());
        assertEquals(
                TRUNCATED,
                broken(whole.substring(0, thirdLine - 1).getBytes(UTF_8)).kind());
        assertEquals(
                TRUNCATED,
                broken(whole.substring(0, whole.length() - 1).getBytes(UTF_8)).kind());
        assertEquals(
                TRUNCATED,
                broken(whole.substring(0, whole.length() - 9).getBytes(UTF_8)).kind());
    }

    @Test
    void what_is_no_line_is_malformed() throws IOException {
        assertBroken(MALFORMED, 3, edited(3, _ -> "that is no line"));
        assertBroken(MALFORMED, 3, edited(3, _ -> ""));
        assertBroken(MALFORMED, 3, edited(3, _ -> "{\"position\":3}"));
        assertBroken(MALFORMED, 3, edited(3, line -> line.replace("\"at\":", "\"note\":1,\"at\":")));
        assertBroken(MALFORMED, 3, edited(3, line -> line.replace("\"by\":", "\"by\":\"x\",\"by\":")));
        assertBroken(MALFORMED, 7, changed(lines -> lines.set(5, lines.get(5).replace(",\"at\"", ", \"at\""))));
    }

    @Test
    void an_end_without_a_checkpoint_and_an_empty_file_are_found() throws IOException {
        assertBroken(NO_CHECKPOINT, 7, changed(List::removeLast));
        assertBroken(NO_CHECKPOINT, 1, List.of());
    }

    @Test
    void what_follows_the_checkpoint_is_found() throws IOException {
        assertBroken(AFTER_CHECKPOINT, 7, changed(lines -> lines.add("")));
        assertBroken(AFTER_CHECKPOINT, 7, changed(lines -> lines.add(lines.getLast())));
        sample.log.append(Lines.seats(sample.log.head(), 9, 1));
        var more = new String(sample.log.lines(7, 1).getFirst().bytes(), UTF_8);
        assertBroken(AFTER_CHECKPOINT, 7, changed(lines -> lines.add(5, more)));
    }

    /** The line with another hash in that field, whatever its hash was. */
    private static String withOtherHash(String line, String field) {
        int first = line.indexOf(field + "\":\"") + field.length() + 3;
        char other = line.charAt(first) == '0' ? '1' : '0';
        return line.substring(0, first) + other + line.substring(first + 1);
    }

    @Test
    void a_checkpoint_that_its_key_did_not_sign_is_found() throws IOException {
        var end = sample.lines.getLast();
        for (var forged : List.of(
                end.replace("\"at\":\"2026", "\"at\":\"2027"),
                end.replace("\"position\":6", "\"position\":7"),
                withOtherHash(end, "head"))) {
            assertBroken(WRONG_SIGNATURE, 6, changed(lines -> lines.set(5, forged)));
        }
    }

    @Test
    void a_record_that_another_key_signed_is_found() throws IOException {
        var other = InstallationKey.createOrLoad(folder.resolve("other.key"));
        var commits = sample.lines.subList(0, 5);

        var signedByOther = sample.forged(commits, other);
        assertBroken(WRONG_KEY, 6, signedByOther);
        assertEquals(WRONG_KEY, kind(sample.verify(sample.bytes(), other.publicKey())));

        var rewritten = sample.forged(
                commits.stream()
                        .map(line -> line.replace(sample.key.publicKey(), other.publicKey()))
                        .toList(),
                other);
        assertThat(sample.verify(rewritten))
                .as("who rewrites everything is found only by asking for the key")
                .isInstanceOf(Sound.class);
        assertEquals(WRONG_KEY, kind(sample.verify(SampleExport.text(rewritten), sample.key.publicKey())));
    }

    @Test
    void what_a_holder_of_the_key_forges_must_still_be_readable() throws IOException {
        assertBroken(UNKNOWN_NAME, 5, forged(5, line -> line.replace("seat-left.v1", "seat-sold.v1")));
        assertBroken(UNKNOWN_NAME, 3, forged(3, line -> line.replace("take-seat.v1", "buy-seat.v1")));
        assertBroken(
                UNKNOWN_NAME,
                4,
                forged(3, line -> line.replaceFirst("(seat-taken.v1.*)seat-taken.v1", "$1seat-taken.v2")));
        assertBroken(WRONG_TAGS, 5, forged(5, line -> line.replace("\"tags\":[\"seat:H-00000001\"]", "\"tags\":[]")));
        assertBroken(WRONG_TAGS, 4, forged(3, line -> line.replace("\"seat:H-00000003\"]", "\"seat:H-00000009\"]")));
        assertBroken(MALFORMED, 2, forged(2, line -> line.replace("\"data\":{", "\"data\":{\"note\":1,")));
        assertBroken(MALFORMED, 2, forged(2, line -> line.replace("T04:00:00Z", "T04:00Z")));
        assertBroken(WRONG_TAGS, 6, forged(6, line -> line.replace("\"seat:H-00000001\"]", "\"seat:H-00000009\"]")));
    }

    @Test
    void what_exceeds_the_limits_is_found() throws IOException {
        assertBroken(TOO_LARGE, 3, edited(3, line -> line + " ".repeat(Commit.MOST_BYTES)));
        var events = Collections.nCopies(Commit.MOST_EVENTS + 1, taken(seat(4)));
        var line = new String(Lines.group(sample.log.head(), events).getFirst().bytes(), UTF_8);
        assertBroken(TOO_LARGE, 7, changed(lines -> lines.add(5, line)));
    }

    @Test
    void the_first_break_is_the_one_that_is_told() throws IOException {
        var two = forged(2, line -> line.replace("\"tags\":[", "\"tags\":[\"seat:H-00000007\","));
        for (var later : Map.<Kind, Consumer<List<String>>>of(
                        MISSING, lines -> lines.remove(2),
                        MALFORMED, lines -> lines.set(2, "x"),
                        NO_CHECKPOINT, lines -> lines.subList(2, 6).clear(),
                        WRONG_SIGNATURE,
                                lines -> lines.set(
                                        5, sample.lines.get(5).replaceFirst("\"at\":\"2026", "\"at\":\"2027")))
                .entrySet()) {
            var lines = new ArrayList<>(two);
            later.getValue().accept(lines);
            assertBroken(WRONG_TAGS, 2, lines);
        }
    }

    private List<String> changed(Consumer<List<String>> change) {
        var lines = new ArrayList<>(sample.lines);
        change.accept(lines);
        assertThat(lines).isNotEqualTo(sample.lines);
        return lines;
    }

    private List<String> edited(long position, UnaryOperator<String> edit) {
        return changed(lines -> lines.replaceAll(line -> line.equals(sample.at(position)) ? edit.apply(line) : line));
    }

    private List<String> forged(long position, UnaryOperator<String> edit) {
        return sample.forged(edited(position, edit).subList(0, 5), sample.key);
    }

    private void assertBroken(Kind kind, long position, List<String> export) throws IOException {
        assertThat(sample.verify(export)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.kind()).as(broken.detail()).isEqualTo(kind);
            assertThat(broken.position()).as(broken.detail()).isEqualTo(position);
        });
    }

    private Broken broken(byte[] export) throws IOException {
        return (Broken) sample.verify(export);
    }

    private static Kind kind(Verification verification) {
        return ((Broken) verification).kind();
    }
}
