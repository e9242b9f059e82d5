package org.folkmoot.web.identity;

/** What an account is for; whether its holder has the office on a given day is for the record to say. */
public enum Role {
    /** A resident, for themselves and their household. */
    RESIDENT,
    /** A member of the residents' committee. */
    COMMITTEE,
    /** A member of the supervision board. */
    SUPERVISOR,
    /** Staff of the street office. */
    STREET_OFFICE,
    /** Staff of the service station. */
    STATION,
    /** Somebody who acts for the community's party organisation. */
    PARTY_ORGANISATION,
    /** Reads and checks everything, and changes nothing. */
    AUDITOR,
    /** Runs the installation. */
    ADMINISTRATOR;

    /** Whether its accounts conduct meetings, hearings and ratings, or sit beside those who do. */
    public boolean conducts() {
        return this == COMMITTEE || this == SUPERVISOR;
    }
}
