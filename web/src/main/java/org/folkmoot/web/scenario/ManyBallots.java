package org.folkmoot.web.scenario;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.record.CommitLog;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.roll.FictionalRoll;

/** A residents' meeting in which everybody comes and votes, for measuring. */
public final class ManyBallots {

    private static final LocalDate CALLED = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final long SEED = 20_260_315;

    private final Play play;
    private final Town town;
    private final Assembly meeting;
    private final ProposalId proposal;

    private ManyBallots(Play play, Town town, Assembly meeting, ProposalId proposal) {
        this.play = play;
        this.town = town;
        this.meeting = meeting;
        this.proposal = proposal;
    }

    /** Founds a community of so many adults and holds its meeting up to the declared quorum: everybody has come. */
    public static ManyBallots gather(CommandDesk desk, CommitLog log, PersonStore persons, int adults) {
        var checks = new Checks(new PrintWriter(Writer.nullWriter()));
        var play = new Play(desk, new CommunityId("measured"), checks, new Random(SEED));
        var size = new FictionalRoll.Size(adults * 45 / 100, adults * 117 / 100, adults, Town.REPRESENTATIVES);
        var town = new TownFounding(desk, log, persons).found(play, "测量用社区", size, SEED);
        var proposal = Assembly.tabled(play, town.chair(), CALLED, Matter.IMPORTANT, "测量", null);
        var meeting = Assembly.called(play, town.chair(), CALLED, DAY, MeetingKind.ASSEMBLY_OF_ADULTS);
        meeting.agenda(CALLED, proposal);
        play.must(town.chair(), CALLED, meeting.notice(proposal));
        meeting.arrive(
                town.households.stream()
                        .flatMap(home -> home.residents().stream())
                        .filter(resident -> resident.elector())
                        .map(resident -> new Assembly.Member(null, resident.resident()))
                        .toList(),
                Attendance.ONLINE);
        meeting.closeCheckIn();
        play.must(town.chair(), DAY, meeting.quorum());
        return new ManyBallots(play, town, meeting, proposal);
    }

    /** How long it takes to cast everybody's ballot, and then to close the vote, count it and declare the result. */
    public record Times(Duration casting, Duration deciding) {}

    /** Everybody votes, two in three of them yes. */
    public Times vote() {
        var vote = meeting.openVote(proposal);
        int yes = meeting.present.size() * 2 / 3;
        long opened = System.nanoTime();
        meeting.cast(vote, yes, meeting.present.size() - yes, 0);
        long cast = System.nanoTime();
        meeting.count(vote);
        var result = Play.only(ResultDeclared.class, play.must(town.chair(), DAY, new DeclareResult(vote)));
        long declared = System.nanoTime();
        if (result.counts().getOrDefault("yes", 0) != yes) throw new IllegalStateException("miscounted: " + result);
        return new Times(Duration.ofNanos(cast - opened), Duration.ofNanos(declared - cast));
    }
}
