package org.folkmoot.projections.kit;

/**
 * A name that stands for something from the event that gives it on, such as a hearing's id for the proposal it is held on.
 *
 * @param name what later events know
 */
public record Alias(String name, String target) {}
