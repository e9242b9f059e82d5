package org.folkmoot.web.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody reads personal data for. It is written down with each reading, and the person may look it up (PI 17, 45). */
public enum Purpose {
    /** Finding out at the door who has come. */
    CHECK_IN,
    /** Naming those who took part, in what a meeting or a hearing leaves behind. */
    MINUTES,
    /** Comparing signatures on paper with the roll. */
    SIGNATURES,
    /** Deciding an objection to who is entitled in a meeting. */
    OBJECTIONS,
    /** Keeping the roll right. */
    ROLL_CORRECTION,
    /** Printing invitation letters. */
    INVITATION_LETTERS,
    /** Looking after accounts. */
    ACCOUNTS,
    /** Looking at one's own household. */
    HOUSEHOLD,
    /** Looking at the paper on which a change of office, or what a court has annulled, rests. Nobody states it: it is opening the paper. */
    PROOF,
    /** Making sure who is to be forgotten. */
    ERASURE;

    private static final Set<Purpose> COMMITTEES =
            Collections.unmodifiableSet(EnumSet.of(CHECK_IN, MINUTES, SIGNATURES, OBJECTIONS));
    private static final Set<Purpose> ADMINISTRATORS =
            Collections.unmodifiableSet(EnumSet.of(ROLL_CORRECTION, INVITATION_LETTERS, ACCOUNTS, ERASURE));

    /** What accounts of the role read personal data for; whoever states another purpose states a pretext. */
    public static Set<Purpose> of(Role role) {
        return switch (role) {
            case RESIDENT -> Set.of(HOUSEHOLD);
            case COMMITTEE -> COMMITTEES;
            case ADMINISTRATOR -> ADMINISTRATORS;
            case SUPERVISOR -> Set.of(SIGNATURES, OBJECTIONS);
            case STREET_OFFICE, STATION, PARTY_ORGANISATION, AUDITOR -> Set.of();
        };
    }
}
