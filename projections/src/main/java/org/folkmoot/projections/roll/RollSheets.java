package org.folkmoot.projections.roll;

import com.google.auto.service.AutoService;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.roll.RollEvent;

/** The figures of each community's roll. */
@AutoService(View.class)
public final class RollSheets extends Single<RollFigures> implements ForAccounts {

    public RollSheets() {
        super("roll", RollFigures.class, RollFigures.EMPTY);
        on(RollEvent.class, RollFigures::after);
    }
}
