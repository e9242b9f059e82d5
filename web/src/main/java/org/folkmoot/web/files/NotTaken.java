package org.folkmoot.web.files;

import org.folkmoot.web.kit.EdgeRefusal;

/** That a file is not taken, and why. It costs no stack trace: nothing is broken. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1;

    private final EdgeRefusal why;

    NotTaken(EdgeRefusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    EdgeRefusal why() {
        return why;
    }

    /** It begins as one of the kinds that are taken, and does not go on as such a one, or is more than is taken of it. */
    static NotTaken unreadable() {
        return new NotTaken(EdgeRefusal.FILE_UNREADABLE);
    }

    /** It is of another kind, or holds what runs. */
    static NotTaken kind() {
        return new NotTaken(EdgeRefusal.FILE_KIND_NOT_TAKEN);
    }
}
