package org.folkmoot.web.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.web.scenario.VotingHall;

/** Ballots that {@link Casters} was told are recorded. */
final class Ballots {

    private static final Pattern LINE = Pattern.compile("[0-9a-f-]{36} [0-9]+");

    private final Map<CommandId, Long> acknowledged = new LinkedHashMap<>();

    void heard(List<String> lines) {
        for (var line : lines) heard(line);
    }

    /** @param line anything else is what is logged */
    void heard(String line) {
        assertThat(line).doesNotStartWith("refused");
        if (!LINE.matcher(line).matches()) return;
        var words = line.split(" ");
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
