package org.folkmoot.vocabulary;

/** A proposal (提案) that a meeting may decide. */
public record ProposalId(String value) implements Id {
    public ProposalId {
        Id.require('P', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
