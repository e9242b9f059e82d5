package org.folkmoot.decisions;

import org.folkmoot.vocabulary.CommandId;

/** A command on its way to be decided: sent twice with the same id, it is decided once. */
public record Submission(CommandId id, Given given, Command command) {}
