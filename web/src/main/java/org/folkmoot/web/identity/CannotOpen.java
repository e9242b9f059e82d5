package org.folkmoot.web.identity;

/** The file of accounts, persons and texts cannot be opened, or not be written. */
public final class CannotOpen extends IllegalStateException {

    private static final long serialVersionUID = 1;

    CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }
}
