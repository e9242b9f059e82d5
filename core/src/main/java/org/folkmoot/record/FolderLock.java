package org.folkmoot.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process from writing to the same folder. The system releases it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "record.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws RecordInUse if another process, or another part of this one, holds the folder */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                var owner = readOwner(channel);
                channel.close();
                throw new RecordInUse("the record in " + folder.toAbsolutePath() + " is in use" + owner
                        + "; stop that one first, or choose another folder");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new RecordException("cannot lock " + folder.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
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
        }
    }
}
