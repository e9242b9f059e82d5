package org.folkmoot.web.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Salt;
import org.folkmoot.web.identity.RandomId;

/**
 * Hands in commands for one community on given days, and checks what is answered.
 *
 * @param moment at which what is sent on a day is taken up
 */
public record Play(
        CommandDesk desk,
        CommunityId community,
        Checks checks,
        RandomGenerator random,
        Function<LocalDate, Instant> moment)
        implements Boards {

    /** All at ten o'clock. */
    Play(CommandDesk desk, CommunityId community, Checks checks, RandomGenerator random) {
        this(desk, community, checks, random, Play::ten);
    }

    public static Instant ten(LocalDate day) {
        return day.atTime(10, 0).atZone(Given.ZONE).toInstant();
    }

    /** The same play in another community. */
    public Play in(CommunityId other) {
        return new Play(desk, other, checks, random, moment);
    }

    /** The same play at another desk. */
    Play at(CommandDesk other) {
        return new Play(other, community, checks, random, moment);
    }

    @Override
    public String id(char letter) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return RandomId.of(letter, bytes);
    }

    /** Stands for the salted digest of a text that is kept beside the record. */
    @Override
    public Digest digest() {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) text.append("%08x".formatted(random.nextInt()));
        return new Digest(text.toString());
    }

    /** Nothing is kept: who enters the text has it. */
    @Override
    public Kept keep(String text) {
        var salt = new Salt("%08x".formatted(random.nextInt()));
        return new Kept(salt, salt.digest(text));
    }

    @Override
    public List<Event> mustAll(LocalDate day, Stream<Sent> commands) {
        var sent = commands.toList();
        var answers = sent.stream()
                .map(each -> submit(each.by(), day, each.command()))
                .toList();
        var events = new ArrayList<Event>();
        for (int i = 0; i < sent.size(); i++)
            events.addAll(outcome(join(answers.get(i)), sent.get(i).command()));
        return events;
    }

    /** Checks of one step on one day. */
    public Day on(String step, LocalDate day) {
        return new Day(step, day);
    }

    /** One step on one day. */
    public final class Day {
        private final String step;
        private final LocalDate day;

        private Day(String step, LocalDate day) {
            this.step = step;
            this.day = day;
        }

        /** A check that the command is accepted. */
        public List<Event> accepts(Actor by, Command command, String sentence) {
            var answer = send(by, day, command);
            checks.check(answer instanceof Answer.Accepted, step, day, sentence, found(answer));
            return answer instanceof Answer.Accepted(var _, var events, var _) ? events : List.of();
        }

        /** A check that the command is refused with that code. */
        public void refuses(Actor by, Command command, String code, String sentence) {
            var answer = send(by, day, command);
            boolean holds = answer instanceof Answer.Refused(var why, var _)
                    && why.name().equals(code);
            checks.check(holds, step, day, sentence, found(answer) + (holds ? "" : ", not " + code));
        }

        /** A check of what an accepted command led to. */
        public void shows(boolean holds, String sentence) {
            checks.check(holds, step, day, sentence, "");
        }
    }

    /** The one event of that kind. */
    public static <E extends Event> E only(Class<E> kind, List<Event> events) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected a " + kind.getSimpleName() + " in " + events));
    }

    private Answer send(Actor by, LocalDate day, Command command) {
        return join(submit(by, day, command));
    }

    private CompletableFuture<Answer> submit(Actor by, LocalDate day, Command command) {
        return desk.submit(submission(by, day, command));
    }

    /** A command that is ready to be handed in. */
    Submission submission(Actor by, LocalDate day, Command command) {
        return new Submission(new CommandId(id('C')), new Given(moment.apply(day), by, community), command);
    }

    private static Answer join(CompletableFuture<Answer> answer) {
        return answer.orTimeout(120, TimeUnit.SECONDS).join();
    }

    private static List<Event> outcome(Answer answer, Command command) {
        return switch (answer) {
            case Answer.Accepted(var _, var events, var _) -> events;
            case Answer.Refused refused ->
                throw new IllegalStateException(
                        "It cannot go on: " + command.getClass().getSimpleName() + " was " + found(refused) + ".");
        };
    }

    private static String found(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> "accepted";
            case Answer.Refused(var why, var derivation) ->
                "refused: " + why.name() + " ("
                        + (derivation == null ? why.rule() : derivation.rule() + ", " + inWords(derivation)) + ")";
        };
    }

    private static String inWords(Derivation sum) {
        return "%,d of %,d, %s %s needed"
                .formatted(
                        sum.part(),
                        sum.whole(),
                        sum.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        sum.share());
    }
}
