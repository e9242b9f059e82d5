package org.folkmoot.projections.kit;

/**
 * How far a view has come. Beside the position stands the hash of the line of the record that holds it: lines are chained, so that
 * one hash tells whether a view was made from this record or from another.
 *
 * @param position the last event that was taken in; 0 before the first
 * @param line the hash of the line that holds it; empty for position 0
 */
record Progress(long position, String line) {

    static final Progress NONE = new Progress(0, "");
}
