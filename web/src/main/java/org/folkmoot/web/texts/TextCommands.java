package org.folkmoot.web.texts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.CommitLog;
import org.folkmoot.replay.Outlook;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.Problems;
import org.folkmoot.web.kit.Sender;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends commands that name texts for the interface. They are decided before anything is kept, and once more when they are sent: a
 * text whose command the rules refuse is not stored, and none has to be taken away again, which another request of the same key
 * might still need.
 */
@Component
public class TextCommands {

    /** Gives the digest by which a command names a text. */
    public interface Texts {
        Digest of(TextKind kind, String text);
    }

    private final Commands commands;
    private final TextStore texts;
    private final Outlook outlook;
    private final CommitLog log;
    private final InstantSource clock;
    private final Problems problems;
    private final HttpServletRequest request;

    TextCommands(
            Commands commands,
            TextStore texts,
            Outlook outlook,
            CommitLog log,
            InstantSource clock,
            Problems problems,
            HttpServletRequest request) {
        this.commands = commands;
        this.texts = texts;
        this.outlook = outlook;
        this.log = log;
        this.clock = clock;
        this.problems = problems;
        this.request = request;
    }

    /** Sends a command that makes nothing new. */
    public ResponseEntity<Object> send(Sender sender, Function<Texts, Command> command) {
        return send(sender, command, Map.of());
    }

    /** Sends a command that makes one new thing. @param word what it is called in the receipt */
    public ResponseEntity<Object> send(Sender sender, Function<Texts, Command> command, String word, Id made) {
        return send(sender, command, Map.of(word, made));
    }

    private ResponseEntity<Object> send(Sender from, Function<Texts, Command> making, Map<String, ? extends Id> made) {
        var id = Commands.id(from);
        var sender = new Sender(from.actor(), from.community(), id);
        var named = making.apply((kind, text) -> texts.digest(sender.community(), kind, text, id));
        // Accepted before, it keeps nothing: its texts are there, or have been erased since.
        if (log.outcome(sender.community(), id).isPresent()) return commands.send(sender, named, made);
        var given = new Given(clock.instant(), sender.actor(), sender.community());
        if (outlook.of(given, named, Long.MAX_VALUE).decision() instanceof Decision.Refused(var why, var sum))
            return problems.of(request, new Answer.Refused(why, sum));
        var kept = making.apply((kind, text) -> texts.keep(sender.community(), kind, text, id));
        return commands.send(sender, kept, made);
    }
}
