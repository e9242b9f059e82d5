package org.folkmoot.web.nodes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.folkmoot.record.Commit;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;

/** Every call that clients made and every answer they had, and whether a record agrees with all of it. */
final class History {

    /**
     * One request. Times are of one monotonic clock, in nanoseconds.
     *
     * @param id of the command; requests of the same id ask for the same
     * @param vote that it is about; empty for none
     * @param status 0 if nothing was answered, or nothing that tells the outcome
     * @param position that the answer tells; 0 if none
     */
    record Call(
            String id, String vote, boolean closes, long began, long ended, int status, String code, long position) {
        boolean isAccepted() {
            return status / 100 == 2;
        }

        boolean isRefused() {
            return status / 100 == 4;
        }
    }

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    void add(Call call) {
        calls.add(call);
    }

    /** The calls so far. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many calls were answered with what. */
    String summary() {
        return calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.status() + " " + call.code(), TreeMap::new, Collectors.counting()))
                .toString();
    }

    /** All that the record and the answers disagree about. */
    List<String> disagreements(List<Commit> record) {
        var found = new ArrayList<String>();
        gaps(record, found);
        var byCommand = record.stream()
                .collect(
                        Collectors.groupingBy(commit -> commit.submission().id().value()));
        var byId = calls.stream().collect(Collectors.groupingBy(Call::id, LinkedHashMap::new, Collectors.toList()));
        byId.forEach((id, asked) -> answers(id, asked, byCommand.getOrDefault(id, List.of()), found));
        order(byId, byCommand, found);
        votes(record, found);
        refusedTooEarly(found);
        return found;
    }

    /** That each line names the hash of the one before is for {@code verify} to say. */
    private static void gaps(List<Commit> record, List<String> found) {
        long next = 1;
        for (var commit : record) {
            if (commit.position() != next) found.add("a commit stands at " + commit.position() + ", not at " + next);
            next = commit.last() + 1;
        }
    }

    /** One outcome for one id: every answer that tells it says the same, and the record has it once or not at all. */
    private static void answers(String id, List<Call> asked, List<Commit> recorded, List<String> found) {
        var accepted = asked.stream().filter(Call::isAccepted).toList();
        var refused = asked.stream().filter(Call::isRefused).toList();
        if (recorded.size() > 1) found.add(id + " is recorded " + recorded.size() + " times");
        if (!accepted.isEmpty() && !refused.isEmpty()) found.add(id + " was accepted and refused: " + asked);
        if (!accepted.isEmpty() && recorded.isEmpty()) found.add(id + " was acknowledged and is not recorded");
        if (!refused.isEmpty() && !recorded.isEmpty()) found.add(id + " was refused and is recorded: " + asked);
        for (var call : accepted)
            if (!recorded.isEmpty() && call.position() != recorded.getFirst().last())
                found.add(id + " was answered with position " + call.position() + " and stands at "
                        + recorded.getFirst().last());
    }

    /** What began after something else was acknowledged stands after it. */
    private static void order(Map<String, List<Call>> byId, Map<String, List<Commit>> byCommand, List<String> found) {
        record Stands(String id, long position, long began, long acknowledged) {}
        var standing = new ArrayList<Stands>();
        byId.forEach((id, asked) -> {
            var recorded = byCommand.getOrDefault(id, List.of());
            if (recorded.isEmpty()) return;
            long began = asked.stream().mapToLong(Call::began).min().orElseThrow();
            long acknowledged = asked.stream()
                    .filter(Call::isAccepted)
                    .mapToLong(Call::ended)
                    .min()
                    .orElse(Long.MAX_VALUE);
            standing.add(new Stands(id, recorded.getFirst().position(), began, acknowledged));
        });
        standing.sort((one, other) -> Long.compare(one.position(), other.position()));
        Stands latest = null;
        for (var one : standing) {
            if (latest != null && latest.began() > one.acknowledged())
                found.add(latest.id() + " began after " + one.id() + " was acknowledged, and stands before it");
            if (latest == null || one.began() > latest.began()) latest = one;
        }
    }

    /** Each ballot knows the one that it replaces; none follows the closing; each vote is closed once. */
    private static void votes(Collection<Commit> record, List<String> found) {
        var ballots = new HashMap<String, String>();
        var closed = new HashMap<String, Long>();
        for (var commit : record)
            for (var event : commit.events())
                switch (event) {
                    case BallotCast cast -> {
                        var vote = cast.vote().value();
                        if (closed.containsKey(vote))
                            found.add("a ballot follows the closing of " + vote + ", at " + commit.position());
                        var before = ballots.put(vote + "/" + cast.household(), cast.choice());
                        if (!Objects.equals(before, cast.replaces()))
                            found.add("the ballot at " + commit.position() + " replaces " + cast.replaces() + ", not "
                                    + before);
                    }
                    case VoteClosed closing -> {
                        if (closed.put(closing.vote().value(), commit.position()) != null)
                            found.add(closing.vote() + " is closed twice");
                    }
                    default -> {}
                }
    }

    /** No ballot is refused before somebody has begun to close the vote. */
    private void refusedTooEarly(List<String> found) {
        for (var call : calls) {
            if (!call.code().equals("VOTE_NOT_OPEN") || call.closes()) continue;
            if (calls.stream()
                    .noneMatch(other ->
                            other.closes() && other.vote().equals(call.vote()) && other.began() < call.ended()))
                found.add(call.id() + " was refused though nobody had closed " + call.vote());
        }
    }
}
