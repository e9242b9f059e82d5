package org.folkmoot.projections.duties;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyEvent.Noted;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;

/** Each duty by its id, whichever word says of it. */
@AutoService(View.class)
public final class DutySheets extends Sheets<DutySheet> implements ForAccounts {

    public DutySheets() {
        super("duties", DutySheet.class);
        on(Noted.class, Noted::duty, DutySheet::noted);
        on(Obliging.class, each(DutySheets::told), DutySheet::after);
    }

    private static List<DutyId> told(Obliging event) {
        return event.duties().stream().map(Duty.Step::id).toList();
    }

    @Override
    public DutySheet first(String key, Recorded recorded) {
        return apply(DutySheet.unknown(new DutyId(key)), recorded);
    }
}
