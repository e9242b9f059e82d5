package org.folkmoot.record.sample;

import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.sample.SeatCommand.DescribeHall;
import org.folkmoot.record.sample.SeatCommand.LeaveSeat;
import org.folkmoot.record.sample.SeatCommand.OpenRecord;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.record.sample.SeatEvent.HallDescribed;
import org.folkmoot.record.sample.SeatEvent.RecordOpened;
import org.folkmoot.record.sample.SeatEvent.SeatLeft;
import org.folkmoot.record.sample.SeatEvent.SeatTaken;

/** A seat is taken by one resident at a time. Its state is whether the seat is taken. */
public final class SeatDecider implements Decider<SeatCommand, Boolean> {

    @Override
    public Class<SeatCommand> commands() {
        return SeatCommand.class;
    }

    @Override
    public Class<? extends Event> events() {
        return SeatEvent.class;
    }

    @Override
    public Class<? extends Refusal> refusals() {
        return SeatRefusal.class;
    }

    @Override
    public Boundary boundary(Given given, SeatCommand command) {
        return switch (command) {
            case TakeSeat take -> Boundary.of(Tag.of("seat", take.seat()), SeatTaken.class, SeatLeft.class);
            case LeaveSeat leave -> Boundary.of(Tag.of("seat", leave.seat()), SeatTaken.class, SeatLeft.class);
            case DescribeHall _, OpenRecord _ -> Boundary.none();
        };
    }

    @Override
    public Boolean initial(Given given, SeatCommand command) {
        return false;
    }

    @Override
    public List<Fold<Boolean, ?>> folds() {
        return List.of(new Fold<>(SeatEvent.class, SeatDecider::evolve));
    }

    private static Boolean evolve(Boolean taken, SeatEvent event) {
        return switch (event) {
            case SeatTaken _ -> true;
            case SeatLeft _ -> false;
            case HallDescribed _, RecordOpened _ -> taken;
        };
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
