package org.folkmoot.projections.votes;

import com.google.auto.service.AutoService;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** Each vote by its id. */
@AutoService(View.class)
public final class VoteSheets extends Sheets<VoteSheet> implements ForAccounts {

    public VoteSheets() {
        super("votes", VoteSheet.class);
        begins(VoteOpened.class, VoteOpened::vote, VoteSheet::of);
        on(VoteEvent.class, VoteEvent::vote, VoteSheet::after);
    }
}
