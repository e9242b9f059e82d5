package org.folkmoot.web.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.cli.DataPlace;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.folkmoot.web.scenario.VotingHall;
import org.jspecify.annotations.Nullable;

/**
 * A process in which 64 people at once cast their ballots again and again in a vote that stands open, until it is killed. Of each
 * ballot that was acknowledged it says so, in a line {@code <command> <position>}.
 */
final class Casters {

    static final int CALLERS = 64;

    private static final int ADULTS = 400;

    private final CommandDesk desk;
    private final List<ResidentId> present = new ArrayList<>();
    private @Nullable VoteOpened vote;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private Casters(CommandDesk desk, CommitLog log) {
        this.desk = desk;
        for (long next = 1; ; ) {
            var commits = log.commits(next, 1_000);
            if (commits.isEmpty()) break;
            for (var commit : commits)
                for (var event : commit.events()) {
                    if (event instanceof CheckedIn in) present.add(in.resident());
                    if (event instanceof VoteOpened opened) vote = opened;
                }
            next = commits.getLast().last() + 1;
        }
    }

    /** Makes an installation with a vote that stands open. */
    static void openVote(Path folder) {
        try (var installation = Installation.open(new DataPlace(folder), Instant.parse("2026-01-05T00:00:00Z"))) {
            VotingHall.gather(installation.desk(), ADULTS, 1).openVote(installation.desk());
        }
    }

    /** Casts until it is killed. @param arguments the data folder, and {@code server} for a whole server with views and pages, or {@code desk} for the desk alone */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        if (arguments[1].equals("server")) {
            var server = Server.start(Settings.in(folder).withPort(0));
            new Casters(server.part(CommandDesk.class), server.part(CommitLog.class)).cast();
        } else {
            var installation = Installation.open(new DataPlace(folder), Instant.now());
            new Casters(installation.desk(), installation.log()).cast();
        }
    }

    private void cast() {
        say("ready");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller;
                threads.execute(() -> {
                    for (int number = first; ; number += CALLERS) cast(number);
                });
            }
        }
    }

    private void cast(int number) {
        var opened = vote;
        if (opened == null) throw new IllegalStateException("no vote was opened");
        var resident = present.get(number % present.size());
        var id = new CommandId(UUID.randomUUID().toString());
        // The day of the meeting, at ten in the morning.
        var given =
                new Given(Instant.parse("2026-03-15T02:00:00Z"), new Actor.Resident(resident), VotingHall.COMMUNITY);
        var choice = number % 3 == 0 ? "no" : "yes";
        var ballot = new CastBallot(opened.vote(), opened.meeting(), null, resident, List.of(choice));
        var answer = desk.submit(new Submission(id, given, ballot)).join();
        if (answer instanceof Answer.Accepted accepted) say(id + " " + accepted.position());
        else say("refused " + answer);
    }

    /** One write of so few bytes reaches a pipe as a whole or not at all. */
    private void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
