package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.ELECTION_NOTED_BY_SOFTWARE_ONLY;
import static org.folkmoot.communities.CommunityRefusal.ELECTION_NOT_OVERDUE;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.util.List;
import java.util.Set;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.CommunityCommand.NoteElection;
import org.folkmoot.communities.CommunityEvent.ElectionOverdue;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;

/** The software notes that a body should have been elected by now, once each time. */
final class ElectionDecider implements Decider<NoteElection, ElectionDecider.State> {

    /** @param noted whether this was noted, and the body not seated since */
    record State(boolean noted, Roster roster) {}

    @Override
    public Known<State> knows(Given given, NoteElection command) {
        return Known.together(
                CommunityEvent.electionNoted(command.body()),
                Roster.of(given, Named.NOBODY, Set.of(Body.COMMITTEE, Body.SUPERVISION_BOARD), List.of()),
                State::new);
    }

    @Override
    public Decision decide(Given given, NoteElection command, State state) {
        if (!(given.by() instanceof Actor.Software)) return refuse(ELECTION_NOTED_BY_SOFTWARE_ONLY);
        var since = state.roster.elections().overdueSince(command.body(), given.today());
        if (state.noted || !command.since().equals(since)) return refuse(ELECTION_NOT_OVERDUE);
        boolean sits = state.roster.offices().sits(Body.COMMITTEE, given.today());
        return accept(new ElectionOverdue(command.body(), command.since(), sits ? Body.COMMITTEE : Body.STREET_OFFICE));
    }
}
