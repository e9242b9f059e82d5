package org.folkmoot.web.identity;

import static org.folkmoot.web.identity.Reach.COMMUNITY;
import static org.folkmoot.web.identity.Reach.HOUSEHOLD;
import static org.folkmoot.web.identity.Reach.NEVER;
import static org.folkmoot.web.identity.Reach.OWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may read which field of whom: this table and nothing else. Names of those who hold an office are public in their community
 * and not in it. Document numbers are compared, and read by nobody but their holder.
 */
public enum FieldAccess {
    // @formatter:off
    //            NAME       PHONE      ADDRESS    DOCUMENT   BIRTH_DATE
    RESIDENT(HOUSEHOLD, OWN, HOUSEHOLD, OWN, OWN),
    COMMITTEE(COMMUNITY, NEVER, COMMUNITY, NEVER, NEVER),
    SUPERVISOR(NEVER, NEVER, NEVER, NEVER, NEVER),
    STREET_OFFICE(NEVER, NEVER, NEVER, NEVER, NEVER),
    STATION(NEVER, NEVER, NEVER, NEVER, NEVER),
    PARTY_ORGANISATION(NEVER, NEVER, NEVER, NEVER, NEVER),
    AUDITOR(NEVER, NEVER, NEVER, NEVER, NEVER),
    ADMINISTRATOR(COMMUNITY, COMMUNITY, COMMUNITY, NEVER, COMMUNITY);
    // @formatter:on

    private final Reach[] reaches;

    /** @param reaches one for each {@link PersonField}, in their order */
    FieldAccess(Reach... reaches) {
        this.reaches = reaches;
    }

    /** Of whom accounts of the role may read the field. */
    public static Reach of(Role role, PersonField field) {
        return valueOf(role.name()).reaches[field.ordinal()];
    }

    /** What accounts of the role may read of those as near as that. */
    public static Set<PersonField> fields(Role role, Reach near) {
        return Arrays.stream(PersonField.values())
                .filter(field -> near != NEVER && of(role, field).includes(near))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonField.class)));
    }
}
