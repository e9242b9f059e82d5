package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.record.sample.Samples.ANA;
import static org.folkmoot.record.sample.Samples.GIVEN;
import static org.folkmoot.record.sample.Samples.NANLANG;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.sample.Samples;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.record.sample.SeatDecider;
import org.folkmoot.record.sample.SeatEvent;
import org.folkmoot.record.sample.SeatEvent.SeatLeft;
import org.folkmoot.record.sample.SeatEvent.SeatTaken;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    private final EventNames names = Samples.names();

    @Test
    void all_commands_and_events_of_a_capability_have_their_names() {
        assertThat(names.all())
                .containsExactly(
                        "describe-hall.v1",
                        "hall-described.v2",
                        "leave-seat.v1",
                        "open-record.v1",
                        "record-opened.v1",
                        "seat-left.v1",
                        "seat-taken.v1",
                        "take-seat.v1");
        assertEquals(new StoredName("hall-described", 2), names.of(SeatEvent.HallDescribed.class));
        assertEquals(new StoredName("seat-taken", 1), names.of(taken(seat(1))));
        assertEquals(SeatTaken.class, names.event("seat-taken"));
        assertEquals(TakeSeat.class, names.command("take-seat"));
    }

    @Test
    void a_name_of_the_other_kind_is_unknown() {
        assertThatThrownBy(() -> names.event("take-seat")).isInstanceOf(UnknownName.class);
        assertThatThrownBy(() -> names.command("seat-taken")).isInstanceOf(UnknownName.class);
        assertThatThrownBy(() -> names.event("seat-taken.v1")).isInstanceOf(UnknownName.class);
    }

    @Test
    void a_boundary_is_selected_by_names_and_a_family_stands_for_its_events() {
        var boundary = new SeatDecider()
                .knows(GIVEN, new TakeSeat(seat(1), ANA))
                .told()
                .and(Tag.ofCommunity("hall"), SeatEvent.class);

        assertEquals(
                new Selection(
                        NANLANG,
                        List.of(
                                new Selection.Slice(Tag.of("seat", seat(1)), Set.of("seat-taken", "seat-left")),
                                new Selection.Slice(
                                        Tag.ofCommunity("hall"),
                                        Set.of("seat-taken", "seat-left", "hall-described", "record-opened")))),
                names.selection(NANLANG, boundary));
        assertEquals(new Selection(NANLANG, List.of()), names.selection(NANLANG, Boundary.none()));
    }

    @Test
    void one_name_for_two_classes_stops_the_start_whatever_their_versions() {
        assertThatThrownBy(() -> new EventNames(List.of(SeatLeft.class, SeatLeftAgain.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seat-left")
                .hasMessageContaining("SeatLeftAgain");
    }

    @Test
    void what_is_stored_needs_a_name_that_is_one_and_is_a_record() {
        assertThatThrownBy(() -> new EventNames(List.of(Nameless.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@StoredAs");
        assertThatThrownBy(() -> new EventNames(List.of(Misnamed.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Misnamed");
        assertThatThrownBy(() -> new EventNames(List.of(NoRecord.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("record");
        assertThatThrownBy(() -> names.of("text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stored_names_have_a_word_and_a_version() {
        assertEquals(new StoredName("ballot-cast", 12), StoredName.parse("ballot-cast.v12"));
        for (var text :
                List.of("ballot-cast", "ballot-cast.v0", "Ballot.v1", "ballot.cast.v1", "ballot-cast.v1 ", ".v1"))
            assertThatThrownBy(() -> StoredName.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private interface Untagged extends Event {
        @Override
        default Set<Tag> tags() {
            return Set.of();
        }
    }

    @StoredAs("seat-left.v2")
    private record SeatLeftAgain() implements Untagged {}

    private record Nameless() implements Untagged {}

    @StoredAs("Misnamed")
    private record Misnamed() implements Untagged {}

    @StoredAs("no-record.v1")
    private static final class NoRecord implements Untagged {}
}
