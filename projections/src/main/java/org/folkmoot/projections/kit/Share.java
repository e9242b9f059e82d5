package org.folkmoot.projections.kit;

/**
 * Which views this node is to keep up to date, of the nodes that share them. A share is a wish only; that no two nodes are at one
 * view is the claims' affair.
 */
interface Share extends AutoCloseable {

    /** All of them: there is no other node. */
    Share WHOLE = _ -> true;

    boolean isMine(String view);

    /** Leaves: what was this node's is others' as soon as they look. */
    @Override
    default void close() {}
}
