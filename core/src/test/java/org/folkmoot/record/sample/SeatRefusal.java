package org.folkmoot.record.sample;

import org.folkmoot.decisions.Refusal;

/** Why a seat is refused. */
public enum SeatRefusal implements Refusal {
    SEAT_IS_TAKEN,
    SEAT_IS_FREE;

    @Override
    public String rule() {
        return "—";
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
