package org.folkmoot.axon.sample;

import static org.folkmoot.axon.sample.SeatRefusal.HALL_ALREADY_OPEN;
import static org.folkmoot.axon.sample.SeatRefusal.HALL_NOT_OPEN;
import static org.folkmoot.axon.sample.SeatRefusal.SEAT_TAKEN;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.util.stream.IntStream;
import org.folkmoot.axon.sample.SeatCommand.CloseHall;
import org.folkmoot.axon.sample.SeatCommand.OpenHall;
import org.folkmoot.axon.sample.SeatCommand.RingBell;
import org.folkmoot.axon.sample.SeatCommand.TakeSeat;
import org.folkmoot.axon.sample.SeatEvent.BellRung;
import org.folkmoot.axon.sample.SeatEvent.HallClosed;
import org.folkmoot.axon.sample.SeatEvent.HallOpened;
import org.folkmoot.axon.sample.SeatEvent.SeatTaken;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Tag;

public class SeatDecider implements Decider<SeatCommand, SeatDecider.Hall> {

    public record Hall(boolean open, int taken) {}

    @Override
    public Known<Hall> knows(Given given, SeatCommand command) {
        return Known.from(told(command), SeatEvent.class, new Hall(false, 0), this::evolve);
    }

    protected Boundary told(SeatCommand command) {
        var hall = Boundary.of(Tag.of("hall", command.hall()), HallOpened.class, HallClosed.class);
        return switch (command) {
            case OpenHall _ -> hall;
            case TakeSeat take -> hall.and(Tag.of("seat", take.hall(), take.seat()), SeatTaken.class);
            case CloseHall close -> hall.and(Tag.of("hall", close.hall()), SeatTaken.class);
            case RingBell _ -> Boundary.none();
        };
    }

    protected Hall evolve(Hall hall, SeatEvent event) {
        return switch (event) {
            case HallOpened _ -> new Hall(true, hall.taken());
            case HallClosed _ -> new Hall(false, hall.taken());
            case SeatTaken _ -> new Hall(hall.open(), hall.taken() + 1);
            case BellRung _ -> hall;
        };
    }

    @Override
    public Decision decide(Given given, SeatCommand command, Hall hall) {
        return switch (command) {
            case OpenHall open -> hall.open() ? refuse(HALL_ALREADY_OPEN) : accept(new HallOpened(open.hall()));
            case TakeSeat take -> take(take, hall);
            case CloseHall close ->
                hall.open() ? accept(new HallClosed(close.hall(), hall.taken())) : refuse(HALL_NOT_OPEN);
            case RingBell ring ->
                accept(IntStream.rangeClosed(1, ring.times())
                        .mapToObj(number -> new BellRung(ring.hall(), number))
                        .toList());
        };
    }

    private static Decision take(TakeSeat take, Hall hall) {
        if (!hall.open()) return refuse(HALL_NOT_OPEN);
        if (hall.taken() > 0) return refuse(SEAT_TAKEN);
        return accept(new SeatTaken(take.hall(), take.seat(), take.sitter()));
    }
}
