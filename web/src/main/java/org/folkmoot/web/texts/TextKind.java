package org.folkmoot.web.texts;

import java.util.EnumSet;
import java.util.Set;
import org.folkmoot.web.identity.Role;

/** What a text is, and so who reads it besides the administrator, who reads none. */
public enum TextKind {
    /** What a proposal proposes. */
    PROPOSAL(true),
    /** What is disclosed. */
    DISCLOSURE(true),
    /** What participants of a hearing were given to read. */
    MATERIAL(true),
    /** Why an opinion was adopted or not: open once the committee has given the answer, see {@link Withheld}. */
    ANSWER(true),
    /** What somebody said at a hearing. */
    STATEMENT(false),
    /** What an officer reports of their year. */
    DUTY_REPORT(true),
    /** Why the street office orders a correction. */
    ORDER(true);

    private static final Set<Role> EVERYBODY = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
    private static final Set<Role> WHO_KEEP_THE_MINUTES = Set.of(Role.COMMITTEE, Role.SUPERVISOR, Role.AUDITOR);

    private final boolean open;

    TextKind(boolean open) {
        this.open = open;
    }

    /** Whether everybody in its community may read it. */
    public boolean isOpen() {
        return open;
    }

    /** Who may read it, in its community; see {@link TextAccess}. */
    public Set<Role> readers() {
        return open ? EVERYBODY : WHO_KEEP_THE_MINUTES;
    }
}
