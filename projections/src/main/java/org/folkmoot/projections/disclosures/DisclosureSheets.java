package org.folkmoot.projections.disclosures;

import com.google.auto.service.AutoService;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;

/** Each disclosure by its id. */
@AutoService(View.class)
public final class DisclosureSheets extends Sheets<DisclosureSheet> implements ForAccounts {

    public DisclosureSheets() {
        super("disclosures", DisclosureSheet.class);
        begins(DisclosurePublished.class, DisclosurePublished::disclosure, DisclosureSheet::of);
        on(DisclosureEvent.class, DisclosureEvent::disclosure, DisclosureSheet::after);
    }
}
