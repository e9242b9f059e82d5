package org.folkmoot.projections.results;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.CharterFiled;
import org.folkmoot.results.ResultEvent.Consequence;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * The result of one vote.
 *
 * @param late whether it was declared after the last day to publish it
 * @param versions as declared, then each correction; the last stands
 * @param annulment null while it stands
 * @param publications the disclosures that have published it, the first first
 * @param filing the number under which the street office keeps an adopted charter or convention (MTG-10); null if none
 */
@RecordBuilder
public record ResultSheet(
        VoteId vote,
        MeetingId meeting,
        MeetingKind kind,
        ProposalId proposal,
        @Nullable ProposalId concerns,
        LocalDate declaredOn,
        boolean late,
        List<Version> versions,
        @Nullable Annulment annulment,
        List<Publication> publications,
        @Nullable String filing)
        implements ResultSheetBuilder.With, Listed<ResultSheet.Entry> {

    /** What was declared once. @param reason why it was corrected; null as first declared */
    public record Version(
            long position,
            Instant at,
            SortedMap<String, Integer> counts,
            int present,
            boolean passed,
            Derivation derivation,
            @Nullable String reason) {}

    /**
     * @param resolution the residents' meeting's vote that revoked it; null otherwise
     * @param motion by which the committee has decided that its ballots were faulty; null otherwise
     * @param reason why; null where the proposal of the vote that revoked it says so
     */
    public record Annulment(
            Instant at,
            AnnulledBy by,
            @Nullable VoteId resolution,
            @Nullable MotionId motion,
            @Nullable String reason) {}

    /** @param late whether it was published after the last day */
    public record Publication(DisclosureId disclosure, LocalDate postedOn, boolean late) {}

    /**
     * A result in a list, as it stands.
     *
     * @param corrected whether it is another than was declared first
     * @param disclosure what published it first; null before
     */
    public record Entry(
            VoteId vote,
            ProposalId proposal,
            MeetingKind kind,
            LocalDate declaredOn,
            boolean late,
            boolean passed,
            Derivation derivation,
            boolean corrected,
            boolean annulled,
            @Nullable DisclosureId disclosure) {}

    static ResultSheet of(ResultDeclared e, Recorded recorded) {
        var declared = new Version(
                recorded.position(), recorded.given().at(), e.counts(), e.present(), e.passed(), e.derivation(), null);
        return new ResultSheet(
                e.vote(),
                e.meeting(),
                e.kind(),
                e.proposal(),
                e.concerns(),
                e.declaredOn(),
                e.late(),
                List.of(declared),
                null,
                List.of(),
                null);
    }

    /** What stands, unless it is annulled. */
    public Version standing() {
        return versions.getLast();
    }

    @Override
    public Entry entry() {
        var stands = standing();
        return new Entry(
                vote,
                proposal,
                kind,
                declaredOn,
                late,
                stands.passed,
                stands.derivation,
                versions.size() > 1,
                annulment != null,
                publications.isEmpty() ? null : publications.getFirst().disclosure);
    }

    ResultSheet after(ResultEvent event, Recorded recorded) {
        long position = recorded.position();
        var at = recorded.given().at();
        return switch (event) {
            case ResultDeclared e -> of(e, recorded);
            case ResultCorrected e ->
                withVersions(plus(
                        versions,
                        new Version(position, at, e.counts(), e.present(), e.passed(), e.derivation(), e.reason())));
            case CharterFiled e -> withFiling(e.number());
            case Consequence _ -> this;
            case ResultAnnulled e -> withAnnulment(new Annulment(at, e.by(), e.resolution(), e.motion(), e.reason()));
        };
    }

    ResultSheet published(DisclosurePublished e) {
        return withPublications(plus(publications, new Publication(e.disclosure(), e.postedOn(), e.late())));
    }
}
