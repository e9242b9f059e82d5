package org.folkmoot.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.RandomId;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;

/**
 * Notes commands for days and hands them in as if they had come then. Only for a demonstration: everywhere else a command is of the moment
 * at which the server takes it up.
 */
public final class DemoStage {

    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final long PATIENCE_SECONDS = 120;
    private static final ResourceBundle SAID = ResourceBundle.getBundle("org.folkmoot.web.demo.texts", Locale.ROOT);

    private final CommandDesk desk;
    private final TextStore texts;
    private final CommunityId community;
    private final Instant now;
    private final SortedMap<Integer, List<List<Sent>>> noted = new TreeMap<>();

    DemoStage(CommandDesk desk, TextStore texts, CommunityId community, Instant now) {
        this.desk = desk;
        this.texts = texts;
        this.community = community;
        this.now = now;
    }

    /** A command and who sends it. */
    public record Sent(Actor by, Command command) {}

    /** That many days from today; before today if negative. */
    public LocalDate day(int fromToday) {
        return Given.dayOf(now).plusDays(fromToday);
    }

    /** Ten o'clock on that day; today, this moment. */
    Instant moment(int fromToday) {
        return fromToday == 0
                ? now
                : day(fromToday).atTime(TEN).atZone(Given.ZONE).toInstant();
    }

    /** A command that comes on that day, after those noted for it before. */
    public void must(int day, Actor by, Command command) {
        mustAll(day, List.of(new Sent(by, command)));
    }

    /** As {@link #must}, for many commands that need no order among themselves. */
    public void mustAll(int day, List<Sent> commands) {
        noted.computeIfAbsent(day, _ -> new ArrayList<>()).add(commands);
    }

    /**
     * Hands in everything that was noted, day after day: time never runs back in a record.
     *
     * @throws IllegalStateException if a command is refused: then the demonstration has fallen behind the rules
     */
    void play() {
        noted.forEach((day, steps) -> steps.forEach(commands -> send(day, commands)));
        noted.clear();
    }

    private void send(int day, List<Sent> commands) {
        var answers = commands.stream()
                .map(sent -> submit(day, sent.by(), sent.command()))
                .toList();
        for (int i = 0; i < answers.size(); i++)
            accepted(answers.get(i), commands.get(i).command());
    }

    private CompletableFuture<Answer> submit(int day, Actor by, Command command) {
        var id = new CommandId(UUID.randomUUID().toString());
        return desk.submit(new Submission(id, new Given(moment(day), by, community), command));
    }

    private static void accepted(CompletableFuture<Answer> answer, Command command) {
        if (answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join() instanceof Answer.Refused(var why, var _))
            throw new IllegalStateException(command.getClass().getSimpleName() + " was refused: " + why.name());
    }

    /** What the demonstration says there, in its file of texts. */
    public String says(String name) {
        return SAID.getString(name);
    }

    /** Keeps a text of that file beside the record, in both of its languages. */
    public Digest text(TextKind kind, String name) {
        return texts.keep(community, kind, says(name + ".chinese") + "\n\n" + says(name + ".english"));
    }

    /** A fresh id, such as {@code id('M', MeetingId::new)}. */
    public <T> T id(char letter, Function<String, T> kind) {
        return kind.apply(RandomId.fresh(letter));
    }
}
