package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The seats that a decision has read of, in the order in which they were taken. */
public record Offices(List<Office> seats) {

    public static final Offices NONE = new Offices(List.of());

    public Offices with(Office seat) {
        return new Offices(Stream.concat(seats.stream(), Stream.of(seat)).toList());
    }

    /** The same, with the seat that the officer holds in the body on that day ended from it; another term's seat goes on. */
    public Offices ended(OfficerId officer, Body body, LocalDate from) {
        return new Offices(seats.stream()
                .map(seat -> seat.officer().equals(officer) && seat.body() == body && seat.heldOn(from)
                        ? new Office(officer, seat.resident(), body, seat.post(), seat.term(), from)
                        : seat)
                .toList());
    }

    /** The seats of a body that are held on that day. */
    public List<Office> of(Body body, LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.body() == body && seat.heldOn(day))
                .toList();
    }

    /** Whether anybody holds a seat of the body on that day. */
    public boolean sits(Body body, LocalDate day) {
        return seats.stream().anyMatch(seat -> seat.body() == body && seat.heldOn(day));
    }

    /** The seat that the actor holds in the body on that day. */
    public Optional<Office> heldBy(Actor actor, Body body, LocalDate day) {
        return of(body, day).stream().filter(seat -> actor.is(seat.officer())).findFirst();
    }

    /** Whether the actor holds a seat in the body on that day. */
    public boolean held(Actor actor, Body body, LocalDate day) {
        return heldBy(actor, body, day).isPresent();
    }
}
