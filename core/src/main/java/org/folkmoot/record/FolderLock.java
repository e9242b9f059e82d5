package org.folkmoot.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second process from writing to the same folder. The system releases it when the process ends, however it ends. */
record FolderLock(Path folder, FileChannel channel) implements AutoCloseable {

    private static final String FILE = "record.lock";

    /**
     * The folders that this process holds. A second channel to a lock file must not even be opened here: POSIX gives up all of a
     * process's locks on a file when it closes any of its descriptors of that file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** @throws RecordInUse if another process, or another part of this one, holds the folder */
    static FolderLock take(Path folder) {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            if (!HELD.add(real))
                throw inUse(folder, " by process " + ProcessHandle.current().pid() + ", this one");
            try {
                return new FolderLock(real, locked(real));
            } catch (IOException | RuntimeException e) {
                HELD.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw new RecordException("cannot lock " + folder.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) throw inUse(folder, readOwner(channel));
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static RecordInUse inUse(Path folder, String owner) {
        return new RecordInUse("the record in " + folder.toAbsolutePath() + " is in use" + owner
                + "; stop that one first, or choose another folder");
    }

    private static String readOwner(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        int length = channel.read(bytes, 0);
        return length < 1 ? "" : " by process " + new String(bytes.array(), 0, length, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new RecordException("cannot release the lock: " + e.getMessage(), e);
        } finally {
            HELD.remove(folder);
        }
    }
}
