package org.folkmoot.record;

import org.jspecify.annotations.Nullable;

/** The record cannot be read or written: the machine is broken, or the record is. Never a rule that was not met. */
public class RecordException extends RuntimeException {

    public RecordException(String message) {
        super(message);
    }

    public RecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
