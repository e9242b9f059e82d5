package org.folkmoot.record;

/** The folder's record is open in another process. */
public final class RecordInUse extends RecordException {

    RecordInUse(String message) {
        super(message);
    }
}
