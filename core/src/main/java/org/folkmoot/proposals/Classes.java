package org.folkmoot.proposals;

import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionAnnulled;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.vocabulary.Classing;
import org.folkmoot.vocabulary.ProposalId;

/** Reads which class a proposal is of. */
final class Classes {

    private Classes() {}

    static Known<Classing> of(ProposalId proposal) {
        var told = Boundary.of(
                        CommitteeEvent.ofMotionsOn(proposal),
                        CommitteeDecided.class,
                        DecisionRevoked.class,
                        DecisionAnnulled.class)
                .and(
                        ProposalEvent.ofProposal(proposal),
                        ClassObjected.class,
                        ClassSettled.class,
                        ProposalAmended.class);
        return Known.from(told, Event.class, Classing.NONE, Classes::after);
    }

    private static Classing after(Classing before, Event event) {
        return switch (event) {
            case CommitteeDecided e
            when e.carried() && e.about().matter() != null ->
                before.set(e.about().matter(), e.motion());
            case DecisionRevoked e when e.motion().equals(before.by()) -> before.set(null, null);
            case DecisionAnnulled e when e.motion().equals(before.by()) -> before.set(null, null);
            case ProposalAmended _ -> before.reworded();
            case ClassObjected _ -> before.doubted();
            case ClassSettled e -> before.settledAs(e.matter());
            default -> before;
        };
    }
}
