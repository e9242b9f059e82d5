package org.folkmoot.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;

/**
 * What happened before, so that a test reads {@code given(…).when(by, day, command)}. The decider of the command is found among
 * the registered ones, and sees what it would see of the record: the events in its boundary, in order.
 */
public record History(List<Event> events) {

    private static final Capabilities CAPABILITIES = Capabilities.registered();

    public static final CommunityId NANLANG = new CommunityId("nanlang");

    public static History given(Event... events) {
        return new History(List.of(events));
    }

    public static History given(List<? extends Event> events) {
        return new History(List.copyOf(events));
    }

    public History and(Event... more) {
        return and(List.of(more));
    }

    public History and(List<? extends Event> more) {
        return new History(Stream.<Event>concat(events.stream(), more.stream()).toList());
    }

    /** Decides at ten in the morning of that day, in the communities' time. */
    public Decision when(Actor by, LocalDate day, Command command) {
        return when(by, day.atTime(LocalTime.of(10, 0)).atZone(Given.ZONE).toInstant(), command);
    }

    public Decision when(Actor by, Instant at, Command command) {
        var given = new Given(at, by, NANLANG);
        var decision = CAPABILITIES
                .decision(given, command)
                .orElseThrow(() -> new IllegalStateException("no decider for " + command));
        return decision.after(events.stream().filter(decision.told()::takes).toList());
    }

    /** The history after an accepted command. */
    public History then(Actor by, LocalDate day, Command command) {
        return switch (when(by, day, command)) {
            case Decision.Accepted(var outcome) -> and(outcome);
            case Decision.Refused refused -> throw new AssertionError(command + " was refused: " + refused);
        };
    }
}
