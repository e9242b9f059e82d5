package org.folkmoot.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Salt;
import org.folkmoot.web.files.FileStore;
import org.folkmoot.web.scenario.Boards;
import org.folkmoot.web.scenario.Checks;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;

/**
 * Notes commands for days and hands them in as if they had come then. Only for a demonstration: everywhere else a command is of the moment
 * at which the server takes it up.
 *
 * @param now what the demonstration calls this moment
 * @param noted what is sent on each day, in its order
 */
public record DemoStage(
        Play play, TextStore texts, FileStore files, Instant now, SortedMap<LocalDate, List<List<Sent>>> noted)
        implements Boards {

    private static final ResourceBundle SAID = ResourceBundle.getBundle("org.folkmoot.web.demo.texts", Locale.ROOT);
    private static final long SEED = 2026;

    static DemoStage of(CommandDesk desk, CommunityId community, TextStore texts, FileStore files, Instant now) {
        var play = new Play(desk, community, Checks.unread(), new Random(SEED), day -> moment(day, now));
        return new DemoStage(play, texts, files, now, new TreeMap<>());
    }

    /** Ten o'clock on that day; today, this moment. */
    static Instant moment(LocalDate day, Instant now) {
        return day.equals(Given.dayOf(now)) ? now : Play.ten(day);
    }

    /** That many days from today; before today if negative. */
    public LocalDate day(int fromToday) {
        return Given.dayOf(now).plusDays(fromToday);
    }

    @Override
    public String id(char letter) {
        return play.id(letter);
    }

    @Override
    public List<Event> mustAll(LocalDate day, Stream<Sent> commands) {
        noted.computeIfAbsent(day, _ -> new ArrayList<>()).add(commands.toList());
        return List.of();
    }

    /** A command that comes on that day, after those noted for it before. @param day counted from today */
    public void must(int day, Actor by, Command command) {
        must(by, day(day), command);
    }

    /**
     * Hands in everything that was noted, day after day: time never runs back in a record.
     *
     * @throws IllegalStateException if a command is refused: then the demonstration has fallen behind the rules
     */
    void perform() {
        noted.forEach((day, steps) -> steps.forEach(commands -> play.mustAll(day, commands.stream())));
        noted.clear();
    }

    /** What the demonstration says there, in its file of texts. */
    public String says(String name) {
        return SAID.getString(name);
    }

    @Override
    public Digest digest() {
        return text(TextKind.PROPOSAL, "summons");
    }

    @Override
    public Kept keep(String text) {
        var digest = texts.keep(play.community(), TextKind.PROPOSAL, text);
        return new Kept(new Salt(texts.find(digest).orElseThrow().salt()), digest);
    }

    /** Keeps a text of that file beside the record, in both of its languages. */
    public Digest text(TextKind kind, String name) {
        return texts.keep(play.community(), kind, says(name + ".chinese") + "\n\n" + says(name + ".english"));
    }

    /** Keeps a text of that file as a document, in both of its languages. */
    public Digest document(String name) {
        var text = says(name + ".chinese") + "\n\n" + says(name + ".english") + "\n";
        return files.keep(play.community(), text, says(name + ".title") + ".txt", Actor.ADMINISTRATOR.toString(), now);
    }

    /** A fresh id, such as {@code id('M', MeetingId::new)}. */
    public <T> T id(char letter, Function<String, T> kind) {
        return kind.apply(id(letter));
    }
}
