package org.folkmoot.bench;

import java.io.IOException;
import org.folkmoot.web.cli.Installation;

/** An installation in a temporary folder, gone when closed. */
record Scratch(Folder folder, Installation installation) implements AutoCloseable {

    static Scratch open() throws IOException {
        var folder = Folder.temporary();
        return new Scratch(folder, Voting.open(folder.path()));
    }

    @Override
    public void close() throws IOException {
        installation.close();
        folder.close();
    }
}
