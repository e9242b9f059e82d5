package org.folkmoot.record;

import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;

/**
 * An event where it stands in the record.
 *
 * @param given who sent the command that it came from, when and in which community
 */
public record Recorded(long position, Given given, Event event) {}
