package org.folkmoot.web.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.folkmoot.web.identity.Rows.Row;

/**
 * A key file that all nodes of an installation need the same: whoever starts first makes it, and leaves it, sealed under the identity
 * key, where the others take it from.
 */
public final class SharedKey {

    private final Rows rows;
    private final Sealed key;

    public SharedKey(Rows rows, Sealed key) {
        this.rows = rows;
        this.key = key.forPurpose("shared-key");
    }

    /**
     * Makes sure that the file is there, and the same as on the other nodes.
     *
     * @param make makes the file, which is not there
     * @throws IllegalStateException if the file is there already and the nodes have another
     */
    public void fit(Path file, Runnable make) {
        try {
            share(file, make);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void share(Path file, Runnable make) throws IOException {
        var name = file.getFileName().toString();
        var shared = rows.find(name);
        if (shared.isPresent()) {
            take(file, key.open(shared.get().sealed(), name));
            return;
        }
        boolean fresh = !Files.exists(file);
        if (fresh) make.run();
        if (rows.add(new Row(name, "", key.seal(Files.readAllBytes(file), name)))) return;
        if (fresh) Files.delete(file); // of two that began at once, the other's is the one
        share(file, make);
    }

    private static void take(Path file, byte[] shared) throws IOException {
        if (!Files.exists(file)) write(file, shared);
        else if (!Arrays.equals(Files.readAllBytes(file), shared))
            throw new WrongKey(file + " is not the key of this installation: every node that shares the "
                    + "record signs with the same. Move the file away, and this node takes the one that is shared.");
    }

    /** Nobody finds half a key under its name. */
    private static void write(Path file, byte[] content) throws IOException {
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        KeyFile.write(made, content);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
