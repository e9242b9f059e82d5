package org.folkmoot.web.forms;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.folkmoot.replay.Outlook;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.files.NamedFiles;
import org.folkmoot.web.forms.ShownForm.Standing.Forbidden;
import org.folkmoot.web.http.Commands;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.running.Measures;
import org.folkmoot.web.running.SelfCheck;
import org.folkmoot.web.texts.TextStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends what people fill in and programs write, once and in one order: what was accepted before is answered again; it is decided
 * before anything is kept, so that the text of a refused command is not stored; then its texts are kept, and it is recorded.
 */
@Component
public record Sending(
        CommandIds ids,
        Commands commands,
        Outlook outlook,
        NamedFiles files,
        CommitLog log,
        RecordJson json,
        TextStore texts,
        InstantSource clock,
        SelfCheck self,
        Measures measures) {
    /** What became of it. */
    public sealed interface Outcome {

        /** @param made the ids of new things by the places where they stand in the command */
        record Done(long position, CommandId command, boolean repeated, Map<String, String> made) implements Outcome {}

        record Refused(Forbidden why) implements Outcome {}

        /** It was not sent: its sender has not seen this yet. */
        record Overtaken(Foreseen foreseen) implements Outcome {}
    }

    /**
     * What would be decided.
     *
     * @param refused null if the rules allow it
     * @param since what its sender is shown of what has happened meanwhile to what it depends on
     */
    public record Foreseen(@Nullable Forbidden refused, List<Recorded> since) {}

    /** A position that leaves nothing unseen: what happens meanwhile need not be asked for. */
    public static final long ALL_SEEN = Long.MAX_VALUE;

    /** What the sender had accepted under that key, if they have sent it before. @param command its name without version */
    public Optional<Commit> first(Sender sender, String command) {
        return sender.key() == null ? Optional.empty() : log.outcome(sender.community(), ids.of(sender, command));
    }

    /** What would be decided now. @param seen what the sender has seen of the record */
    Foreseen foresee(Sender sender, Wanted wanted, long seen) {
        var given = now(sender);
        var foreseen = outlook.of(given, wanted.command(), seen);
        var refused = foreseen.decision() instanceof Decision.Refused(var why, var sum)
                ? new Forbidden(why, sum)
                : self.against(wanted.command())
                        .map(doubt -> new Forbidden(doubt, null))
                        .orElse(null);
        return new Foreseen(
                refused,
                foreseen.since().stream()
                        .filter(recorded -> Meanwhile.isShown(recorded, sender.actor(), refused == null))
                        .toList());
    }

    private Given now(Sender sender) {
        return new Given(clock.instant(), sender.actor(), sender.community());
    }

    /**
     * Sends a command.
     *
     * @param seen what its sender has seen of the record: if something has happened since to what it depends on, it is not sent
     * @throws EdgeException if it holds personal data, names a file that its sender has not uploaded, or the outcome is not known
     *     in time
     */
    public Outcome send(Sender sender, Wanted wanted, long seen) {
        Published.look(wanted.command());
        files.require(sender, wanted.command());
        var id = ids.of(sender, wanted.form().name());
        // For what makes and keeps nothing it is enough that the desk knows what was accepted before.
        if (seen == ALL_SEEN && wanted.texts().isEmpty() && wanted.made().isEmpty()) return record(sender, wanted, id);
        if (sender.key() != null) {
            var first = log.outcome(sender.community(), id);
            if (first.isPresent()) return counted(wanted, again(wanted, first.get()), first.get());
        }
        if (seen != ALL_SEEN || !wanted.texts().isEmpty()) {
            var foreseen = foresee(sender, wanted, seen);
            if (!foreseen.since().isEmpty()) return new Outcome.Overtaken(foreseen);
            if (foreseen.refused() != null) return new Outcome.Refused(foreseen.refused());
        }
        return record(sender, wanted, id);
    }

    private Outcome record(Sender sender, Wanted wanted, CommandId id) {
        var kept = new LinkedHashMap<String, Digest>();
        wanted.texts()
                .forEach((placeholder, text) ->
                        kept.put(placeholder.value(), texts.keep(sender.community(), text.kind(), text.text())));
        boolean named = false;
        try {
            var answer = commands.answer(new Submission(id, now(sender), withTexts(wanted.command(), kept)));
            named = answer instanceof Answer.Accepted accepted && !accepted.repeated();
            return outcome(sender, wanted, id, answer);
        } catch (EdgeException e) {
            named = e.why() == EdgeRefusal.OUTCOME_UNKNOWN; // it may be
            throw e;
        } finally {
            if (!named) kept.values().forEach(texts::forget);
        }
    }

    private Outcome outcome(Sender sender, Wanted wanted, CommandId id, Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted
            when !accepted.repeated() -> new Outcome.Done(accepted.position(), id, false, wanted.made());
            case Answer.Refused(var why, var sum)
            when why != GeneralRefusal.COMMAND_ID_REUSED -> new Outcome.Refused(new Forbidden(why, sum));
            // Sent twice at once: its twin has other ids and other salts.
            default -> again(wanted, log.outcome(sender.community(), id).orElseThrow());
        };
    }

    private Command withTexts(Command command, Map<String, Digest> kept) {
        if (kept.isEmpty()) return command;
        var tree = json.toJson(command);
        return json.fromJson(command.getClass(), Same.replaced(tree, kept));
    }

    /** What does not come to be decided is a command all the same. */
    private Outcome counted(Wanted wanted, Outcome outcome, Commit first) {
        measures.answered(
                wanted.form().name(),
                outcome instanceof Outcome.Done
                        ? new Answer.Accepted(first.last(), first.events(), true)
                        : new Answer.Refused(GeneralRefusal.COMMAND_ID_REUSED, null));
        return outcome;
    }

    /** What was accepted under this id before, provided that it is the same. */
    private Outcome again(Wanted wanted, Commit first) {
        var before = first.submission();
        var tree = json.toJson(before.command());
        boolean same = before.command().getClass() == wanted.command().getClass()
                && new Same(wanted, texts).as(json.toJson(wanted.command()), tree);
        if (!same) return new Outcome.Refused(new Forbidden(GeneralRefusal.COMMAND_ID_REUSED, null));
        var made = new LinkedHashMap<String, String>();
        wanted.made()
                .keySet()
                .forEach(place -> made.put(place, MemberPath.at(tree, place).asString("")));
        return new Outcome.Done(first.last(), before.id(), true, made);
    }
}
