package org.folkmoot.web.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ResidentId;

/**
 * Whom and which texts this installation has erased, in a file beside the vault: ids and digests, which name nobody. A vault that is
 * put back from an older copy does not know it, and is made to forget them again.
 *
 * @param file is made with the first entry
 */
public record ErasureList(Path file) {
    private static final Pattern PERSON =
            Pattern.compile("person (R-[0-9A-HJKMNP-TV-Z]{8})((?: S-[0-9A-HJKMNP-TV-Z]{8})*)");
    private static final Pattern TEXT = Pattern.compile("text ([0-9a-f]{64})");

    /** What was erased. */
    public sealed interface Erased {

        /** @param offices those that the person has held */
        record OfPerson(ResidentId resident, List<OfficerId> offices) implements Erased {}

        /** @param digest by which the record still names the text */
        record OfText(Digest digest) implements Erased {}
    }

    /** Notes that a person is going to be erased; durable when it returns. */
    public void person(ResidentId resident, Collection<OfficerId> offices) {
        var line = new StringBuilder("person ").append(resident.value());
        for (var office : offices) line.append(' ').append(office.value());
        add(line.toString());
    }

    /** Notes that a text is going to be erased; durable when it returns. */
    public void text(Digest digest) {
        add("text " + digest.value());
    }

    private synchronized void add(String line) {
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                KeyFile.ownerOnly(file, "rw-------"))) {
            var bytes = ByteBuffer.wrap(
                    ((endsInALine(channel) ? "" : "\n") + line + "\n").getBytes(StandardCharsets.US_ASCII));
            for (long at = channel.size(); bytes.hasRemaining(); ) at += channel.write(bytes, at);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that was killed may have left half a line. */
    private static boolean endsInALine(FileChannel channel) throws IOException {
        if (channel.size() == 0) return true;
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    /** Everything that was noted. Half a line is left out: nothing was erased before its line was whole. */
    public List<Erased> all() {
        if (!Files.exists(file)) return List.of();
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.distinct().flatMap(line -> erased(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Erased> erased(String line) {
        var person = PERSON.matcher(line);
        if (person.matches())
            return Optional.of(new Erased.OfPerson(
                    new ResidentId(person.group(1)),
                    Stream.of(person.group(2).strip().split(" "))
                            .filter(office -> !office.isEmpty())
                            .map(OfficerId::new)
                            .toList()));
        var text = TEXT.matcher(line);
        return text.matches() ? Optional.of(new Erased.OfText(new Digest(text.group(1)))) : Optional.empty();
    }
}
