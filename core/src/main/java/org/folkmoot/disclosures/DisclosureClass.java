package org.folkmoot.disclosures;

/** The seven statutory classes of affairs disclosure (DIS-1). */
public enum DisclosureClass {
    /** (1) Decisions of meetings and how they are carried out. */
    MEETING_DECISIONS,
    /** (2) Government funds and donations. */
    FUNDS_AND_DONATIONS,
    /** (3) Facilities owned or used. */
    FACILITIES,
    /** (4) Service projects. */
    SERVICE_PROJECTS,
    /** (5) Results of deliberation and how they are carried out. */
    DELIBERATION_RESULTS,
    /** (6) Help given to government. */
    HELP_TO_GOVERNMENT,
    /** (7) Other matters of common concern. */
    OTHER
}
