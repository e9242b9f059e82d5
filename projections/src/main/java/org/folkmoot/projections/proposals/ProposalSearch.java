package org.folkmoot.projections.proposals;

import java.util.function.Predicate;
import org.folkmoot.projections.kit.Sought;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the proposals.
 *
 * @param stage how far it must have come; null for any stage
 * @param words what the title must hold, see {@link Sought}
 */
public record ProposalSearch(@Nullable ProposalStage stage, String words) {

    public Predicate<ProposalSheet.Entry> fits() {
        var sought = Sought.of(words);
        return entry -> (stage == null || entry.stage() == stage) && sought.isIn(entry.title());
    }
}
