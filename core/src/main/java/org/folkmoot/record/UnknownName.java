package org.folkmoot.record;

/** A stored name of a command or event that this software does not know. */
public final class UnknownName extends RecordException {

    private final String name;

    UnknownName(String what, String name) {
        super("no " + what + " is known as '" + name + "'");
        this.name = name;
    }

    /** The name as it was stored. */
    public String name() {
        return name;
    }
}
