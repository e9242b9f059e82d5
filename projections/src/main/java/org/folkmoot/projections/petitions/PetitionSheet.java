package org.folkmoot.projections.petitions;

import static org.folkmoot.projections.kit.Lists.plus;
import static org.folkmoot.projections.kit.Lists.without;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesConfirmed;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesRejected;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.petitions.SignatureCount;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * One petition. It is short: a list shows all of it.
 *
 * @param counts how many have signed, among each of those of whom so many must
 * @param paper sheets that were entered and not yet compared with the paper
 * @param reached that enough have signed; null while they have not
 * @param granted the meeting or the hearing that is held on it; null if there is none
 */
public record PetitionSheet(
        About about,
        boolean withdrawn,
        List<SignatureCount> counts,
        List<Paper> paper,
        @Nullable Reached reached,
        @Nullable Granted granted)
        implements Listed<PetitionSheet> {

    /** What was fixed when it was started. @param lastDay the last day for signatures; null where no rule sets one */
    public record About(
            PetitionId id,
            Demand demand,
            String title,
            Digest text,
            LocalDate startedOn,
            @Nullable LocalDate lastDay,
            RuleBookRef ruleBook) {}

    /** @param signatures how many stand on it */
    public record Paper(SheetId sheet, OfficerId enteredBy, int signatures) {}

    /** @param grantBy the last day on which it is granted in time; null where no rule sets one */
    public record Reached(LocalDate on, @Nullable LocalDate grantBy, Derivation derivation) {}

    /**
     * @param meeting that was called on it; null if it asked for a hearing
     * @param hearing that was announced on it; null if it asked for a meeting
     * @param late whether it was called for a day after the last one
     */
    public record Granted(
            @Nullable MeetingId meeting, @Nullable HearingId hearing, LocalDate heldOn, boolean late) {}

    /** How far it has come. */
    public enum Stage {
        COLLECTING,
        /** The last day for signatures is past, and not enough have signed. */
        ENDED,
        QUALIFIED,
        GRANTED,
        WITHDRAWN
    }

    static PetitionSheet of(PetitionStarted e) {
        var about = new About(e.petition(), e.demand(), e.title(), e.text(), e.startedOn(), e.lastDay(), e.ruleBook());
        return new PetitionSheet(about, false, SignatureCount.after(List.of(), e), List.of(), null, null);
    }

    @Override
    public PetitionSheet entry() {
        return this;
    }

    public Stage stageOn(LocalDate day) {
        if (withdrawn) return Stage.WITHDRAWN;
        if (granted != null) return Stage.GRANTED;
        if (reached != null) return Stage.QUALIFIED;
        return isCollectingOn(day) ? Stage.COLLECTING : Stage.ENDED;
    }

    /** Whether one can sign it on that day; more may than are needed. */
    public boolean isCollectingOn(LocalDate day) {
        return !withdrawn && (about.lastDay == null || !day.isAfter(about.lastDay));
    }

    /** Whether what it asks for is still to be granted. */
    public boolean isToBeGranted() {
        return reached != null && granted == null;
    }

    /** Whether enough have signed and nobody has noted it yet. */
    public boolean isToBeQualified() {
        return !withdrawn && reached == null && counts.stream().anyMatch(SignatureCount::isEnough);
    }

    PetitionSheet after(PetitionEvent event) {
        return switch (event) {
            case PetitionStarted e -> of(e);
            case PetitionSigned _, SignatureWithdrawn _ -> with(SignatureCount.after(counts, event), paper);
            case PaperSignaturesEntered e ->
                with(
                        counts,
                        plus(
                                paper,
                                new Paper(
                                        e.sheet(), e.enteredBy(), e.signatures().size())));
            case PaperSignaturesConfirmed e -> with(counts, checked(e.sheet()));
            case PaperSignaturesRejected e -> with(counts, checked(e.sheet()));
            case PetitionQualified e ->
                new PetitionSheet(
                        about,
                        withdrawn,
                        counts,
                        paper,
                        new Reached(e.reachedOn(), e.grantBy(), e.derivation()),
                        granted);
            case PetitionWithdrawn _ -> new PetitionSheet(about, true, counts, List.of(), reached, granted);
        };
    }

    PetitionSheet granted(MeetingCalled e) {
        boolean late = e.petition() != null && e.petition().late();
        return granted(new Granted(e.meeting(), null, e.heldOn(), late));
    }

    PetitionSheet granted(HearingAnnounced e) {
        return granted(new Granted(null, e.hearing(), e.heldOn(), false));
    }

    private PetitionSheet granted(Granted now) {
        return new PetitionSheet(about, withdrawn, counts, paper, reached, now);
    }

    private List<Paper> checked(SheetId sheet) {
        return without(paper, one -> one.sheet().equals(sheet));
    }

    private PetitionSheet with(List<SignatureCount> nowCounted, List<Paper> nowEntered) {
        return new PetitionSheet(about, withdrawn, nowCounted, nowEntered, reached, granted);
    }
}
