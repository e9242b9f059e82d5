package org.folkmoot.projections.committee;

import static org.folkmoot.projections.kit.Lists.plus;
import static org.folkmoot.projections.kit.Lists.without;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionAnnulled;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.CommitteeEvent.MotionWithdrawn;
import org.folkmoot.committee.CommitteeEvent.SittingContradicted;
import org.folkmoot.committee.CommitteeEvent.SittingEntered;
import org.folkmoot.committee.CommitteeEvent.SittingRejected;
import org.folkmoot.committee.CommitteeEvent.SittingSatInOn;
import org.folkmoot.committee.CommitteeEvent.VoiceGiven;
import org.folkmoot.committee.MemberStance;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * One motion. It is short: a list shows all of it.
 *
 * @param voices of those who have spoken on their own account, each one's last
 * @param entered a sitting that waits to be confirmed; null if none does
 * @param decided null while the committee has not
 * @param contradictions of what was confirmed of a sitting
 * @param satIn who of the supervision board has sat in on one, without a vote
 * @param revokedBy the vote by which a meeting has revoked the decision; null while it stands
 * @param annulled by a court; null while it stands
 * @param meeting that was called by it, to whose electorate it upheld an objection, or at whose door it reviewed; null if it was not carried out
 * @param hearing that is held by it, or whose answers it adopted; null if none
 * @param answered whether the order was answered by it that it names
 * @param ruleBook the version that was set by it; null if none was
 * @param published the item on the board that publishes the decision; null if there is none
 */
@RecordBuilder
public record MotionSheet(
        MotionMoved moved,
        boolean withdrawn,
        List<MemberStance> voices,
        @Nullable SittingEntered entered,
        @Nullable CommitteeDecided decided,
        List<SittingContradicted> contradictions,
        List<SittingSatInOn> satIn,
        @Nullable VoteId revokedBy,
        @Nullable DecisionAnnulled annulled,
        @Nullable MeetingId meeting,
        @Nullable HearingId hearing,
        boolean answered,
        @Nullable Integer ruleBook,
        @Nullable DisclosureId published)
        implements Listed<MotionSheet>, MotionSheetBuilder.With {

    /** How far it has come. */
    public enum Stage {
        OPEN,
        /** A sitting was entered and waits to be confirmed. */
        TO_BE_CONFIRMED,
        CARRIED,
        NOT_CARRIED,
        /** It was carried, and a meeting has revoked it (MTG-8). */
        REVOKED,
        /** It was carried, and a court has annulled it (MTG-14). */
        ANNULLED,
        WITHDRAWN
    }

    static MotionSheet of(MotionMoved e) {
        return new MotionSheet(
                e, false, List.of(), null, null, List.of(), List.of(), null, null, null, null, false, null, null);
    }

    @Override
    public MotionSheet entry() {
        return this;
    }

    public Stage stage() {
        if (withdrawn) return Stage.WITHDRAWN;
        if (annulled != null) return Stage.ANNULLED;
        if (revokedBy != null) return Stage.REVOKED;
        if (decided != null) return decided.carried() ? Stage.CARRIED : Stage.NOT_CARRIED;
        return entered == null ? Stage.OPEN : Stage.TO_BE_CONFIRMED;
    }

    /** Whether the committee is still to decide. */
    public boolean isOpen() {
        return !withdrawn && decided == null;
    }

    /** Whether it was carried, lets a member of the committee do something, and that was not done yet. */
    public boolean isToBeCarriedOut() {
        return switch (moved.purpose()) {
            case MATTER, ANNUL_RESULT, ADMIT_TO_AGENDA, SET_CLASS -> false;
            case CALL_MEETING, SHORTEN_NOTICE, UPHOLD_OBJECTION, REVIEW_DOOR ->
                stage() == Stage.CARRIED && meeting == null;
            case CALL_HEARING, ANSWER_HEARING -> stage() == Stage.CARRIED && hearing == null;
            case COMPLY_WITH_ORDER, DECLINE_ORDER -> stage() == Stage.CARRIED && !answered;
            case SET_RULE_BOOK -> stage() == Stage.CARRIED && ruleBook == null;
        };
    }

    /** Whether somebody of the board can say on that day that they sat in on a sitting, and that member has not. */
    public boolean mayBeSatInOn(OfficerId member, LocalDate day) {
        var heldOn = entered != null ? entered.heldOn() : mayBeContradictedOn(day) ? sittingDay() : null;
        return heldOn != null
                && satIn.stream()
                        .noneMatch(one ->
                                one.member().equals(member) && one.heldOn().equals(heldOn));
    }

    private @Nullable LocalDate sittingDay() {
        return decided == null || decided.sitting() == null
                ? null
                : decided.sitting().heldOn();
    }

    /** Whether that member has said how they stand to it. */
    public boolean isHeard(OfficerId member) {
        return voices.stream().anyMatch(voice -> voice.member().equals(member));
    }

    /** How members stand: as decided, as entered of a sitting, or as they have said so far. */
    public List<MemberStance> spoken() {
        if (decided != null) return decided.voices();
        return entered == null ? voices : entered.voices();
    }

    /** The last day to contradict a sitting; null if none has decided. */
    public @Nullable LocalDate contradictBy() {
        return decided == null || decided.sitting() == null
                ? null
                : decided.sitting().contradictBy();
    }

    public boolean mayBeContradictedOn(LocalDate day) {
        var last = contradictBy();
        return last != null && !day.isAfter(last);
    }

    /** Whether that member entered or confirmed the sitting, or has contradicted it. */
    public boolean answersFor(OfficerId member) {
        return decided != null
                && decided.sitting() != null
                && (decided.sitting().enteredBy().equals(member)
                        || decided.sitting().confirmedBy().equals(member)
                        || contradictions.stream().anyMatch(one -> one.member().equals(member)));
    }

    /** Whether the majority would be gone without the voices of those who contradict. */
    public boolean isInDoubt() {
        return decided != null && decided.carried() && contradictions.stream().anyMatch(one -> !one.borne());
    }

    MotionSheet after(CommitteeEvent event) {
        return switch (event) {
            case MotionMoved e -> of(e);
            case MotionWithdrawn _ -> withWithdrawn(true).withEntered(null);
            case VoiceGiven e ->
                withVoices(plus(
                        without(voices, one -> one.member().equals(e.voice().member())), e.voice()));
            case SittingEntered e -> withEntered(e);
            case SittingRejected _ -> withEntered(null);
            case CommitteeDecided e -> withDecided(e).withEntered(null);
            case DecisionRevoked e -> withRevokedBy(e.resolution());
            case DecisionAnnulled e -> withAnnulled(e);
            case SittingContradicted e -> withContradictions(plus(contradictions, e));
            case SittingSatInOn e -> withSatIn(plus(satIn, e));
        };
    }

    MotionSheet carriedOut(MeetingEvent e) {
        return withMeeting(e.meeting());
    }

    MotionSheet carriedOut(HearingEvent e) {
        return withHearing(e.hearing());
    }

    MotionSheet set(RuleBookAdopted e) {
        return withRuleBook(e.book().version());
    }

    MotionSheet published(DisclosurePublished e) {
        return withPublished(e.disclosure());
    }
}
