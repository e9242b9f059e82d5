package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.folkmoot.record.Verification.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever byte of an export is altered, verification never passes, and it names the commit. */
class CorruptedExportTest {

    private static final long SEED = 20260411;

    @TempDir
    Path folder;

    @Test
    void no_byte_can_be_changed() throws IOException {
        var sample = new SampleExport(folder);
        var random = new Random(SEED);
        var export = sample.bytes();
        for (int i = 0; i < export.length; i++) {
            var other = export.clone();
            other[i] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
            assertBreaks(sample, export, other, i);
        }
    }

    @Test
    void no_byte_can_be_left_out_or_put_in() throws IOException {
        var sample = new SampleExport(folder);
        var random = new Random(SEED);
        var export = sample.bytes();
        for (int i = 0; i < export.length; i += 1 + random.nextInt(5)) {
            var shorter = Arrays.copyOf(export, export.length - 1);
            System.arraycopy(export, i + 1, shorter, i, export.length - i - 1);
            assertBreaks(sample, export, shorter, i);
            var longer = Arrays.copyOf(export, export.length + 1);
            System.arraycopy(export, i, longer, i + 1, export.length - i);
            longer[i] = (byte) (random.nextBoolean() ? ' ' : export[i]);
            assertThat(sample.verify(longer)).as("byte put in at " + i).isInstanceOf(Broken.class);
        }
    }

    private static void assertBreaks(SampleExport sample, byte[] export, byte[] corrupted, int at) throws IOException {
        assertThat(sample.verify(corrupted))
                .as("byte " + at)
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.position())
                                .as("byte " + at + ": " + broken)
                                .isIn((Object[]) expected(export, at)));
    }

    /** The position of the line with this byte; for the checkpoint the end of the record, or what would follow it. */
    private static Long[] expected(byte[] export, int at) {
        int line = 0;
        for (int i = 0; i < at; i++) if (export[i] == '\n') line++;
        return line < SampleExport.POSITIONS.size()
                ? new Long[] {SampleExport.POSITIONS.get(line)}
                : new Long[] {6L, 7L};
    }
}
