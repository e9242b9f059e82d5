package org.folkmoot.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What happened to decisions from before the record. */
public sealed interface FoundingEvent extends Event {

    /** All of them. */
    Tag EARLIER = Tag.ofCommunity("earlier-decisions");

    EarlierId decision();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofEarlier(decision()), EARLIER);
    }

    /** @param majority what the document's figures amount to; null where it gives none */
    @StoredAs("earlier-decision-entered.v1")
    record EarlierDecisionEntered(
            EarlierId decision,
            EarlierDecision what,
            @Nullable Derivation majority,
            Hand enteredBy) implements FoundingEvent {

        /** Whether it is the supervision board that has to confirm it, as long as somebody sits on it. */
        public boolean isForBoard() {
            return enteredBy.body() == Body.COMMITTEE;
        }
    }

    /**
     * Another office has confirmed it: it stands.
     *
     * @param forBoard whether the street office has confirmed it in the place of a supervision board, since none sits
     * @param publishBy the last day to publish in time that it was taken over (decision.publish_within_days); null where no rule book
     *     sets one
     */
    @StoredAs("earlier-decision-confirmed.v1")
    record EarlierDecisionConfirmed(
            EarlierId decision,
            Hand confirmedBy,
            boolean forBoard,
            @Nullable LocalDate publishBy) implements FoundingEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toPublish(decision), Body.COMMITTEE, "DIS-2", publishBy)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofEarlier(decision));
        }
    }

    /** It was taken back or not confirmed. */
    @StoredAs("earlier-decision-dropped.v1")
    record EarlierDecisionDropped(EarlierId decision) implements FoundingEvent {}

    /** A residents' meeting has revoked it (MTG-8). @param resolution the vote by which it did */
    @StoredAs("earlier-decision-revoked.v1")
    record EarlierDecisionRevoked(EarlierId decision, VoteId resolution) implements FoundingEvent, Obliging {
        /** It is not published as a decision any more. */
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Lapses(toPublish(decision)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofEarlier(decision));
        }
    }

    /** Whether it was taken over, and no meeting has revoked it since. */
    static Known<Boolean> stands(EarlierId decision) {
        return TakingOver.of(decision).map(TakingOver::stands);
    }

    /** The sort of meeting that has decided it; null if it does not stand. */
    static Known<@Nullable MeetingKind> decidedBy(EarlierId decision) {
        return TakingOver.of(decision)
                .map(taken -> taken.standing() == null ? null : taken.standing().kind());
    }

    /** The text of the charter that it is; null if it is none, or does not stand. */
    static Known<@Nullable Digest> charter(EarlierId decision) {
        return TakingOver.of(decision).map(taken -> {
            var what = taken.standing();
            return what != null && what.matter() == Matter.CHARTER ? what.text() : null;
        });
    }

    /** The duty to publish that it was taken over. */
    static DutyId toPublish(EarlierId decision) {
        return DutyId.of("publish-earlier", decision);
    }

    static Tag ofEarlier(EarlierId decision) {
        return Tag.of("earlier", decision);
    }
}
