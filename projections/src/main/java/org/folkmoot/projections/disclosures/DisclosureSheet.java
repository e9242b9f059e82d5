package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/**
 * One item of the disclosure log with all its versions; it stays, also when it is taken off the board (DIS-8).
 *
 * @param fulfils the duty that it does: what was decided must be published; null if none
 * @param dueOn the last day on which it was in time; null where no rule sets one
 * @param versions as published, then each correction; the last stands
 * @param takenDownOn null while it is on the board
 * @param overtakenOn since when what it publishes does not hold any more, as long as it is not corrected; null while it holds
 * @param changedAt when it was last published, corrected or taken down
 */
@RecordBuilder
public record DisclosureSheet(
        DisclosureId id,
        DisclosureClass kind,
        @Nullable DutyId fulfils,
        RuleBookRef ruleBook,
        @Nullable LocalDate dueOn,
        boolean late,
        List<Version> versions,
        @Nullable LocalDate takenDownOn,
        @Nullable LocalDate overtakenOn,
        Instant changedAt)
        implements DisclosureSheetBuilder.With, Listed<DisclosureSheet.Entry> {

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

    /**
     * An item in the log as it stands.
     *
     * @param version 1, or more where it was corrected
     * @param postedUntil the last day on which it must stand on the board (DIS-2)
     * @param onBoard whether it is still there
     * @param overtaken whether what it publishes does not hold any more, and it is not corrected
     * @param changedAt when it was last published, corrected or taken down
     */
    public record Entry(
            DisclosureId id,
            DisclosureClass kind,
            String title,
            int version,
            LocalDate postedOn,
            LocalDate postedUntil,
            boolean late,
            boolean onBoard,
            boolean overtaken,
            @Nullable DutyId fulfils,
            Instant changedAt) {}

    static DisclosureSheet of(DisclosurePublished e, Recorded recorded) {
        var at = recorded.given().at();
        var published =
                new Version(1, e.title(), e.text(), null, e.postedOn(), e.postedUntil(), recorded.position(), at);
        return new DisclosureSheet(
                e.disclosure(),
                e.kind(),
                e.fulfils(),
                e.ruleBook(),
                e.dueOn(),
                e.late(),
                List.of(published),
                null,
                null,
                at);
    }

    /** What stands. */
    public Version standing() {
        return versions.getLast();
    }

    @Override
    public Entry entry() {
        var stands = standing();
        return new Entry(
                id,
                kind,
                stands.title,
                stands.number,
                stands.postedOn,
                stands.postedUntil,
                late,
                takenDownOn == null,
                overtakenOn != null,
                fulfils,
                changedAt);
    }

    DisclosureSheet after(DisclosureEvent event, Recorded recorded) {
        return switch (event) {
            case DisclosurePublished e -> of(e, recorded);
            case DisclosureOvertaken e ->
                withOvertakenOn(e.overtakenOn()).withChangedAt(recorded.given().at());
            case DisclosureCorrected e -> corrected(e, recorded);
            case DisclosureTakenDown _ ->
                withTakenDownOn(recorded.given().today())
                        .withChangedAt(recorded.given().at());
        };
    }

    private DisclosureSheet corrected(DisclosureCorrected e, Recorded recorded) {
        var at = recorded.given().at();
        var version = new Version(
                e.version(), e.title(), e.text(), e.reason(), e.postedOn(), e.postedUntil(), recorded.position(), at);
        return with(now -> now.versions(plus(versions, version))
                .takenDownOn(null)
                .overtakenOn(null)
                .changedAt(at));
    }
}
