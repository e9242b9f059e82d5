package org.folkmoot.axon.sample;

import org.folkmoot.decisions.Refusal;

public enum SeatRefusal implements Refusal {
    HALL_NOT_OPEN,
    HALL_ALREADY_OPEN,
    SEAT_TAKEN;

    @Override
    public Ground ground() {
        return new Ground(Kind.RULE, "SEAT-1");
    }
}
