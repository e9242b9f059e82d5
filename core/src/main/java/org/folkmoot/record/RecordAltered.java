package org.folkmoot.record;

/** The record is not the one that was acknowledged here: lines are missing, or are others. Nothing may be appended to it. */
public final class RecordAltered extends RecordException {

    RecordAltered(String message) {
        super(message);
    }
}
