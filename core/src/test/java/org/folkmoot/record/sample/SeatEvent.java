package org.folkmoot.record.sample;

import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;

/** What happens in the hall. */
public sealed interface SeatEvent extends Event {

    @StoredAs("seat-taken.v1")
    record SeatTaken(HouseholdId seat, ResidentId resident) implements SeatEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.of("seat", seat), Tag.of("resident", resident), Tag.ofCommunity("hall"));
        }
    }

    @StoredAs("seat-left.v1")
    record SeatLeft(HouseholdId seat) implements SeatEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.of("seat", seat));
        }
    }

    @StoredAs("hall-described.v2")
    record HallDescribed(HallDescription hall) implements SeatEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.ofCommunity("hall"));
        }
    }

    /** Stands under the name by which every record carries the key of its installation. */
    @StoredAs("record-opened.v1")
    record RecordOpened(String publicKey) implements SeatEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.ofCommunity("record"));
        }
    }
}
