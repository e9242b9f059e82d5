package org.folkmoot.web.words;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.RecordJson;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.kit.Faults;
import org.folkmoot.web.running.Recurring;
import org.springframework.stereotype.Component;

/**
 * Goes round the words and the communities, and sends what the software has to do by itself ({@link Word#due}). A command's id
 * follows from what it says, so of several nodes that send it, before or after a restart, one is heard.
 */
@Component
public class Rounds extends Recurring {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of one word in one community in one round; the rest is still due in the next. */
    private static final int MOST = 100;

    private final AllWords words;
    private final Views views;
    private final CommandDesk desk;
    private final RecordJson json;
    private final InstantSource clock;

    Rounds(AllWords words, Views views, CommandDesk desk, RecordJson json, InstantSource clock) {
        super("rounds", EVERY);
        this.words = words;
        this.views = views;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** One round. @return how many commands were accepted that had not been before */
    public int once() {
        int accepted = 0;
        var today = Given.dayOf(clock.instant());
        for (var community : views.everywhere(CommunitySheets.class).keySet())
            for (var word : words.all().toList())
                for (var command : word.due(community, today).limit(MOST).toList())
                    if (isNew(send(word.name(), community, command))) accepted++;
        return accepted;
    }

    private Answer send(String word, CommunityId community, Command command) {
        var given = new Given(clock.instant(), new Actor.Software(word), community);
        try {
            return desk.submit(new Submission(id(command), given, command)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("it is not known whether " + command + " was recorded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private CommandId id(Command command) {
        var said = json.names().of(command.getClass()) + json.toText(command);
        return new CommandId("due-" + Digest.of(said).value().substring(0, 40));
    }

    private static boolean isNew(Answer answer) {
        return answer instanceof Answer.Accepted accepted && !accepted.repeated();
    }

    @Override
    protected void again() {
        try {
            once();
        } catch (RuntimeException e) { // what could not be sent is still due in the next round
            Faults.log(e);
        }
    }

    /** Whoever starts the server says so: what tests record is theirs alone. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
