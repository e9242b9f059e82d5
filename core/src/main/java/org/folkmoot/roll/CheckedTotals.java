package org.folkmoot.roll;

import org.folkmoot.roll.RollEvent.RollChecked;
import org.folkmoot.vocabulary.RollTotals;
import org.jspecify.annotations.Nullable;

/** The totals of the roll as they are, and as another office than those that keep it has last looked at them; null if none has. */
record CheckedTotals(RollTotals now, @Nullable RollTotals checked) {

    static final CheckedTotals EMPTY = new CheckedTotals(RollTotals.EMPTY, null);

    CheckedTotals after(RollEvent event) {
        var next = RollEvent.totals(now, event);
        return new CheckedTotals(next, event instanceof RollChecked ? next : checked);
    }

    RollTotals known() {
        return checked == null ? now : checked;
    }
}
