package org.folkmoot.record;

/** A command was decided and is not in the record, for want of room or a broken disk. The same command may be sent again. */
public final class NotRecorded extends RecordException {

    NotRecorded(RuntimeException cause) {
        super("not recorded; the same command may be sent again: " + cause.getMessage(), cause);
    }
}
