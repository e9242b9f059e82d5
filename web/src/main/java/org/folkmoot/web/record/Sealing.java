package org.folkmoot.web.record;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Confidential.Readers;
import org.folkmoot.decisions.Tag;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.seals.Seals;
import org.folkmoot.record.Commit;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.WordFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the record is not shown yet, or not to everybody (docs/decisions/0008): the facts themselves say it. */
@Component
record Sealing(Views views) {

    /** What one reader sees, as it stands now: to be asked once for each answer. */
    Sight of(Role reader) {
        return new Sight(reader);
    }

    /** What one reader sees. A seal is looked up once, however many facts it keeps. */
    final class Sight {

        private final Role reader;
        private final Map<Place, Boolean> broken = new HashMap<>();

        private record Place(CommunityId community, Tag seal) {}

        private Sight(Role reader) {
            this.reader = reader;
        }

        /** The word that keeps the commit from this reader, to be explained by its message under {@code sealed.}; null if none does. */
        @Nullable
        String seal(Commit commit) {
            var community = commit.submission().given().community();
            for (var event : commit.events())
                if (event instanceof Confidential fact && !isShown(community, fact))
                    return WordFolder.of(fact.getClass());
            return null;
        }

        private boolean isReader(Readers readers) {
            return switch (readers) {
                case EVERYBODY -> true;
                case AUDITORS -> reader == Role.AUDITOR;
                case STREET_OFFICE -> reader == Role.STREET_OFFICE;
            };
        }

        private boolean isShown(CommunityId community, Confidential fact) {
            if (!isReader(fact.readers())) return false;
            var seal = fact.seal();
            return seal == null
                    || broken.computeIfAbsent(
                            new Place(community, seal), place -> Seals.isBroken(views, place.community, place.seal));
        }
    }
}
