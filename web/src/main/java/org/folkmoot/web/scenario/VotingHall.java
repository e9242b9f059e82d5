package org.folkmoot.web.scenario;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Submission;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
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
import org.folkmoot.web.scenario.Assembly.Member;

/** A residents' meeting of adults in which everybody is present and one item after the other can be put to the vote. */
public final class VotingHall {

    /** The community that meets. */
    public static final CommunityId COMMUNITY = new CommunityId("measured");

    private static final LocalDate CALLED = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final long SEED = 20_260_315;

    private final Random random;
    private final Assembly meeting;
    private final Actor chair;
    private final List<HouseholdEnrolled> households;
    private final Iterator<ProposalId> items;

    private VotingHall(Random random, Assembly meeting, Town town, List<ProposalId> agenda) {
        this.random = random;
        this.meeting = meeting;
        this.chair = town.chair();
        this.households = town.households;
        this.items = agenda.iterator();
    }

    /** Founds a community of so many adults and holds its meeting up to the declared quorum. @param items on its agenda */
    public static VotingHall gather(CommandDesk desk, int adults, int items) {
        var random = new Random(SEED);
        var play = play(desk, random);
        var size = new FictionalRoll.Size(adults * 45 / 100, adults * 117 / 100, adults, Town.REPRESENTATIVES);
        var town = Settling.settle(play, "测量用社区", size);
        var agenda = IntStream.range(0, items)
                .mapToObj(i -> Assembly.tabled(play, town.chair(), CALLED, Matter.IMPORTANT, "测量之" + (i + 1), null))
                .toList();
        var meeting = Assembly.called(play, town.chair(), CALLED, DAY, MeetingKind.ASSEMBLY_OF_ADULTS);
        meeting.agenda(CALLED, agenda.toArray(ProposalId[]::new));
        play.must(town.chair(), CALLED, meeting.notice(agenda.toArray(ProposalId[]::new)));
        meeting.arrive(
                town.households.stream()
                        .flatMap(home -> home.residents().stream())
                        .filter(resident -> resident.elector())
                        .map(resident -> new Member(null, resident.resident()))
                        .toList(),
                Attendance.ONLINE);
        meeting.closeCheckIn();
        play.must(town.chair(), DAY, meeting.quorum());
        return new VotingHall(random, meeting, town, agenda);
    }

    private static Play play(CommandDesk desk, Random random) {
        return new Play(desk, COMMUNITY, new Checks(new PrintWriter(Writer.nullWriter())), random);
    }

    /** How many are present. */
    public int voters() {
        return meeting.present.size();
    }

    /** Who is present, by number. */
    public ResidentId voter(int number) {
        return meeting.present.get(number).resident();
    }

    /** The meeting. */
    public MeetingId meeting() {
        return meeting.id;
    }

    /** Puts the next item to the vote, at whatever desk the record is by now. */
    public VoteId openVote(CommandDesk desk) {
        var play = play(desk, random);
        var vote = new VoteId(play.id('V'));
        play.must(chair, DAY, new OpenVote(vote, meeting.id, items.next()));
        return vote;
    }

    /** How many households the community has. */
    public int households() {
        return households.size();
    }

    /** A representative of a household starts a petition, at whatever desk the record is by now. */
    public PetitionId startPetition(CommandDesk desk) {
        var play = play(desk, random);
        var petition = new PetitionId(play.id('J'));
        var starter = new Actor.Resident(households.getFirst().representative());
        play.must(starter, DAY, new StartPetition(petition, Demand.RESIDENTS_MEETING, "测量用联名提议", play.digest()));
        return petition;
    }

    /** A household's signature by its representative, ready to be handed in. @param household its number */
    public Submission signature(PetitionId petition, int household) {
        var home = households.get(household);
        var who = home.representative();
        return Play.submission(
                COMMUNITY, random, new Actor.Resident(who), DAY, new SignPetition(petition, who, home.household()));
    }

    /** A ballot, ready to be handed in; each time another command. @param voter number of who casts it */
    public Submission ballot(VoteId vote, int voter, String choice) {
        var who = meeting.present.get(voter);
        return Play.submission(COMMUNITY, random, who.acting(), DAY, meeting.ballot(vote, who, choice));
    }
}
