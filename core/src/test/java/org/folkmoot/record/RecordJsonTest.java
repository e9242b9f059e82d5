package org.folkmoot.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.record.sample.Samples.ANA;
import static org.folkmoot.record.sample.Samples.GIVEN;
import static org.folkmoot.record.sample.Samples.hall;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.sample.HallDescription;
import org.folkmoot.record.sample.Samples;
import org.folkmoot.record.sample.SeatCommand.DescribeHall;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.record.sample.SeatEvent.HallDescribed;
import org.folkmoot.record.sample.SeatEvent.SeatLeft;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommandId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class RecordJsonTest {

    private static final String LINE = """
            {"position":17,"prev":"%s","at":"2026-04-11T04:00:00Z","by":"resident:R-00000ANA","community":"nanlang",\
            "command":{"id":"command-A","name":"take-seat.v1","data":{"seat":"H-00000001","resident":"R-00000ANA"}},\
            "events":[{"name":"seat-left.v1","tags":["seat:H-00000001"],"data":{"seat":"H-00000001"}},\
            {"name":"seat-taken.v1","tags":["hall:community","resident:R-00000ANA","seat:H-00000001"],\
            "data":{"seat":"H-00000001","resident":"R-00000ANA"}}]}""".formatted("ab".repeat(32));

    private static final Commit COMMIT = new Commit(
            17,
            "ab".repeat(32),
            new Submission(new CommandId("command-A"), GIVEN, new TakeSeat(seat(1), ANA)),
            List.of(new SeatLeft(seat(1)), taken(seat(1))));

    private static final String HALL = """
            {"name":"南塱 \\"大\\" 堂\\n二楼","seats":120,"squareMillimetres":9007199254740993,"heated":true,"post":"VICE_CHAIR",\
            "caretaker":"system:administrator","share":"2/3","about":"seat:H-00000001","builtOn":"1998-07-01",\
            "openedAt":"2026-04-11T04:00:00Z","derivation":{"rule":"MTG-3","ruleBook":1,"part":2306,"whole":4611,\
            "comparison":"MORE_THAN","share":"1/2","holds":true},"queue":["R-00000ANA"],\
            "reserved":["H-00000001","H-00000002","H-00000003"],"bodies":["COMMITTEE","SUPERVISION_BOARD"],\
            "rows":{"H-00000001":4,"H-00000002":7},"chairs":{"blue":100,"red":20},"entrance":{"type":"door","steps":3},\
            "otherEntrances":[{"type":"ramp","slope":"1/12"}]}""";

    private final RecordJson json = Samples.json();

    @Test
    void a_commit_is_one_line_in_one_order() {
        assertEquals(LINE, new String(json.encode(COMMIT), UTF_8));
    }

    @Test
    void a_line_reads_back_to_an_equal_commit() {
        assertEquals(COMMIT, json.decode(LINE.getBytes(UTF_8)));
    }

    @Test
    void every_sort_of_value_is_written_in_one_way_and_read_back_equal() {
        assertEquals(HALL, json.toText(hall()));
        assertEquals(hall(), json.fromJson(HallDescription.class, json.tree(HALL)));
    }

    private record Chosen(Set<Body> bodies) {}

    @Test
    void a_set_of_constants_is_written_in_the_order_of_their_names_whatever_set_it_is() {
        for (var set : List.of(
                Set.of(Body.SUPERVISION_BOARD, Body.COMMITTEE), EnumSet.of(Body.SUPERVISION_BOARD, Body.COMMITTEE)))
            assertEquals("{\"bodies\":[\"COMMITTEE\",\"SUPERVISION_BOARD\"]}", json.toText(new Chosen(set)));
    }

    @Test
    void a_commit_of_large_values_reads_back_equal() {
        var commit = new Commit(
                1,
                Commit.GENESIS,
                new Submission(new CommandId("command-B"), GIVEN, new DescribeHall(hall())),
                List.of(new HallDescribed(hall())));

        assertEquals(commit, json.decode(json.encode(commit)));
        assertThat(json.encode(commit)).doesNotContain('\n', '\r');
    }

    @Test
    void moments_have_seconds_always_and_milliseconds_only_where_there_are_some() {
        var line = LINE.replace("04:00:00Z", "04:00:00.120Z");

        assertEquals(line, new String(json.encode(json.decode(line.getBytes(UTF_8))), UTF_8));
        for (var other : List.of("04:00Z", "04:00:00.000Z", "04:00:00.12Z", "04:00:00.123456Z", "12:00:00+08:00"))
            assertThatThrownBy(
                            () -> json.decode(LINE.replace("04:00:00Z", other).getBytes(UTF_8)))
                    .isInstanceOf(MalformedLine.class)
                    .hasMessageContaining("position 17, at");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "seats":120                 | "seats":120.0                    | a fraction for a whole number
            "seats":120                 | "seats":"120"                    | text for a number
            "seats":120                 | "seats":12345678901              | a number that is too large
            "seats":120,                | ``                               | a missing number
            "seats":120                 | "seats":null                     | null for a number
            "seats":120                 | "seats":120,"seats":120          | a member twice
            "seats":120                 | "seats":120,"chairs":1           | an unknown member
            "heated":true               | "heated":1                       | a number for yes or no
            "heated":true               | "heated":"true"                  | text for yes or no
            "post":"VICE_CHAIR"         | "post":"vice_chair"              | another spelling of a constant
            "post":"VICE_CHAIR"         | "post":1                         | a number for a constant
            "post":"VICE_CHAIR",        | ``                               | a missing constant
            "rule":"MTG-3"              | "rule":3                         | a number for text
            "rule":"MTG-3"              | "rule":null                      | null for text
            "queue":["R-00000ANA"]      | "queue":[null]                   | null in a list
            "queue":["R-00000ANA"]      | "queue":"R-00000ANA"             | one value for a list
            "queue":["R-00000ANA"]      | "queue":["H-00000001"]           | an id of another sort
            "queue":["R-00000ANA"]      | "queue":[{"value":"R-00000ANA"}] | an object for an id
            "share":"2/3"               | "share":"02/3"                   | another spelling of a fraction
            "share":"2/3"               | "share":"3/2"                    | a fraction above one
            "builtOn":"1998-07-01"      | "builtOn":"1998-02-30"           | a day that never was
            "builtOn":"1998-07-01"      | "builtOn":[1998,7,1]             | numbers for a day
            "holds":true                | "holds":false                    | a derivation against its numbers
            "steps":3                   | "steps":3,"slope":"1/12"         | a member of another choice
            "type":"door"               | "type":"window"                  | an unknown choice
            "type":"door",              | ``                               | a missing choice
            "H-00000001":4              | "R-00000ANA":4                   | a key of another sort
            """)
    void what_is_not_written_so_is_not_read(String written, String instead, String why) {
        assertThat(HALL).contains(written);

        assertThatThrownBy(() -> json.fromJson(HallDescription.class, json.tree(HALL.replace(written, instead))))
                .isInstanceOf(MalformedLine.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "position":17,              | ``                               | no 'position'
            "community":"nanlang",      | ``                               | no 'community'
            "by":"resident:R-00000ANA","community":"nanlang" | "community":"nanlang","by":"resident:R-00000ANA" | another order
            "position":17               | "position":0                     | position is no whole number
            "position":17               | "position":17.0                  | position is no whole number
            "position":17               | "position":"17"                  | position is no whole number
            "position":17               | "position":17,"position":17      | position
            "prev":"ab                  | "prev":"AB                       | prev is no SHA-256
            "by":"resident:R-00000ANA"  | "by":"ana"                       | position 17, by
            "community":"nanlang"       | "community":"Nanlang"            | position 17, community
            "id":"command-A"            | "id":"a"                         | position 17, command.id
            "id":"command-A"            | "id":7                           | id is no text
            "id":"command-A"            | "id":"command-A","by":"ana"      | unknown member 'by'
            "tags":["seat:H-00000001"]  | "tags":[7]                       | a tag is no text
            "tags":["seat:H-00000001"]  | "tags":"seat:H-00000001"         | tags is no JSON array
            "name":"seat-left.v1"       | "name":"seat-left"               | position 17: a stored name
            "data":{"seat":"H-00000001"}}| "data":{"seat":"R-00000ANA"}}   | position 17 (seat-left.v1)
            "data":{"seat":"H-00000001"}}| "data":[]}                      | data of an event is no JSON object
            """)
    void a_line_that_is_wrong_is_refused_by_naming_what(String written, String instead, String message) {
        assertThat(LINE).contains(written);

        assertThatThrownBy(() -> json.decode(LINE.replaceFirst(java.util.regex.Pattern.quote(written), instead)
                        .getBytes(UTF_8)))
                .isInstanceOf(MalformedLine.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_line_that_stops_early_is_told_from_one_that_is_no_json() {
        assertThatThrownBy(() -> json.decode(LINE.substring(0, 100).getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        MalformedLine.class, e -> assertThat(e.endsEarly()).isTrue());
        assertThatThrownBy(() -> json.decode(LINE.replace("\"at\":", "\"at\";").getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        MalformedLine.class, e -> assertThat(e.endsEarly()).isFalse());
        assertThatThrownBy(() -> json.decode((LINE + " {}").getBytes(UTF_8))).isInstanceOf(MalformedLine.class);
    }

    @Test
    void unknown_names_are_told_from_malformed_lines() {
        assertThatThrownBy(() ->
                        json.decode(LINE.replace("seat-left.v1", "seat-sold.v1").getBytes(UTF_8)))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("seat-sold");
        assertThatThrownBy(() ->
                        json.decode(LINE.replace("seat-left.v1", "seat-left.v2").getBytes(UTF_8)))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("seat-left.v2");
        assertThatThrownBy(() -> json.decode(
                        LINE.replace("take-seat.v1", "seat-taken.v1").getBytes(UTF_8)))
                .isInstanceOf(UnknownName.class);
    }

    @Test
    void an_old_shape_is_read_as_todays() {
        var old = json.tree("{\"hall\":" + HALL.replace("\"heated\":true,", "") + "}");
        var upcasting = new RecordJson(Samples.names(), List.of(new HeatingWasAssumed("hall-described.v1")));

        assertEquals(new HallDescribed(hall()), upcasting.event("hall-described.v1", old));
        assertThatThrownBy(() -> json.event("hall-described.v1", old)).isInstanceOf(UnknownName.class);
    }

    @Test
    void upcasters_that_contradict_each_other_or_today_stop_the_start() {
        var one = new HeatingWasAssumed("hall-described.v1");

        assertThatThrownBy(() -> new RecordJson(Samples.names(), List.of(one, one)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two upcasters read hall-described.v1");
        assertThatThrownBy(() -> new RecordJson(Samples.names(), List.of(new HeatingWasAssumed("hall-described.v2"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("today's shape is hall-described.v2");
    }

    private record HeatingWasAssumed(String from) implements Upcaster {
        @Override
        public ObjectNode upcast(ObjectNode data) {
            ((ObjectNode) data.get("hall")).put("heated", true);
            return data;
        }
    }
}
