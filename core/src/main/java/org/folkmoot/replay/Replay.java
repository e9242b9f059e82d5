package org.folkmoot.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Known;
import org.folkmoot.record.Commit;
import org.folkmoot.record.RecordJson;
import org.folkmoot.replay.Finding.Kind;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;

/**
 * Decides a record again. Same command, same earlier events, same rules: so the same events, or there is a {@link Finding}. Whether
 * the lines are the ones that were written is another question, for {@link org.folkmoot.record.Verifier}.
 */
public final class Replay {

    private record CommandKey(CommunityId community, CommandId id) {}

    private final Capabilities capabilities;
    private final RecordJson json;

    public Replay(Capabilities capabilities, RecordJson json) {
        this.capabilities = capabilities;
        this.json = json;
    }

    /**
     * All that does not follow, in the order of the record. Works as the stream is consumed; after a finding it goes on with what
     * the record says.
     *
     * @param commits the whole record from position 1 on, in order
     */
    public Stream<Finding> findings(Stream<Commit> commits) {
        var past = new Past(json.names());
        var ids = new HashMap<CommandKey, Long>();
        return commits.sequential().flatMap(commit -> {
            var findings = Stream.concat(doubled(commit, ids).stream(), decide(commit, past).stream())
                    .toList();
            past.add(commit);
            return findings.stream();
        });
    }

    /** Each accepted command stands in the record once; verifying, which keeps nothing, cannot tell. */
    private Optional<Finding> doubled(Commit commit, Map<CommandKey, Long> ids) {
        var submission = commit.submission();
        var first = ids.putIfAbsent(new CommandKey(submission.given().community(), submission.id()), commit.position());
        if (first == null) return Optional.empty();
        return Optional.of(new Finding(
                commit.position(),
                Kind.DOUBLED_COMMAND,
                text(submission.command()),
                "command " + submission.id() + " was accepted at position " + first));
    }

    private Optional<Finding> decide(Commit commit, Past past) {
        var submission = commit.submission();
        try {
            var decision = capabilities.decision(submission.given(), submission.command());
            if (decision.isEmpty())
                return Optional.of(
                        new Finding(commit.position(), Kind.UNKNOWN_COMMAND, text(submission.command()), "no rules"));
            return compare(commit, decide(decision.get(), submission.given().community(), past));
        } catch (RuntimeException e) {
            // What breaks a decider is a history that its own rules would never have let happen.
            return Optional.of(new Finding(commit.position(), Kind.UNDECIDABLE, text(commit.events()), e.toString()));
        }
    }

    private Decision decide(Known<Decision> decision, CommunityId community, Past past) {
        return decision.after(past.select(json.names().selection(community, decision.told())));
    }

    private Optional<Finding> compare(Commit commit, Decision decision) {
        return switch (decision) {
            case Decision.Refused refused ->
                Optional.of(new Finding(
                        commit.position(),
                        Kind.REFUSED_NOW,
                        text(commit.events()),
                        refused.why().name()));
            case Decision.Accepted(var events)
            when !events.equals(commit.events()) ->
                Optional.of(new Finding(commit.position(), Kind.DIFFERENT_EVENTS, text(commit.events()), text(events)));
            case Decision.Accepted _ -> Optional.empty();
        };
    }

    /** An event is shown with its name, which its data alone does not tell. */
    private String text(List<? extends Object> events) {
        return events.stream().map(this::text).toList().toString();
    }

    private String text(Object value) {
        return "{\"name\":\"" + json.names().of(value) + "\",\"data\":" + json.toText(value) + "}";
    }
}
