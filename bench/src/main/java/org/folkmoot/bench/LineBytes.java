package org.folkmoot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, without their ends; as fast as they can be had. */
final class LineBytes implements AutoCloseable {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    LineBytes(InputStream in) {
        this.in = in;
    }

    /** The next line; null if there is no more. A last one without an end is none. */
    byte @Nullable [] next() throws IOException {
        for (int from = start; ; ) {
            for (int i = from; i < end; i++) {
                if (buffer[i] != '\n') continue;
                var line = Arrays.copyOfRange(buffer, start, i);
                start = i + 1;
                return line;
            }
            from = end - start;
            if (!fill()) return null;
        }
    }

    /** Moves what is left to the front and reads on behind it. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        if (end == buffer.length) buffer = Arrays.copyOf(buffer, 2 * end);
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) return false;
        end += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
