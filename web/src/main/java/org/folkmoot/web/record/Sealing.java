package org.folkmoot.web.record;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.record.Commit;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.web.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the record is not shown yet, or not to everybody (docs/decisions/0008). */
@Component
class Sealing {

    private final Views views;

    Sealing(Views views) {
        this.views = views;
    }

    /** Why a commit is not shown. */
    enum Seal {
        /** A ballot: before the count it is shown to nobody, and afterwards to auditors, who count again. */
        BALLOT,
        /** What tellers counted of a rating: shown to nobody before there is a grade, so that the second teller counts, too. */
        FORMS
    }

    /** What one reader sees, as it stands now: to be asked once for each answer. */
    Sight of(Role reader) {
        return new Sight(reader);
    }

    /** What one reader sees. A vote is looked up once, however many ballots it has. */
    final class Sight {

        private final Role reader;
        private final Map<VoteId, Boolean> counted = new HashMap<>();

        private Sight(Role reader) {
            this.reader = reader;
        }

        /** Why the commit is not shown; null if it is. */
        @Nullable
        Seal seal(Commit commit) {
            var community = commit.submission().given().community();
            for (var event : commit.events()) {
                var seal = seal(community, event);
                if (seal != null) return seal;
            }
            return null;
        }

        private @Nullable Seal seal(CommunityId community, Event event) {
            return switch (event) {
                case BallotCast ballot ->
                    reader == Role.AUDITOR && counted.computeIfAbsent(ballot.vote(), vote -> isCounted(community, vote))
                            ? null
                            : Seal.BALLOT;
                case FormsEntered e -> isGraded(community, e.rating(), e.subject()) ? null : Seal.FORMS;
                case FormsConfirmed e -> isGraded(community, e.rating(), e.subject()) ? null : Seal.FORMS;
                default -> null;
            };
        }
    }

    private boolean isCounted(CommunityId community, VoteId vote) {
        return views.find(VoteSheets.class, community, vote.value())
                .filter(sheet -> sheet.counts() != null)
                .isPresent();
    }

    private boolean isGraded(CommunityId community, RatingId rating, Subject subject) {
        return views.find(RatingSheets.class, community, rating.value()).stream()
                .flatMap(sheet -> sheet.subjects().stream())
                .anyMatch(rated -> rated.subject().equals(subject) && rated.result() != null);
    }
}
