package org.folkmoot.projections.kit;

/** A name that stands for something from the event that gives it on, such as a hearing's id for the proposal it is held on. */
public sealed interface Link {

    /** What later events know. */
    String name();

    /** Stands for this text. */
    record To(String name, String target) implements Link {}

    /**
     * Stands for the next number of a series: 0, 1, 2 … in the order of the record, within the community. Lists that people page
     * through are cut into documents by it.
     */
    record Next(String name, String series) implements Link {}
}
