package org.folkmoot.replay;

import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.CommunityId;

/** What the record tells, and the rules say to a command, as things stand. Nothing is recorded, nor promised: the record may go on. */
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
    private final Capabilities capabilities;

    public Outlook(CommitLog log, EventNames names, Capabilities capabilities) {
        this.log = log;
        this.names = names;
        this.capabilities = capabilities;
    }

    /**
     * Decides without recording.
     *
     * @param seen a position of the record; what has come after it is told
     * @throws IllegalArgumentException if nobody decides such commands
     */
    public Foreseen of(Given given, Command command, long seen) {
        var decision = capabilities
                .decision(given, command)
                .orElseThrow(() -> new IllegalArgumentException("nobody decides " + command.getClass()));
        var read = read(given.community(), decision.told());
        return new Foreseen(
                decision.after(read.stream().map(Recorded::event).toList()),
                read.stream().filter(recorded -> recorded.position() > seen).toList());
    }

    /** What a decision made now would know. */
    public <A> A known(CommunityId community, Known<A> known) {
        return known.after(
                read(community, known.told()).stream().map(Recorded::event).toList());
    }

    /** The events that tell it, in the order of the record. */
    public List<Recorded> read(CommunityId community, Boundary told) {
        return log.select(names.selection(community, told), 0);
    }
}
