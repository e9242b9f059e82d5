package org.folkmoot.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.web.identity.KeyFile;

/**
 * What is kept where in the data folder, which only its owner can enter.
 *
 * @param root the folder itself; the record is kept right in it, where it is kept in SQLite
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder, made if it is not there. */
    public static DataFolder at(Path root) {
        var folder = new DataFolder(root);
        make(folder.root);
        make(folder.keys());
        return folder;
    }

    private static void make(Path folder) {
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder, KeyFile.ownerOnly(folder, "rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The views, where they are kept here; they may be deleted at any time. */
    public Path views() {
        return root.resolve("views");
    }

    /** Accounts, persons and texts, sealed. */
    public Path identity() {
        return root.resolve("identity.db");
    }

    /** Files that people have uploaded, sealed. */
    public Path files() {
        return root.resolve("identity-files.db");
    }

    /** Whom and which texts this installation has erased, by ids alone. */
    public Path erasures() {
        return root.resolve("erased.list");
    }

    /** What opens {@link #identity}, unless it is given in another way. */
    public Path identityKey() {
        return keys().resolve("identity.key");
    }

    /** Signs exports and checkpoints. */
    public Path signingKey() {
        return keys().resolve("installation.pem");
    }

    /** What nobody else may read: without the keys, identities are noise. */
    public Path keys() {
        return root.resolve("keys");
    }
}
