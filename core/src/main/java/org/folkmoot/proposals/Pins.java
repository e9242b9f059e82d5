package org.folkmoot.proposals;

import java.util.HashSet;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal's text is pinned by, besides the notice of a meeting (L25 30). In between it may change, openly.
 *
 * @param petitioned whether signatures were collected for it: what they are given for stays as it is
 * @param heard hearings whose participants have its text before them, and which have not ended
 * @param answered the hearing that closed last, whose answers a change follows; null if none has
 */
record Pins(
        boolean petitioned, Set<HearingId> heard, @Nullable HearingId answered) {

    private record Hearings(Set<HearingId> open, @Nullable HearingId answered) {

        private static final Hearings NONE = new Hearings(Set.of(), null);

        private Hearings after(HearingEvent event) {
            var after = new HashSet<>(open);
            if (event instanceof MaterialsShared) after.add(event.hearing());
            else after.remove(event.hearing());
            return new Hearings(after, event instanceof HearingClosed ? event.hearing() : answered);
        }
    }

    static Known<Pins> of(ProposalId proposal) {
        return Known.together(
                Known.whether(PetitionEvent.ofPetitionsFor(proposal), PetitionStarted.class),
                hearings(proposal),
                (petitioned, hearings) -> new Pins(petitioned, hearings.open, hearings.answered));
    }

    private static Known<Hearings> hearings(ProposalId proposal) {
        var told = Boundary.of(
                HearingEvent.ofHearingsOn(proposal),
                MaterialsShared.class,
                HearingClosed.class,
                HearingCancelled.class);
        return Known.from(told, HearingEvent.class, Hearings.NONE, Hearings::after);
    }

    boolean isHeard() {
        return !heard.isEmpty();
    }
}
