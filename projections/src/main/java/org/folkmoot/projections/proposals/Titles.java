package org.folkmoot.projections.proposals;

import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;

/** What proposals are called. */
public final class Titles {

    private Titles() {}

    /** The title as it stands; the id where no view knows the proposal yet. */
    public static String of(Views views, CommunityId community, ProposalId proposal) {
        return views.find(ProposalSheets.class, community, proposal.value())
                .map(ProposalSheet::title)
                .orElse(proposal.value());
    }
}
