package org.folkmoot.record.sample;

import org.folkmoot.decisions.Refusal;

/** Why a seat is refused. */
public enum SeatRefusal implements Refusal {
    SEAT_IS_TAKEN,
    SEAT_IS_FREE;

    @Override
    public Ground ground() {
        return new Ground(Kind.RULE);
    }
}
