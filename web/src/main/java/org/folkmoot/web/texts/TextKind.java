package org.folkmoot.web.texts;

import java.util.EnumSet;
import java.util.Set;
import org.folkmoot.web.identity.Role;

/** What a text is, and so who reads it besides the administrator, who reads none. */
public enum TextKind {
    /** What a proposal proposes. */
    PROPOSAL,
    /** What is disclosed. */
    DISCLOSURE,
    /** What participants of a hearing were given to read. */
    MATERIAL,
    /** Why an opinion was adopted or not: open once the committee has given the answer, see {@link Withheld}. */
    ANSWER,
    /** What somebody said at a hearing. */
    STATEMENT(Set.of(Role.COMMITTEE, Role.SUPERVISOR, Role.AUDITOR)),
    /** What an officer reports of their year. */
    DUTY_REPORT,
    /** Why the street office orders a correction. */
    ORDER,
    /** What came of the party organisation's study of a matter. */
    STUDY,
    /** What a resident reports to the street office. */
    COMPLAINT(Set.of(Role.STREET_OFFICE)),
    /** What the supervision board reports to it. */
    VIOLATION(Set.of(Role.STREET_OFFICE, Role.SUPERVISOR));

    private final Set<Role> readers;

    TextKind() {
        readers = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
    }

    /** @param readers while they are in office */
    TextKind(Set<Role> readers) {
        this.readers = readers;
    }

    /** Whether everybody in its community may read it. */
    public boolean isOpen() {
        return readers.contains(Role.RESIDENT);
    }

    /** Who may read it, in its community; see {@link TextAccess}. */
    public Set<Role> readers() {
        return readers;
    }
}
