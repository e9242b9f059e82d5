package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_STUDIED;
import static org.folkmoot.proposals.ProposalRefusal.STUDY_BY_PARTY_ORGANISATION_ONLY;

import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.proposals.Proposal.Stage;
import org.folkmoot.proposals.ProposalCommand.RecordStudy;
import org.folkmoot.proposals.ProposalEvent.MatterStudied;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Offices;
import org.jspecify.annotations.Nullable;

/** The party organisation records that it has studied a matter: once, of whatever class, and as long as no meeting has passed it. */
final class StudyDecider implements Decider<RecordStudy, StudyDecider.State> {

    /** @param text how the proposal is worded; null before it is tabled */
    record State(Offices offices, Stage stage, @Nullable Digest text, boolean studied) {}

    @Override
    public Known<State> knows(Given given, RecordStudy command) {
        var proposal = command.proposal();
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                Proposal.stage(proposal),
                ProposalEvent.text(proposal),
                Known.whether(ProposalEvent.ofProposal(proposal), MatterStudied.class),
                State::new);
    }

    @Override
    public Decision decide(Given given, RecordStudy c, State state) {
        var seat = state.offices.heldBy(given.by(), Body.PARTY_ORGANISATION, given.today());
        if (seat.isEmpty()) return refuse(STUDY_BY_PARTY_ORGANISATION_ONLY);
        var closed = Proposal.closed(state.stage);
        if (closed != null) return refuse(closed);
        if (state.studied) return refuse(PROPOSAL_ALREADY_STUDIED);
        var text = Objects.requireNonNull(state.text);
        return accept(
                new MatterStudied(c.proposal(), text, c.findings(), seat.get().officer(), given.today()));
    }
}
