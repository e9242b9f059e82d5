package org.folkmoot.projections.communities;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;

/** The representatives of each community. */
@AutoService(View.class)
public final class RepresentativeSheets extends Single<RepresentativeSheet> implements ForAccounts {

    public RepresentativeSheets() {
        super("representatives", RepresentativeSheet.class, new RepresentativeSheet(List.of()));
        on(RepresentativeSeated.class, RepresentativeSheet::after);
        on(RepresentativeEnded.class, RepresentativeSheet::after);
    }
}
