package org.folkmoot.vocabulary;

/**
 * Whether one may act in the committee's name (COM-8).
 *
 * @param carried whether the committee has decided that this may be done
 * @param used whether it was done by that decision before
 */
public record Warrant(boolean carried, boolean used) {

    /** No decision is named. */
    public static final Warrant NONE = new Warrant(false, false);
}
