package org.folkmoot.decisions;

/** Refusals that belong to no capability: they concern the sending of any command. */
public enum GeneralRefusal implements Refusal {
    /** The decision lost its race for the record ten times in a row. */
    BUSY(Kind.BUSY),
    /** A command with this id, but with other content or from another sender, was accepted before. */
    COMMAND_ID_REUSED(Kind.RULE),
    /** The outcome would not fit into one commit. */
    OUTCOME_TOO_LARGE(Kind.TOO_LARGE);

    private final Ground ground;

    GeneralRefusal(Kind kind) {
        ground = new Ground(kind);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
