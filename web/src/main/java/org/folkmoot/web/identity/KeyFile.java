package org.folkmoot.web.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A secret key of 32 bytes in a file that only its owner can read. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * The key in the file, which is made if it is not there.
     *
     * @throws IllegalStateException if the file holds something else
     */
    public static byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            var key = Files.readAllBytes(file);
            if (key.length != BYTES) throw new IllegalStateException(file + " is no key of " + BYTES + " bytes");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        write(made, key);
        try {
            Files.createLink(file, made); // never replaces a key that another process has just made
        } catch (FileAlreadyExistsException e) {
            // then that one is the key
        } catch (UnsupportedOperationException e) {
            Files.move(made, file);
        }
        Files.deleteIfExists(made);
    }

    /** Writes a file for its owner's eyes only, which is on the disk when this returns. @throws IOException if it is there already, too */
    public static void write(Path file, byte[] content) throws IOException {
        var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, how, ownerOnly(file, "rw-------"))) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
    }

    /** For the owner's eyes only, on file systems that know owners. @param permissions as {@code ls -l} shows them */
    public static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
