package org.folkmoot.committee;

import java.util.HashMap;
import java.util.Optional;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Fell;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Admission;
import org.folkmoot.vocabulary.ProposalId;

/** Reads to which agendas a proposal was admitted. */
final class Admitting {

    private Admitting() {}

    static Known<Admission> of(ProposalId proposal) {
        var told = Boundary.of(CommitteeEvent.ofMotionsOn(proposal), CommitteeDecided.class, Fell.class);
        return Known.from(told, CommitteeEvent.class, Admission.NONE, Admitting::after);
    }

    private static Admission after(Admission before, CommitteeEvent event) {
        var now = new HashMap<>(before.admitted());
        if (event instanceof CommitteeDecided e && e.carried() && admits(e.purpose()))
            now.put(e.motion(), Optional.ofNullable(e.about().meeting()));
        if (event instanceof Fell e) now.remove(e.motion());
        return new Admission(now);
    }

    private static boolean admits(MotionPurpose purpose) {
        return purpose == MotionPurpose.CALL_MEETING || purpose == MotionPurpose.ADMIT_TO_AGENDA;
    }
}
