package org.folkmoot.decisions;

/**
 * A command that begins something which many people then take part in at once, and which must not be lost under their hands. An
 * installation that doubts itself does not take it; whether the rules allow it is the decider's affair, as with any other.
 */
public interface Opening extends Command {}
