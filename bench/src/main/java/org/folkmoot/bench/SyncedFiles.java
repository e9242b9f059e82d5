package org.folkmoot.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files for H2 whose writes are on the disk when they return. H2 itself never waits for the disk at a commit: with
 * {@code WRITE_DELAY=0} it writes at each commit and does not synchronise (no fsync in 2,000 commits, by strace).
 */
public final class SyncedFiles extends FilePathWrapper {

    private static final String SCHEME = "synced";

    /** Makes {@code jdbc:h2:synced:…} known. */
    static void register() {
        FilePath.register(new SyncedFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var options = "r".equals(mode)
                ? Set.of(StandardOpenOption.READ)
                : Set.of(
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.DSYNC);
        return FileChannel.open(Path.of(getBase().toString()), options);
    }
}
