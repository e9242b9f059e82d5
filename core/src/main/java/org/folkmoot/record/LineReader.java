package org.folkmoot.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Splits a stream at its newlines and holds no more than a line of it. */
public final class LineReader {

    /**
     * @param ended whether a newline followed
     * @param tooLong whether the bytes are only the beginning of it
     */
    public record RawLine(byte[] bytes, boolean ended, boolean tooLong) {}

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int next = 0;
    private int filled = 0;

    public LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line; empty at the end of the stream. */
    public Optional<RawLine> read() throws IOException {
        var line = new byte[0];
        while (fill()) {
            int newline = newline();
            int end = newline < 0 ? filled : newline;
            int old = line.length;
            line = Arrays.copyOf(line, old + end - next);
            System.arraycopy(buffer, next, line, old, end - next);
            next = newline < 0 ? filled : newline + 1;
            if (line.length > Commit.MOST_BYTES) return Optional.of(new RawLine(line, false, true));
            if (newline >= 0) return Optional.of(new RawLine(line, true, false));
        }
        return line.length == 0 ? Optional.empty() : Optional.of(new RawLine(line, false, false));
    }

    private boolean fill() throws IOException {
        if (next < filled) return true;
        next = 0;
        filled = in.read(buffer);
        return filled > 0;
    }

    private int newline() {
        for (int i = next; i < filled; i++) if (buffer[i] == '\n') return i;
        return -1;
    }
}
