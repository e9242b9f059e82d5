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

    private static final Pins NONE = new Pins(false, Set.of(), null);

    static Known<Pins> of(ProposalId proposal) {
        return Known.together(
                Known.whether(PetitionEvent.ofPetitionsFor(proposal), PetitionStarted.class),
                hearings(proposal),
                (petitioned, pins) -> new Pins(petitioned, pins.heard, pins.answered));
    }

    private static Known<Pins> hearings(ProposalId proposal) {
        var told = Boundary.of(
                HearingEvent.ofHearingsOn(proposal),
                MaterialsShared.class,
                HearingClosed.class,
                HearingCancelled.class);
        return Known.from(told, HearingEvent.class, NONE, Pins::after);
    }

    private Pins after(HearingEvent event) {
        var open = new HashSet<>(heard);
        if (event instanceof MaterialsShared) open.add(event.hearing());
        else open.remove(event.hearing());
        return new Pins(petitioned, open, event instanceof HearingClosed ? event.hearing() : answered);
    }

    boolean isHeard() {
        return !heard.isEmpty();
    }
}
