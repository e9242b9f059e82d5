package org.folkmoot.projections.results;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * The result of one vote.
 *
 * @param versions as declared, then each correction; the last stands
 * @param publishBy the last day to publish it in time; null where the rule book sets none
 * @param annulment null while it stands
 * @param publications the disclosures that have published it, the first first
 */
public record ResultSheet(
        VoteId vote,
        MeetingId meeting,
        MeetingKind kind,
        ProposalId proposal,
        @Nullable ProposalId concerns,
        LocalDate declaredOn,
        @Nullable LocalDate publishBy,
        List<Version> versions,
        @Nullable Annulment annulment,
        List<Publication> publications) {

    /** What was declared once. @param reason why it was corrected; null as first declared */
    public record Version(
            long position,
            Instant at,
            SortedMap<String, Integer> counts,
            int present,
            boolean passed,
            Derivation derivation,
            @Nullable String reason) {}

    /** @param resolution the residents' meeting's vote that revoked it; null otherwise */
    public record Annulment(
            Instant at, AnnulledBy by, @Nullable VoteId resolution, String reason) {}

    /** @param late whether it was published after the last day */
    public record Publication(DisclosureId disclosure, LocalDate postedOn, boolean late) {}

    static ResultSheet of(ResultDeclared e, long position, Instant at) {
        var declared = new Version(position, at, e.counts(), e.present(), e.passed(), e.derivation(), null);
        return new ResultSheet(
                e.vote(),
                e.meeting(),
                e.kind(),
                e.proposal(),
                e.concerns(),
                e.declaredOn(),
                e.publishBy(),
                List.of(declared),
                null,
                List.of());
    }

    /** What stands, unless it is annulled. */
    public Version standing() {
        return versions.getLast();
    }

    /** Whether it should have been published by that day and was not; what was annulled cannot be published any more. */
    public boolean overdueOn(LocalDate day) {
        return publications.isEmpty() && annulment == null && publishBy != null && day.isAfter(publishBy);
    }

    ResultSheet after(ResultEvent event, long position, Instant at) {
        return switch (event) {
            case ResultDeclared e -> of(e, position, at);
            case ResultCorrected e ->
                with(
                        plus(
                                versions,
                                new Version(
                                        position, at, e.counts(), e.present(), e.passed(), e.derivation(), e.reason())),
                        annulment,
                        publications);
            case ResultAnnulled e ->
                with(versions, new Annulment(at, e.by(), e.resolution(), e.reason()), publications);
        };
    }

    ResultSheet published(DisclosurePublished e) {
        return with(versions, annulment, plus(publications, new Publication(e.disclosure(), e.postedOn(), e.late())));
    }

    private ResultSheet with(
            List<Version> nowVersions, @Nullable Annulment nowAnnulment, List<Publication> nowPublications) {
        return new ResultSheet(
                vote,
                meeting,
                kind,
                proposal,
                concerns,
                declaredOn,
                publishBy,
                nowVersions,
                nowAnnulment,
                nowPublications);
    }
}
