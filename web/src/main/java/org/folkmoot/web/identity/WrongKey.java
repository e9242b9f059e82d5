package org.folkmoot.web.identity;

/** What is kept here was sealed under another key than the one that is given. */
public final class WrongKey extends IllegalStateException {

    private static final long serialVersionUID = 1;

    WrongKey(String message) {
        super(message);
    }
}
