package org.folkmoot.record.sample;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;

/** What can be asked for. */
public sealed interface SeatCommand extends Command {

    @StoredAs("take-seat.v1")
    record TakeSeat(HouseholdId seat, ResidentId resident) implements SeatCommand {}

    @StoredAs("leave-seat.v1")
    record LeaveSeat(HouseholdId seat) implements SeatCommand {}

    @StoredAs("describe-hall.v1")
    record DescribeHall(HallDescription hall) implements SeatCommand {}

    @StoredAs("open-record.v1")
    record OpenRecord(String publicKey) implements SeatCommand {}
}
