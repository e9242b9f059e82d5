package org.folkmoot.projections.disclosures;

import com.google.auto.service.AutoService;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;

/** Each disclosure by its id. */
@AutoService(View.class)
public final class Disclosures extends Sheets<Disclosure> implements ForAccounts {

    public Disclosures() {
        super("disclosures", Disclosure.class);
        begins(DisclosurePublished.class, DisclosurePublished::disclosure, Disclosure::of);
        on(DisclosureEvent.class, DisclosureEvent::disclosure, Disclosure::after);
    }
}
