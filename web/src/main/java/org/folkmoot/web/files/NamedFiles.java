package org.folkmoot.web.files;

import java.time.InstantSource;
import org.folkmoot.decisions.CitedFile;
import org.folkmoot.decisions.Command;
import org.folkmoot.projections.files.CitedSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.springframework.stereotype.Component;

/** What a command may name by a digest: a file that its sender has uploaded there, or that the record cites there already. */
@Component
public record NamedFiles(FileStore store, Views views, InstantSource clock) {

    /**
     * Looks at every file that the command names. From now on it is not swept for a while, so that it is there when it is cited.
     *
     * @throws EdgeException naming the place, if there is no such file for its sender
     */
    public void require(Sender sender, Command command) {
        if (!CitedFile.mayBeIn(command.getClass())) return;
        for (var named : CitedFile.in((Record) command))
            if (!mayName(sender, named) || !store.want(sender.community(), named.digest(), clock.instant()))
                throw new EdgeException(EdgeRefusal.FILE_UNKNOWN, named.place());
    }

    private boolean mayName(Sender sender, CitedFile named) {
        return store.find(sender.community(), named.digest())
                .filter(file -> file.uploaders().contains(sender.actor().toString())
                        || views.find(CitedSheets.class, sender.community(), named.digest())
                                .isPresent())
                .isPresent();
    }
}
