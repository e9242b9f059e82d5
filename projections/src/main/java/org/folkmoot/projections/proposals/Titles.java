package org.folkmoot.projections.proposals;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The same of several. */
    public static Map<ProposalId, String> of(Views views, CommunityId community, Stream<ProposalId> proposals) {
        return proposals
                .distinct()
                .collect(Collectors.toMap(Function.identity(), proposal -> of(views, community, proposal)));
    }
}
