package org.folkmoot.record;

/** The folder's record is open in another process. */
public final class RecordInUse extends RecordException {

    private static final long serialVersionUID = 1;

    RecordInUse(String message) {
        super(message);
    }
}
