package org.folkmoot.axon.sample;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ResidentId;

public sealed interface SeatCommand extends Command {

    MeetingId hall();

    @StoredAs("open-hall.v1")
    record OpenHall(MeetingId hall) implements SeatCommand {}

    /** Depends on the hall and on this one seat. */
    @StoredAs("take-seat.v1")
    record TakeSeat(MeetingId hall, HouseholdId seat, ResidentId sitter) implements SeatCommand {}

    /** Depends on all seats of the hall. */
    @StoredAs("close-hall.v1")
    record CloseHall(MeetingId hall) implements SeatCommand {}

    /** Depends on nothing, and has as many events as it says. */
    @StoredAs("ring-bell.v1")
    record RingBell(MeetingId hall, int times) implements SeatCommand {}
}
