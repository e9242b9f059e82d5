package org.folkmoot.record.sample;

import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.sample.SeatCommand.DescribeHall;
import org.folkmoot.record.sample.SeatCommand.LeaveSeat;
import org.folkmoot.record.sample.SeatCommand.OpenRecord;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.record.sample.SeatEvent.HallDescribed;
import org.folkmoot.record.sample.SeatEvent.RecordOpened;
import org.folkmoot.record.sample.SeatEvent.SeatLeft;
import org.folkmoot.record.sample.SeatEvent.SeatTaken;
import org.folkmoot.vocabulary.HouseholdId;

/** A seat is taken by one resident at a time. Its state is whether the seat is taken. */
public final class SeatDecider implements Decider<SeatCommand, Boolean> {

    @Override
    public Known<Boolean> knows(Given given, SeatCommand command) {
        return switch (command) {
            case TakeSeat take -> taken(take.seat());
            case LeaveSeat leave -> taken(leave.seat());
            case DescribeHall _, OpenRecord _ -> Known.of(false);
        };
    }

    private static Known<Boolean> taken(HouseholdId seat) {
        var told = Boundary.of(Tag.of("seat", seat), SeatTaken.class, SeatLeft.class);
        return Known.from(told, SeatEvent.class, false, (_, event) -> event instanceof SeatTaken);
    }

    @Override
    public Decision decide(Given given, SeatCommand command, Boolean taken) {
        return switch (command) {
            case TakeSeat take ->
                taken
                        ? Decision.refuse(SeatRefusal.SEAT_IS_TAKEN)
                        : Decision.accept(new SeatTaken(take.seat(), take.resident()));
            case LeaveSeat leave ->
                taken ? Decision.accept(new SeatLeft(leave.seat())) : Decision.refuse(SeatRefusal.SEAT_IS_FREE);
            case DescribeHall describe -> Decision.accept(new HallDescribed(describe.hall()));
            case OpenRecord open -> Decision.accept(new RecordOpened(open.publicKey()));
        };
    }
}
