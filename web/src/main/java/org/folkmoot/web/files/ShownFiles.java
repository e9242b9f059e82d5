package org.folkmoot.web.files;

import org.folkmoot.projections.files.CitedSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages tell of a file where something cites it. */
@Component("keptFiles")
public record ShownFiles(FileStore store, FileAccess access, FileRounds rounds, Views views) {

    /**
     * A file on a page.
     *
     * @param file null if the reader may not see it, or it is lost
     * @param lost whether the record cites it and it is not there any more, or altered
     */
    record ShownFile(Digest digest, @Nullable KeptFile file, boolean lost) {

        /** How large it is, in words that people use. */
        public String size() {
            long bytes = file == null ? 0 : file.size();
            return bytes < 1_000_000
                    ? Math.ceilDiv(bytes, 1_000) + " KB"
                    : bytes / 1_000_000 + "." + bytes % 1_000_000 / 100_000 + " MB";
        }
    }

    /** @param digest as it is written */
    public ShownFile of(Account reader, CommunityId community, String digest) {
        return of(reader, community, new Digest(digest));
    }

    public ShownFile of(Account reader, CommunityId community, Digest digest) {
        var file = access.find(reader, community, digest).orElse(null);
        boolean gone = file == null
                && store.find(community, digest).isEmpty()
                && views.find(CitedSheets.class, community, digest).isPresent();
        boolean lost = gone || rounds.isLost(community, digest);
        return new ShownFile(digest, lost ? null : file, lost);
    }
}
