package org.folkmoot.axon.sample;

import org.folkmoot.decisions.Refusal;

public enum SeatRefusal implements Refusal {
    HALL_NOT_OPEN,
    HALL_ALREADY_OPEN,
    SEAT_TAKEN;

    @Override
    public String rule() {
        return "SEAT-1";
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
