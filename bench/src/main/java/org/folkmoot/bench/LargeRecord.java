package org.folkmoot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a million events on which several things are measured, in the smallest size that of the demonstration. It is made once in this process's life, by a process of its
 * own, whose memory is free afterwards; nobody writes it, and it is gone when this process ends.
 */
final class LargeRecord {

    private static final int EVENTS = 1_000_000;

    /** A folder that {@link LongRecord} has filled before, to be used instead. */
    private static final String MADE_BEFORE = "folkmoot.bench.record";

    private static @Nullable Folder folder;

    private LargeRecord() {}

    /** The folder in which it lies, at rest. */
    static synchronized Folder folder(BenchmarkSize size) throws IOException, InterruptedException {
        if (folder != null) return folder;
        var before = System.getProperty(MADE_BEFORE);
        if (before != null) return folder = new Folder(Path.of(before));
        var made = Folder.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(made)));
        var arguments = new String[] {made.path().toString(), String.valueOf(EVENTS)};
        if (size == BenchmarkSize.LEAST) PublishedRecord.write(made.path(), PublishedRecord.FEWEST, 0);
        else ChildProcess.run(ChildProcess.java(List.of("-Xmx3g"), LongRecord.class, arguments));
        return folder = made;
    }

    private static void forget(Folder made) {
        try {
            made.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
