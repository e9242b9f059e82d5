package org.folkmoot.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.kit.EdgeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private static final Function<Character, Optional<String>> TAGS = letter ->
            Optional.ofNullable(Map.of('D', "disclosure", 'M', "meeting").get(letter));

    private static final CommunityId NANLANG = new CommunityId("nanlang");
    private static final CommunityId BEIYUAN = new CommunityId("beiyuan");
    private static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    private static final RecordJson JSON = new RecordJson(EventNames.ofCapabilities());

    private final InMemoryCommitLog log = new InMemoryCommitLog(JSON);
    private final RecordReader reader = new RecordReader(log, JSON.names());

    private static DisclosureId disclosure(int number) {
        return new DisclosureId("D-%08d".formatted(number));
    }

    /** One commit a day from {@link #NOON} on, as many as there are. */
    private void append(CommunityId community, Actor by, Event... events) {
        long position = log.head().position() + 1;
        var given = new Given(NOON.plus(position - 1, ChronoUnit.DAYS), by, community);
        var command = new TakeDownDisclosure(disclosure(0));
        var commit = new Commit(
                position,
                log.head().hash(),
                new Submission(new CommandId("command-" + position), given, command),
                List.of(events));
        assertEquals(1, log.append(List.of(JSON.line(commit))));
    }

    private void many(CommunityId community, int count) {
        var officer = new Actor.Officer(new OfficerId("S-00000001"));
        for (int i = 0; i < count; i++) append(community, officer, new DisclosureTakenDown(disclosure(i % 3), 1));
    }

    private RecordReader.Found find(String... pairs) {
        var parameters = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) parameters.put(pairs[i], pairs[i + 1]);
        return reader.find(NANLANG, RecordQuery.of(parameters, JSON.names(), TAGS), _ -> false);
    }

    private static List<Long> positions(RecordReader.Found found) {
        return found.commits().stream().map(Commit::position).toList();
    }

    @Test
    void the_newest_comes_first_and_one_goes_on_where_the_page_ended() {
        many(NANLANG, 120);

        var first = find();
        assertEquals(RecordReader.PAGE, first.commits().size());
        assertEquals(120L, positions(first).getFirst());
        assertEquals(71L, first.next());
        assertEquals(70L, positions(find("before", "71")).getFirst());
        assertNull(find("before", "21").next());
    }

    @Test
    void a_page_looks_at_a_bounded_part_of_the_record_and_says_where_to_go_on() {
        many(NANLANG, 1);
        many(BEIYUAN, RecordReader.MOST_LOOKED_AT + 600);

        var found = find();
        assertThat(found.commits()).isEmpty();
        assertThat(found.next()).isBetween(100L, 602L);
        assertEquals(List.of(1L), positions(find("before", "" + found.next())));
    }

    @Test
    void another_community_is_not_found_by_anything() {
        many(BEIYUAN, 3);

        assertThat(find().commits()).isEmpty();
        assertThat(find("tag", "D-00000001").commits()).isEmpty();
        assertThat(find("command", "command-2").commits()).isEmpty();
    }

    @Test
    void a_thing_is_found_by_its_id_in_the_order_of_the_record() {
        many(NANLANG, 200);

        var first = find("tag", "D-00000001");
        assertEquals(50, first.commits().size());
        assertEquals(List.of(2L, 5L, 8L), positions(first).subList(0, 3));
        var second = find("tag", "disclosure:D-00000001", "after", "" + first.next());
        assertEquals(152L, positions(second).getFirst());
        assertNull(second.next());
        assertThat(find("tag", "D-00000001", "name", "hearing-cancelled").commits())
                .isEmpty();
    }

    @Test
    void it_is_searched_by_event_day_actor_and_command() {
        many(NANLANG, 20);
        append(
                NANLANG,
                Actor.ADMINISTRATOR,
                new HearingCancelled(new HearingId("E-00000001"), new ProposalId("P-00000001"), "rain"));

        assertEquals(List.of(21L), positions(find("name", "hearing-cancelled")));
        assertEquals(List.of(21L), positions(find("by", "system")));
        assertEquals(List.of(3L), positions(find("command", "command-3")));
        assertEquals(List.of(5L, 4L, 3L), positions(find("from", "2026-04-13", "to", "2026-04-15")));
        assertThat(find("to", "2026-04-10").commits()).isEmpty();
        assertThat(find("from", "2027-01-01").commits()).isEmpty();
    }

    @Test
    void what_is_sealed_does_not_fill_a_page_and_is_not_there_for_whoever_looks_for_somebody() {
        many(NANLANG, 120);
        var all = reader.find(NANLANG, RecordQuery.of(Map.of(), JSON.names(), TAGS), commit -> commit.position() > 20);
        var of = reader.find(
                NANLANG,
                RecordQuery.of(Map.of("tag", "D-00000001"), JSON.names(), TAGS),
                commit -> commit.position() > 20);

        assertEquals(120, all.commits().size());
        assertEquals(7, of.commits().size());
    }

    @Test
    void a_position_inside_a_commit_leads_to_it() {
        append(
                NANLANG,
                Actor.ADMINISTRATOR,
                new DisclosureTakenDown(disclosure(1), 1),
                new DisclosureTakenDown(disclosure(2), 1));

        assertEquals(1L, reader.at(2).orElseThrow().position());
        assertThat(reader.at(0)).isEmpty();
        assertThat(reader.at(3)).isEmpty();
        assertThat(reader.at(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void an_id_stands_for_its_tag() {
        assertEquals(
                new Tag("meeting", "M-7K2M9QXA"),
                RecordQuery.of(Map.of("tag", "M-7K2M9QXA"), JSON.names(), TAGS).tag());
        assertEquals(
                new Tag("ballots", "V-7K2M9QXA"),
                RecordQuery.of(Map.of("tag", "ballots:V-7K2M9QXA"), JSON.names(), TAGS)
                        .tag());
    }

    @ParameterizedTest
    @CsvSource({
        "name, nothing",
        "name, take-down-disclosure",
        "tag, X",
        "by, mayor",
        "from, 1.1.2026",
        "before, -1",
        "command, a b"
    })
    void what_cannot_be_read_is_refused(String name, String value) {
        assertThrows(EdgeException.class, () -> RecordQuery.of(Map.of(name, value), JSON.names(), TAGS));
    }
}
