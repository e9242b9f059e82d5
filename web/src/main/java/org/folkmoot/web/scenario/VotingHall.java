package org.folkmoot.web.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Submission;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.web.roll.FictionalRoll;

/**
 * A residents' meeting of adults in which everybody is present and one item after the other can be put to the vote.
 *
 * @param items those on the agenda that have not been voted on
 */
public record VotingHall(Play play, Assembly assembly, Town town, Iterator<ProposalId> items) {

    /** The community that meets. */
    public static final CommunityId COMMUNITY = new CommunityId("measured");

    private static final LocalDate CALLED = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final long SEED = 20_260_315;

    /** Founds a community of so many adults and holds its meeting up to the declared quorum. @param items on its agenda */
    public static VotingHall gather(CommandDesk desk, int adults, int items) {
        var play = new Play(desk, COMMUNITY, Checks.unread(), new Random(SEED));
        var size = new FictionalRoll.Size(adults * 45 / 100, adults * 117 / 100, adults, Town.REPRESENTATIVES);
        var town = Settling.settle(play, "测量用社区", size);
        var agenda = IntStream.range(0, items)
                .mapToObj(i -> Assembly.tabled(play, town.chair(), CALLED, Matter.IMPORTANT, "测量之" + (i + 1), null))
                .toList();
        var meeting = Assembly.called(play, town.sitting(), CALLED, DAY, MeetingKind.ASSEMBLY_OF_ADULTS);
        meeting.agenda(CALLED, agenda.toArray(ProposalId[]::new));
        play.must(town.chair(), CALLED, meeting.notice(agenda.toArray(ProposalId[]::new)));
        meeting.arrive(town.adults(), Attendance.ON_SITE);
        meeting.quorate();
        return new VotingHall(play, meeting, town, agenda.iterator());
    }

    /** How many are present. */
    public int voters() {
        return assembly.present().size();
    }

    /** Who is present, by number. */
    public ResidentId voter(int number) {
        return assembly.present().get(number).resident();
    }

    /** The assembly. */
    public MeetingId meeting() {
        return assembly.id();
    }

    /** Puts the next item to the vote, at whatever desk the record is by now. */
    public VoteId openVote(CommandDesk desk) {
        var vote = new VoteId(play.id('V'));
        play.at(desk).must(town.chair(), DAY, new OpenVote(vote, assembly.id(), items.next()));
        return vote;
    }

    /** How long it takes to cast everybody's ballot, and then to close the vote, count it and declare the result. */
    public record Times(Duration casting, Duration deciding) {}

    /** All vote on the next item, two in three of them yes. */
    public Times vote() {
        var proposal = items.next();
        var vote = assembly.openVote(proposal);
        int yes = voters() * 2 / 3;
        long opened = System.nanoTime();
        assembly.cast(vote, yes, voters() - yes, 0);
        long cast = System.nanoTime();
        assembly.count(vote);
        var events = play.must(town.chair(), DAY, new DeclareResult(vote, proposal, null));
        long declared = System.nanoTime();
        var result = Play.only(ResultDeclared.class, events);
        if (result.counts().getOrDefault("yes", 0) != yes) throw new IllegalStateException("miscounted: " + result);
        return new Times(Duration.ofNanos(cast - opened), Duration.ofNanos(declared - cast));
    }

    /** How many households the community has. */
    public int households() {
        return town.households.size();
    }

    /** A representative of a household starts a petition, at whatever desk the record is by now. */
    public PetitionId startPetition(CommandDesk desk) {
        var petition = new PetitionId(play.id('J'));
        var starter = new Actor.Resident(town.households.getFirst().named());
        play.at(desk)
                .must(
                        starter,
                        DAY,
                        new StartPetition(petition, Demand.RESIDENTS_MEETING, null, "测量用联名提议", play.digest()));
        return petition;
    }

    /** A household's signature by its representative, ready to be handed in. @param household its number */
    public Submission signature(PetitionId petition, int household) {
        var home = town.households.get(household);
        var who = home.named();
        return play.submission(new Actor.Resident(who), DAY, new SignPetition(petition, who, home.household()));
    }

    /** A ballot, ready to be handed in; each time another command. @param voter number of who casts it */
    public Submission ballot(VoteId vote, int voter, String choice) {
        var who = assembly.present().get(voter);
        return play.submission(who.acting(), DAY, assembly.ballot(vote, who, choice));
    }
}
