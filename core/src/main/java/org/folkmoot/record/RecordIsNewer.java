package org.folkmoot.record;

/** The record was kept by newer software, and this one would misread it. Nothing was written. */
public final class RecordIsNewer extends RecordException {

    RecordIsNewer(String message) {
        super(message);
    }
}
