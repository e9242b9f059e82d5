package org.folkmoot.projections.proposals;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.Instant;
import java.util.List;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.projections.kit.View;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * One proposal and everything that has happened to it.
 *
 * @param concerns the proposal that the representatives are to be authorised to decide; null otherwise
 * @param meeting on whose agenda it stands, or stood last; null before
 * @param results one for each vote whose result was declared
 * @param wordings how it was worded, as tabled and after each amendment; the last stands
 * @param timeline in the order of the record
 */
public record ProposalSheet(
        ProposalId id,
        String title,
        Matter matter,
        Author author,
        Digest text,
        @Nullable ProposalId concerns,
        ProposalStage stage,
        @Nullable MeetingId meeting,
        List<HearingId> hearings,
        List<VoteId> votes,
        List<Result> results,
        List<DisclosureId> disclosures,
        List<Wording> wordings,
        List<Moment> timeline) {

    /** What it said from that position on. @param text the digest of its text, kept beside the record */
    public record Wording(long position, Instant at, String title, Digest text) {}

    /** The result of one vote as it stands. */
    public record Result(VoteId vote, boolean passed, Derivation derivation, boolean annulled) {
        private Result asAnnulled() {
            return new Result(vote, passed, derivation, true);
        }
    }

    /**
     * One thing that happened.
     *
     * @param what the stored name of the event, without its version, such as {@code vote-opened}
     * @param about the id of the meeting, hearing, vote or disclosure that the event is about; null where it is the proposal
     */
    public record Moment(
            long position,
            Instant at,
            String what,
            @Nullable String about) {}

    static ProposalSheet of(ProposalTabled e) {
        return new ProposalSheet(
                e.proposal(),
                e.title(),
                e.matter(),
                Author.of(e.author()),
                e.text(),
                e.concerns(),
                ProposalStage.TABLED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Takes in an event; whatever else it changes, it comes into the timeline. */
    ProposalSheet after(Recorded recorded, Moment moment) {
        var event = recorded.event();
        var worded = event instanceof ProposalTabled || event instanceof ProposalAmended;
        return changedBy(recorded)
                .at(stage.after(event), worded ? plus(wordings, wording(recorded)) : wordings, plus(timeline, moment));
    }

    private static Wording wording(Recorded recorded) {
        var at = recorded.given().at();
        return switch (recorded.event()) {
            case ProposalTabled e -> new Wording(recorded.position(), at, e.title(), e.text());
            case ProposalAmended e -> new Wording(recorded.position(), at, e.title(), e.text());
            default -> throw View.unexpected(recorded);
        };
    }

    private ProposalSheet changedBy(Recorded recorded) {
        return switch (recorded.event()) {
            case ProposalAmended e -> worded(e.title(), e.text());
            case ProposalPutOnAgenda e -> on(e.meeting());
            case ProposalTakenOffAgenda _ -> on(null);
            case NoticeIssued e -> on(e.meeting());
            case HearingAnnounced e -> related(plus(hearings, e.hearing()), votes, disclosures);
            case VoteOpened e -> related(hearings, plus(votes, e.vote()), disclosures);
            case DisclosurePublished e -> related(hearings, votes, plus(disclosures, e.disclosure()));
            case ResultDeclared e -> decided(plus(results, new Result(e.vote(), e.passed(), e.derivation(), false)));
            case ResultCorrected e ->
                decided(changed(
                        results,
                        result -> result.vote().equals(e.vote()),
                        _ -> new Result(e.vote(), e.passed(), e.derivation(), false)));
            case ResultAnnulled e ->
                decided(changed(results, result -> result.vote().equals(e.vote()), Result::asAnnulled));
            default -> this;
        };
    }

    private ProposalSheet worded(String newTitle, Digest newText) {
        return new ProposalSheet(
                id,
                newTitle,
                matter,
                author,
                newText,
                concerns,
                stage,
                meeting,
                hearings,
                votes,
                results,
                disclosures,
                wordings,
                timeline);
    }

    private ProposalSheet on(@Nullable MeetingId agenda) {
        return new ProposalSheet(
                id,
                title,
                matter,
                author,
                text,
                concerns,
                stage,
                agenda,
                hearings,
                votes,
                results,
                disclosures,
                wordings,
                timeline);
    }

    private ProposalSheet related(
            List<HearingId> nowHearings, List<VoteId> nowVotes, List<DisclosureId> nowDisclosures) {
        return new ProposalSheet(
                id,
                title,
                matter,
                author,
                text,
                concerns,
                stage,
                meeting,
                nowHearings,
                nowVotes,
                results,
                nowDisclosures,
                wordings,
                timeline);
    }

    private ProposalSheet decided(List<Result> nowResults) {
        return new ProposalSheet(
                id,
                title,
                matter,
                author,
                text,
                concerns,
                stage,
                meeting,
                hearings,
                votes,
                nowResults,
                disclosures,
                wordings,
                timeline);
    }

    private ProposalSheet at(ProposalStage next, List<Wording> nowWordings, List<Moment> nowTimeline) {
        return new ProposalSheet(
                id,
                title,
                matter,
                author,
                text,
                concerns,
                next,
                meeting,
                hearings,
                votes,
                results,
                disclosures,
                nowWordings,
                nowTimeline);
    }
}
