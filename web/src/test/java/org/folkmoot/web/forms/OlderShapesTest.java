package org.folkmoot.web.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Upcaster;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OlderShapesTest {

    private static final Form FORM = Form.of("open-hall", Role.COMMITTEE).makes("meeting", 'M');
    private static final Sender SENDER = new Sender(Actor.ADMINISTRATOR, new CommunityId("here"), null);

    /** Halls were not heated when the first shape was written. */
    @StoredAs("open-hall.v2")
    record OpenHall(MeetingId meeting, String hall, boolean heated) implements Command {}

    private record HeatingWasUnknown(String from) implements Upcaster {
        @Override
        public ObjectNode upcast(ObjectNode data) {
            data.put("heated", false);
            return data;
        }
    }

    private final RecordJson record =
            new RecordJson(new EventNames(List.of(OpenHall.class)), List.of(new HeatingWasUnknown("open-hall.v1")));

    private Wanted sent(String name, String json) {
        var mapper = JsonMapper.builder()
                .addModule(new org.folkmoot.record.RecordModule())
                .build();
        var shape = CommandBody.older(name).orElse(null);
        return new CommandBody(mapper, record).read(FORM, shape, SENDER, body(json));
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static OpenHall opened(Wanted wanted, boolean heated) {
        return new OpenHall(
                new MeetingId(Objects.requireNonNull(wanted.made().get("meeting"))), "activity room", heated);
    }

    @Test
    void a_program_that_sends_an_older_shape_is_understood_as_its_upcaster_reads_it() {
        var wanted = sent("open-hall.v1", "{\"hall\":\"activity room\"}");

        assertEquals(opened(wanted, false), wanted.command());
    }

    @Test
    void todays_shape_goes_by_its_name_alone_or_with_its_version() {
        for (var name : List.of("open-hall", "open-hall.v2")) {
            var wanted = sent(name, "{\"hall\":\"activity room\",\"heated\":true}");

            assertEquals(opened(wanted, true), wanted.command(), name);
        }
    }

    @Test
    void a_shape_that_never_was_is_not_found() {
        for (var name : List.of("open-hall.v3", "open-hall.v", "open-hall.first")) {
            var refused = assertThrows(EdgeException.class, () -> sent(name, "{\"hall\":\"activity room\"}"), name);

            assertEquals(EdgeRefusal.NOT_FOUND, refused.why(), name);
        }
    }
}
