package org.folkmoot.projections.communities;

import com.google.auto.service.AutoService;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ChangeDropped;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;

/** What nobody changes alone, each by its id. */
@AutoService(View.class)
public final class ChangeSheets extends Sheets<ChangeSheet> implements ForAccounts {

    public ChangeSheets() {
        super("office-changes", ChangeSheet.class);
        begins(ChangeEntered.class, ChangeEntered::change, ChangeSheet::of);
        on(ChangeConfirmed.class, ChangeConfirmed::change, ChangeSheet::after);
        on(ChangeDropped.class, ChangeDropped::change, ChangeSheet::after);
    }
}
