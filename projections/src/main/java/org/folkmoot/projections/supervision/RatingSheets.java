package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;

/** Each rating by its id. */
@AutoService(View.class)
public final class RatingSheets extends Sheets<RatingSheet> implements ForAccounts {

    public RatingSheets() {
        super("ratings", RatingSheet.class);
        begins(RatingAnnounced.class, RatingAnnounced::rating, RatingSheet::of);
        on(SupervisionEvent.class, SupervisionEvent::rating, RatingSheet::after);
        on(DisclosurePublished.class, e -> SupervisionEvent.published(e.fulfils()), RatingSheet::published);
    }
}
