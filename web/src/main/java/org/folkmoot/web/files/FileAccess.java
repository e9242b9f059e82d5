package org.folkmoot.web.files;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.projections.files.CitedSheet;
import org.folkmoot.projections.files.CitedSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.OfficeHolders;
import org.folkmoot.web.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who may see a file. Until the record cites it, whoever has uploaded it; then whoever may read the record there, or, if it tells of
 * a person, only those in office and those who check them.
 */
@Component
record FileAccess(FileStore store, Views views, OfficeHolders offices) {

    private static final Set<Role> IN_OFFICE =
            EnumSet.of(Role.COMMITTEE, Role.SUPERVISOR, Role.STREET_OFFICE, Role.AUDITOR);

    /** Who accuses, and who looks into it (COM-6). */
    private static final Set<Role> OF_REPORTS = EnumSet.of(Role.SUPERVISOR, Role.STREET_OFFICE);

    /** What is known of the file, if the account may see it. */
    Optional<KeptFile> find(Account reader, CommunityId community, Digest digest) {
        return store.find(community, digest).filter(file -> maySee(reader, file));
    }

    private boolean maySee(Account reader, KeptFile file) {
        if (!reader.isAtHomeIn(file.community())) return false;
        return views.find(CitedSheets.class, file.community(), file.digest())
                .map(cited -> mayRead(reader, file.community(), cited))
                .orElseGet(() -> reader.actor() != null
                        && file.uploaders().contains(reader.actor().toString()));
    }

    /** What the record says of a file that it cites there, if that tells of people. */
    Optional<CitedSheet> personal(CommunityId community, Digest digest) {
        return views.find(CitedSheets.class, community, digest).filter(CitedSheet::personal);
    }

    /** Whether the record cites such a file there so that the account may read it. */
    boolean mayRead(Account reader, CommunityId community, Digest digest) {
        return reader.isAtHomeIn(community)
                && views.find(CitedSheets.class, community, digest)
                        .filter(cited -> mayRead(reader, community, cited))
                        .isPresent();
    }

    private boolean mayRead(Account reader, CommunityId community, CitedSheet cited) {
        var readers = cited.withheld() ? OF_REPORTS : IN_OFFICE;
        return !cited.personal() || readers.contains(reader.role()) && offices.isInOffice(reader, community);
    }

    /** What the record cites there. */
    static Set<Digest> cited(Views views, CommunityId community) {
        return views.list(CitedSheets.class, community).stream()
                .map(CitedSheet::id)
                .collect(Collectors.toSet());
    }
}
