package org.folkmoot.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Recorded;

/** What the rules say to a command as the record stands. Nothing is recorded, and nothing is promised: the record may go on. */
public final class Outlook {

    /**
     * What would be decided.
     *
     * @param since the events that the decision depends on and that came after the position asked about, in order
     */
    public record Foreseen(Decision decision, List<Recorded> since) {
        public Foreseen {
            since = List.copyOf(since);
        }
    }

    private final CommitLog log;
    private final EventNames names;
    private final Map<Class<?>, Decider<?, ?>> deciders = new HashMap<>();

    public Outlook(CommitLog log, EventNames names, List<? extends Decider<?, ?>> deciders) {
        this.log = log;
        this.names = names;
        for (var decider : deciders)
            Capabilities.members(decider.commands()).forEach(command -> this.deciders.put(command, decider));
    }

    /**
     * Decides without recording.
     *
     * @param seen a position of the record; what has come after it is told
     * @throws IllegalArgumentException if nobody decides such commands
     */
    public Foreseen of(Given given, Command command, long seen) {
        var decider = deciders.get(command.getClass());
        if (decider == null) throw new IllegalArgumentException("nobody decides " + command.getClass());
        return of(decider, given, command, seen);
    }

    private <C extends Command, S> Foreseen of(Decider<C, S> decider, Given given, Command command, long seen) {
        var own = decider.commands().cast(command);
        var boundary = decider.boundary(given, own);
        var read = log.select(names.selection(given.community(), boundary), 0);
        List<Event> events = read.stream().map(Recorded::event).toList();
        return new Foreseen(
                decider.decide(given, own, events),
                read.stream().filter(recorded -> recorded.position() > seen).toList());
    }
}
