package org.folkmoot.founding;

import java.time.LocalDate;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's decision from before the record, which still runs.
 *
 * @param kind the sort of meeting that decided
 * @param matter the class of what was decided
 * @param title one line that names no person
 * @param text what was decided, kept beside the record; that of a charter may write a rule book
 * @param document that tells of it; everybody of the community reads it
 * @param filing the number under which it is filed; null if it has none
 * @param votes as the document gives them; null where it gives none
 */
public record EarlierDecision(
        MeetingKind kind,
        Matter matter,
        LocalDate decidedOn,
        String title,
        Digest text,
        @OfFile Digest document,
        @Nullable String filing,
        @Nullable Votes votes) {

    /** How many were present, and how many of them in favour. */
    public record Votes(int present, int inFavour) {

        boolean isCount() {
            return inFavour >= 0 && inFavour <= present;
        }
    }

    /** Whether its figures are a majority of those present, as every law has asked since 1990; null where the document gives none. */
    @Nullable
    Derivation majority() {
        if (votes == null) return null;
        return Derivation.moreThan(
                kind == MeetingKind.REPRESENTATIVES ? "MTG-6" : "MTG-4",
                0,
                votes.inFavour,
                votes.present,
                Fraction.HALF);
    }
}
