package org.folkmoot.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Selection;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.web.identity.RandomId;

/** Ballots that have been decided and wait to be recorded; the same each time. */
final class DecidedBallots {

    private static final Capabilities CAPABILITIES = Capabilities.registered();

    private static final Instant AT = Instant.parse("2026-03-15T02:00:00Z");
    private static final CommunityId COMMUNITY = new CommunityId("measured");
    private static final long SEED = 20_260_315;

    private DecidedBallots() {}

    /** @param dependsOn what the decision has read */
    record Decided(Submission submission, List<Event> events, Selection dependsOn) {}

    static List<Decided> make(EventNames names, int number) {
        var random = new Random(SEED);
        var vote = new VoteId(id(random, 'V'));
        var meeting = new MeetingId(id(random, 'M'));
        return IntStream.range(0, number)
                .mapToObj(i -> ballot(names, vote, meeting, random))
                .toList();
    }

    private static Decided ballot(EventNames names, VoteId vote, MeetingId meeting, Random random) {
        var resident = new ResidentId(id(random, 'R'));
        var given = new Given(AT, new Actor.Resident(resident), COMMUNITY);
        var command = new CastBallot(vote, meeting, null, resident, List.of("yes"));
        return new Decided(
                new Submission(new CommandId(id(random, 'C')), given, command),
                List.of(new BallotCast(vote, null, resident, "yes", null)),
                names.selection(
                        COMMUNITY,
                        CAPABILITIES.decision(given, command).orElseThrow().told()));
    }

    private static String id(Random random, char letter) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return RandomId.of(letter, bytes);
    }
}
