package org.folkmoot.meetings;

import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.RuleBook;

/** How many members must be present for a meeting to vote. */
public final class Quorum {

    private Quorum() {}

    /**
     * Whether so many are enough (MTG-3, MTG-6).
     *
     * @param present members who are there
     * @param entitled members in all
     * @param book the rule book that the meeting was called under
     */
    // 过半数 excludes the half, 三分之二以上 includes the two thirds. Where a book is silent, the share is the law's own (L25
    // 27, 29).
    public static Derivation of(MeetingKind kind, int present, int entitled, RuleBook book) {
        return switch (kind) {
            case ASSEMBLY_OF_HOUSEHOLDS, ASSEMBLY_OF_ADULTS ->
                book.share("assembly.quorum")
                        .map(share -> Derivation.moreThan("MTG-3", book.version(), present, entitled, share))
                        .orElseGet(() -> Derivation.moreThan("MTG-3", 0, present, entitled, Fraction.HALF));
            case REPRESENTATIVES ->
                book.share("repmeeting.quorum")
                        .map(share -> Derivation.atLeast("MTG-6", book.version(), present, entitled, share))
                        .orElseGet(() -> Derivation.atLeast("MTG-6", 0, present, entitled, Fraction.TWO_THIRDS));
        };
    }
}
