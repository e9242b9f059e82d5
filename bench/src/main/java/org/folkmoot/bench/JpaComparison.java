package org.folkmoot.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.scenario.VotingHall;

/**
 * The same ballots, decided by the same rules behind the same command bus from the same two events each: on our record and, in turn,
 * on Axon's own JPA storage. Tells ours and theirs for each run.
 *
 * @param voting how many of those who are present vote
 */
record JpaComparison(Installation ours, VotingHall hall, JpaStore store, JpaDesk theirs, int voting) {

    private static final Instant AT = Instant.parse("2026-03-15T02:00:00Z");

    public static void main(String... arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int voters = Integer.parseInt(arguments[2]);
        int runs = Integer.parseInt(arguments[3]);
        var hall = Voting.gather(folder, voters, runs);
        try (var ours = Voting.open(folder);
                var store = new JpaStore(Path.of(arguments[1]), ours.json());
                var theirs = new JpaDesk(store, ours.json())) {
            new JpaComparison(ours, hall, store, theirs, Integer.parseInt(arguments[4])).compare(runs);
        }
    }

    private void compare(int runs) throws InterruptedException {
        store.keep(events(Boundary.of(MeetingEvent.ofAttendees(hall.meeting()), CheckedIn.class)), AT);
        for (int run = 0; run < runs; run++) {
            var vote = hall.openVote(ours.desk());
            store.keep(events(Boundary.of(VoteEvent.ofVote(vote), VoteOpened.class)), AT);
            ChildProcess.tell(Voting.cast(ours.desk(), hall, vote, 0, voting));
            ChildProcess.tell(castTheirs(vote));
        }
        long kept = store.count();
        if (kept != hall.voters() + runs + (long) voting * runs || theirs.sourced.get() != 2L * voting * runs)
            throw new IllegalStateException(kept + " events, " + theirs.sourced + " sourced");
    }

    private List<Event> events(Boundary boundary) {
        var selection = ours.json().names().selection(VotingHall.COMMUNITY, boundary);
        return ours.log().select(selection, 0).stream().map(Recorded::event).toList();
    }

    private double castTheirs(VoteId vote) throws InterruptedException {
        return Callers.perSecond(Voting.CALLERS, voting, voter -> {
            if (!theirs.cast(hall.ballot(vote, voter, voter % 3 == 0 ? "no" : "yes")))
                throw new IllegalStateException("a ballot was refused");
        });
    }
}
