package org.folkmoot.web.kit;

import org.folkmoot.decisions.Refusal;
import org.jspecify.annotations.Nullable;

/** Ends the handling of a request with a refusal. It costs no stack trace: nothing is broken. */
public final class EdgeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal why;
    private final @Nullable String field;

    public EdgeException(Refusal why) {
        this(why, null);
    }

    /** @param field what in the request is at fault, such as {@code seats[2].post} */
    public EdgeException(Refusal why, @Nullable String field) {
        super(why.name(), null, false, false);
        this.why = why;
        this.field = field;
    }

    public Refusal why() {
        return why;
    }

    public @Nullable String field() {
        return field;
    }
}
