package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * One item of the disclosure log with all its versions; it stays, also when it is taken off the board (DIS-8).
 *
 * @param vote the vote whose result it publishes; null if none
 * @param rating the rating whose grades it publishes; null if none
 * @param dueOn the last day on which it was in time; null where no rule sets one
 * @param versions as published, then each correction; the last stands
 * @param takenDownOn null while it is on the board
 */
public record Disclosure(
        DisclosureId id,
        DisclosureClass kind,
        @Nullable VoteId vote,
        @Nullable RatingId rating,
        RuleBookRef ruleBook,
        @Nullable LocalDate dueOn,
        boolean late,
        List<Version> versions,
        @Nullable LocalDate takenDownOn) {

    /**
     * What was posted once.
     *
     * @param number counted from 1
     * @param text the digest of what was posted
     * @param reason why it was corrected; null as first published
     * @param postedUntil the last day on which it must stand on the board (DIS-2)
     */
    public record Version(
            int number,
            String title,
            Digest text,
            @Nullable String reason,
            LocalDate postedOn,
            LocalDate postedUntil,
            long position,
            Instant at) {}

    static Disclosure of(DisclosurePublished e, long position, Instant at) {
        var published = new Version(1, e.title(), e.text(), null, e.postedOn(), e.postedUntil(), position, at);
        return new Disclosure(
                e.disclosure(),
                e.kind(),
                e.vote(),
                e.rating(),
                e.ruleBook(),
                e.dueOn(),
                e.late(),
                List.of(published),
                null);
    }

    /** What stands. */
    public Version standing() {
        return versions.getLast();
    }

    Disclosure after(DisclosureEvent event, long position, Instant at, LocalDate today) {
        return switch (event) {
            case DisclosurePublished e -> of(e, position, at);
            case DisclosureCorrected e ->
                with(
                        plus(
                                versions,
                                new Version(
                                        e.version(),
                                        e.title(),
                                        e.text(),
                                        e.reason(),
                                        e.postedOn(),
                                        e.postedUntil(),
                                        position,
                                        at)),
                        null);
            case DisclosureTakenDown _ -> with(versions, today);
        };
    }

    private Disclosure with(List<Version> nowVersions, @Nullable LocalDate down) {
        return new Disclosure(id, kind, vote, rating, ruleBook, dueOn, late, nowVersions, down);
    }
}
