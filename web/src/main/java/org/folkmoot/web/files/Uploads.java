package org.folkmoot.web.files;

import java.time.InstantSource;
import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.files.FileCheck.Taken;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.running.FileLimits;
import org.folkmoot.web.running.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in: recognised, cleaned, within what may be kept. */
@Component
class Uploads {

    private final FileStore store;
    private final Views views;
    private final InstantSource clock;
    private final FileLimits limits;

    Uploads(FileStore store, Views views, InstantSource clock, Settings settings) {
        this.store = store;
        this.views = views;
        this.clock = clock;
        this.limits = settings.files();
    }

    /**
     * Keeps a file.
     *
     * @param name as whoever uploads it calls it; null if they do not
     * @throws NotTaken if it is none that is taken, or there is no room for it
     */
    KeptFile take(Sender sender, @Nullable String name, byte[] file) throws NotTaken {
        var taken = FileCheck.take(file);
        return keep(sender, FileName.of(name, taken.kind()), taken);
    }

    /** One at a time, so that nobody goes beyond the limits by doing many things at once. */
    private synchronized KeptFile keep(Sender sender, String name, Taken taken) throws NotTaken {
        var uploader = sender.actor().toString();
        var kept = store.all(sender.community());
        var digest = Digest.of(taken.bytes());
        if (kept.stream().noneMatch(file -> file.digest().equals(digest))) {
            var waiting = waiting(sender.community(), kept, uploader);
            if (sum(kept) + taken.bytes().length > limits.ofCommunity()
                    || sum(waiting) + taken.bytes().length > limits.waiting())
                throw new NotTaken(EdgeRefusal.FILE_QUOTA_REACHED);
        }
        return store.keep(sender.community(), taken, name, uploader, clock.instant());
    }

    private List<KeptFile> waiting(CommunityId community, List<KeptFile> kept, String uploader) {
        var cited = FileAccess.cited(views, community);
        return kept.stream()
                .filter(file -> file.uploaders().contains(uploader) && !cited.contains(file.digest()))
                .toList();
    }

    private static long sum(List<KeptFile> files) {
        return files.stream().mapToLong(KeptFile::size).sum();
    }

    /** The same for a program: what is not taken ends its request. */
    KeptFile takeOrRefuse(Sender sender, @Nullable String name, byte[] file) {
        try {
            return take(sender, name, file);
        } catch (NotTaken e) {
            throw new EdgeException(e.why());
        }
    }
}
