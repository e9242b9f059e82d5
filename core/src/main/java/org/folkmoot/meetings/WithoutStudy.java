package org.folkmoot.meetings;

/** Why a meeting goes on to an important matter that the party organisation has not studied (MTG-9). */
public enum WithoutStudy {
    /** It must be convened, because residents or representatives have petitioned for it (L25 26, 28). */
    ON_PETITION,
    /** Nobody acts for a party organisation in the community. */
    NO_PARTY_ORGANISATION
}
