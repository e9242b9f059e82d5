package org.folkmoot.web.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.web.scenario.VotingHall;

/** Ballots that {@link Casters} was told are recorded. */
final class Ballots {

    private final Map<CommandId, Long> acknowledged = new LinkedHashMap<>();

    void heard(List<String> lines) {
        for (var line : lines) heard(line);
    }

    void heard(String line) {
        var words = line.split(" ");
        assertThat(words).as(line).hasSize(2);
        acknowledged.put(new CommandId(words[0]), Long.valueOf(words[1]));
    }

    int size() {
        return acknowledged.size();
    }

    /** Each stands in the record, where it was said to. */
    void assertAllIn(CommitLog log) {
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((id, position) -> assertThat(log.outcome(VotingHall.COMMUNITY, id))
                .as(id.value())
                .hasValueSatisfying(commit -> assertThat(commit.last()).isEqualTo(position)));
    }
}
