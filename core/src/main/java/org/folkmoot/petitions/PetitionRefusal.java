package org.folkmoot.petitions;

import org.folkmoot.decisions.Refusal;

/** Why something about a petition is refused. */
public enum PetitionRefusal implements Refusal {
    /** Only who may sign it starts a petition: residents of age, or representatives in office. */
    PETITION_STARTER_UNENTITLED(Kind.FORBIDDEN, "MTG-1"),
    /** Only who started a petition gives it up. */
    PETITION_OF_SOMEBODY_ELSE(Kind.FORBIDDEN, "—"),
    /** Residents sign for themselves. */
    PETITION_SIGNATURE_NOT_YOURS(Kind.FORBIDDEN, "MTG-1"),
    /** Signatures on paper are entered and confirmed by members of the committee or of the supervision board. */
    PAPER_NOT_BY_OFFICER(Kind.FORBIDDEN, "MTG-1"),
    /** Whoever entered a sheet does not confirm it. */
    PAPER_CONFIRMED_BY_SAME(Kind.FORBIDDEN, "MTG-1"),
    /** The software notes that a threshold is reached, and nobody else. */
    QUALIFIED_BY_SOFTWARE_ONLY(Kind.FORBIDDEN, "MTG-15"),

    PETITION_UNKNOWN(Kind.UNKNOWN, "—"),
    /** No such sheet was entered. */
    PAPER_UNKNOWN(Kind.UNKNOWN, "—"),

    /** A petition with this id was started before. */
    PETITION_ALREADY_STARTED(Kind.RULE, "—"),
    /** The title is not one line of text. */
    PETITION_TITLE_UNFIT(Kind.CONTENT, "—"),
    /** It names a proposal that was not tabled, or not by who starts it. */
    PETITION_NOT_FOR_OWN_PROPOSAL(Kind.RULE, "MTG-1"),
    /** No rule book is in force. */
    PETITION_WITHOUT_RULE_BOOK(Kind.RULE, "MTG-1"),
    /** The rule book knows no such petition. */
    PETITION_NOT_PROVIDED(Kind.RULE, "MTG-1"),
    /** An import of the roll is open. */
    PETITION_DURING_IMPORT(Kind.RULE, "—"),
    /** Who started it has withdrawn it. */
    PETITION_WITHDRAWN(Kind.RULE, "—"),
    /** The last day for signatures is past. */
    PETITION_COLLECTING_OVER(Kind.RULE, "MTG-1"),
    /** Enough have signed: neither the petition nor a signature is taken back any more. */
    PETITION_ALREADY_QUALIFIED(Kind.RULE, "MTG-1"),
    /** Not enough have signed. */
    PETITION_NOT_REACHED(Kind.RULE, "MTG-1"),

    /** When the petition was started, the signer belonged to none of those whose signatures count. */
    SIGNER_NOT_ENTITLED(Kind.RULE, "MTG-1"),
    /** When the petition was started, the signer did not represent this household. */
    SIGNER_NOT_HOUSEHOLD_REPRESENTATIVE(Kind.RULE, "MTG-1"),
    /** This resident has signed, and a household signs by its representative once. */
    PETITION_ALREADY_SIGNED(Kind.RULE, "MTG-1"),
    /** This resident has not signed. */
    PETITION_NOT_SIGNED(Kind.RULE, "MTG-1"),

    /** A sheet holds one to fifty different signers. */
    PAPER_SIGNERS_UNFIT(Kind.CONTENT, "MTG-1"),
    /** A sheet with this number was entered before. */
    PAPER_ALREADY_ENTERED(Kind.RULE, "—"),
    /** The sheet was confirmed or rejected. */
    PAPER_ALREADY_CHECKED(Kind.RULE, "—"),
    /** Who is found on the paper is not who was entered. */
    PAPER_DIFFERS(Kind.RULE, "MTG-1");

    private final Ground ground;

    PetitionRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
