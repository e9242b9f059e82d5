package org.folkmoot.axon.sample;

import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ResidentId;

public sealed interface SeatEvent extends Event {

    MeetingId hall();

    @Override
    default Set<Tag> tags() {
        return Set.of(Tag.of("hall", hall()));
    }

    @StoredAs("hall-opened.v1")
    record HallOpened(MeetingId hall) implements SeatEvent {}

    @StoredAs("seat-taken.v1")
    record SeatTaken(MeetingId hall, HouseholdId seat, ResidentId sitter) implements SeatEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.of("hall", hall), Tag.of("seat", hall, seat), Tag.of("sitter", sitter));
        }
    }

    @StoredAs("hall-closed.v1")
    record HallClosed(MeetingId hall, int taken) implements SeatEvent {}

    @StoredAs("bell-rung.v1")
    record BellRung(MeetingId hall, int number) implements SeatEvent {}
}
