package org.folkmoot.projections.proposals;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Fell;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.proposals.ProposalEvent.MatterStudied;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.record.Recorded;
import org.folkmoot.record.StoredName;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Classing;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * One proposal and everything that has happened to it.
 *
 * @param matter the class that its tabler named
 * @param classed the class that it is of
 * @param study of the party organisation (MTG-9); null while it has recorded none
 * @param concerns the proposal that the representatives are to be authorised to decide; null otherwise
 * @param revokes the earlier decision that it revokes if it passes; null if none
 * @param meeting on whose agenda it stands, or stood last; null before
 * @param results one for each vote whose result was declared
 * @param wordings how it was worded, as tabled and after each amendment; the last stands
 * @param heard how people were heard on it last; null if they were not
 * @param announcements as what it stands on each notice that has announced it
 * @param timeline in the order of the record
 */
@RecordBuilder
public record ProposalSheet(
        ProposalId id,
        String title,
        Matter matter,
        Classing classed,
        @Nullable Study study,
        Author author,
        Digest text,
        @Nullable ProposalId concerns,
        @Nullable DecisionId revokes,
        LocalDate tabledOn,
        ProposalStage stage,
        @Nullable MeetingId meeting,
        List<HearingId> hearings,
        List<VoteId> votes,
        List<Result> results,
        List<DisclosureId> disclosures,
        List<Wording> wordings,
        @Nullable Heard heard,
        List<Announced> announcements,
        List<Moment> timeline)
        implements ProposalSheetBuilder.With, Listed<ProposalSheet.Entry> {

    /**
     * What it said from that position on.
     *
     * @param text the digest of its text, kept beside the record
     * @param follows the hearing whose answers it follows; null if none had closed
     */
    public record Wording(
            long position,
            Instant at,
            String title,
            Digest text,
            @Nullable HearingId follows) {
        private static Wording of(String title, Digest text, @Nullable HearingId follows, Recorded recorded) {
            return new Wording(recorded.position(), recorded.given().at(), title, text, follows);
        }
    }

    /** A hearing that has closed. @param wording that was heard: it stays as it is from the hearing's materials until its end */
    public record Heard(HearingId hearing, Wording wording) {}

    /** On the notice of a meeting. @param heard how people had been heard on it last by then; null if they had not */
    public record Announced(
            MeetingId meeting, Wording wording, @Nullable Heard heard) {}

    /** What the party organisation has studied, and when. @param text as the proposal was worded then */
    public record Study(LocalDate on, Digest text, Digest findings) {}

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
            @Nullable String about) {

        private static Moment of(Recorded recorded) {
            var about = about(recorded.event());
            return new Moment(
                    recorded.position(),
                    recorded.given().at(),
                    what(recorded.event()),
                    about == null ? null : about.value());
        }

        private static String what(Event event) {
            var stored = event.getClass().getAnnotation(StoredAs.class);
            if (stored == null) throw new IllegalStateException(event.getClass().getName() + " has no stored name");
            return StoredName.parse(stored.value()).name();
        }

        private static @Nullable Id about(Event event) {
            return switch (event) {
                case ProposalPutOnAgenda e -> e.meeting();
                case ProposalTakenOffAgenda e -> e.meeting();
                case NoticeIssued e -> e.meeting();
                case RepresentativesAuthorised e -> e.vote();
                case HearingEvent e -> e.hearing();
                case VoteOpened e -> e.vote();
                case VoteClosed e -> e.vote();
                case VoteCounted e -> e.vote();
                case CommitteeEvent e -> e.motion();
                case ResultEvent e -> e.vote();
                case DisclosureEvent e -> e.disclosure();
                default -> null;
            };
        }
    }

    /** A proposal in a list. @param meeting on whose agenda it stands, or stood last; null before */
    public record Entry(
            ProposalId id,
            String title,
            Matter matter,
            Author author,
            LocalDate tabledOn,
            ProposalStage stage,
            @Nullable MeetingId meeting) {}

    static ProposalSheet of(ProposalTabled e, Recorded recorded) {
        return new ProposalSheet(
                e.proposal(),
                e.title(),
                e.matter(),
                Classing.NONE,
                null,
                Author.of(e.author()),
                e.text(),
                e.concerns(),
                e.revokes(),
                recorded.given().today(),
                ProposalStage.TABLED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Wording.of(e.title(), e.text(), null, recorded)),
                null,
                List.of(),
                List.of(Moment.of(recorded)));
    }

    /** How it stands on the notice of a meeting; empty if that has not announced it. */
    public Optional<Announced> announced(MeetingId by) {
        return announcements.stream().filter(one -> one.meeting.equals(by)).reduce((_, later) -> later);
    }

    @Override
    public Entry entry() {
        return new Entry(id, title, matter, author, tabledOn, stage, meeting);
    }

    /** Takes in an event; whatever else it changes, it comes into the timeline. */
    ProposalSheet after(Event event, Recorded recorded) {
        return changedBy(event, recorded)
                .withStage(stage.after(event))
                .withTimeline(plus(timeline, Moment.of(recorded)));
    }

    private ProposalSheet changedBy(Event event, Recorded recorded) {
        return switch (event) {
            case ProposalAmended e ->
                with(now -> now.title(e.title())
                        .text(e.text())
                        .wordings(plus(wordings, Wording.of(e.title(), e.text(), e.follows(), recorded)))
                        .classed(classed.reworded()));
            case CommitteeDecided e
            when e.carried() && e.about().matter() != null && !stage.isAnnounced() ->
                withClassed(classed.set(e.about().matter(), e.motion()));
            case Fell e when e.motion().equals(classed.by()) -> withClassed(classed.set(null, null));
            case ClassObjected _ -> withClassed(classed.doubted());
            case ClassSettled e -> withClassed(classed.settledAs(e.matter()));
            case MatterStudied e -> withStudy(new Study(e.studiedOn(), e.text(), e.findings()));
            case ProposalPutOnAgenda e -> withMeeting(e.meeting());
            case ProposalTakenOffAgenda _ -> withMeeting(null);
            case NoticeIssued e ->
                withMeeting(e.meeting())
                        .withAnnouncements(plus(announcements, new Announced(e.meeting(), wordings.getLast(), heard)));
            case HearingClosed e -> withHeard(new Heard(e.hearing(), wordings.getLast()));
            case HearingAnnounced e -> withHearings(plus(hearings, e.hearing()));
            case VoteOpened e -> withVotes(plus(votes, e.vote()));
            case DisclosurePublished e -> withDisclosures(plus(disclosures, e.disclosure()));
            case ResultDeclared e ->
                withResults(plus(results, new Result(e.vote(), e.passed(), e.derivation(), false)));
            case ResultCorrected e ->
                withResults(changed(
                        results,
                        result -> result.vote.equals(e.vote()),
                        _ -> new Result(e.vote(), e.passed(), e.derivation(), false)));
            case ResultAnnulled e ->
                withResults(changed(results, result -> result.vote.equals(e.vote()), Result::asAnnulled));
            default -> this;
        };
    }
}
