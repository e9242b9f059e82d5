package org.folkmoot.record;

import org.jspecify.annotations.Nullable;

/** Text that is no line of the record: not JSON, a member too many or too few, or a value of the wrong sort. */
public final class MalformedLine extends RecordException {

    private final boolean endsEarly;

    MalformedLine(String message) {
        this(message, null, false);
    }

    MalformedLine(String message, @Nullable Throwable cause, boolean endsEarly) {
        super(message, cause);
        this.endsEarly = endsEarly;
    }

    /** Whether the text stops before its JSON does. */
    public boolean endsEarly() {
        return endsEarly;
    }
}
