package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resident representatives (居民代表) that a decision has read of, in the order in which they were seated. */
public record Representatives(List<Seat> seats) {

    public static final Representatives NONE = new Representatives(List.of());

    /** One representative's seat. @param endedOn the first day without it; null while nothing has ended it */
    public record Seat(
            ResidentId resident,
            GroupId group,
            Period term,
            @Nullable LocalDate endedOn) implements Held {

        @Override
        public boolean lapses() {
            return false;
        }
    }

    public Representatives {
        seats = List.copyOf(seats);
    }

    public Representatives with(Seat seat) {
        return new Representatives(
                Stream.concat(seats.stream(), Stream.of(seat)).toList());
    }

    /** The same, with the seat that the resident holds on that day ended from it. */
    public Representatives ended(ResidentId resident, LocalDate from) {
        return new Representatives(seats.stream()
                .map(seat -> seat.resident().equals(resident) && seat.heldOn(from)
                        ? new Seat(resident, seat.group(), seat.term(), from)
                        : seat)
                .toList());
    }

    /** Those in office on that day. */
    public List<Seat> on(LocalDate day) {
        return seats.stream().filter(seat -> seat.heldOn(day)).toList();
    }

    /** The seat that the resident holds on that day. */
    public Optional<Seat> heldBy(ResidentId resident, LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.resident().equals(resident) && seat.heldOn(day))
                .findFirst();
    }
}
