package org.folkmoot.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.CarriesOut;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Admission;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.vocabulary.Warrant;
import org.jspecify.annotations.Nullable;

/** What happened to a motion in the committee. */
public sealed interface CommitteeEvent extends Event {
    MotionId motion();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofMotion(motion()));
    }

    /**
     * A motion was put to the committee.
     *
     * @param annuls the vote whose result it is to annul; null for every other purpose
     * @param order that it answers; null for every other purpose
     * @param interested members with an interest of their own, who stand aside
     */
    @StoredAs("motion-moved.v1")
    record MotionMoved(
            MotionId motion,
            MotionPurpose purpose,
            @Nullable VoteId annuls,
            @Nullable OrderId order,
            MotionSubject about,
            String title,
            Digest text,
            OfficerId mover,
            LocalDate movedOn,
            List<OfficerId> interested)
            implements CommitteeEvent {
        public MotionMoved {
            interested = List.copyOf(interested);
        }
    }

    @StoredAs("motion-withdrawn.v1")
    record MotionWithdrawn(MotionId motion) implements CommitteeEvent {}

    /** A member said how they stand to it; the last one counts. */
    @StoredAs("voice-given.v1")
    record VoiceGiven(MotionId motion, MemberStance voice) implements CommitteeEvent {}

    /** A sitting was entered. @param voices of all members who were there */
    @StoredAs("sitting-entered.v1")
    record SittingEntered(MotionId motion, LocalDate heldOn, OfficerId enteredBy, List<MemberStance> voices)
            implements CommitteeEvent {
        public SittingEntered {
            voices = List.copyOf(voices);
        }
    }

    @StoredAs("sitting-rejected.v1")
    record SittingRejected(MotionId motion, OfficerId rejectedBy) implements CommitteeEvent {}

    /**
     * The committee has decided.
     *
     * @param purpose what may be done by it, once, if it is carried
     * @param about what it does to proposals
     * @param sitting how it came about in a sitting; null if each agreed on their own account
     * @param voices of those members who have spoken
     * @param carried whether the majority of all members is for it
     * @param publishBy the last day to publish it in time (decision.publish_within_days); null where no rule book sets one
     */
    @StoredAs("committee-decided.v1")
    record CommitteeDecided(
            MotionId motion,
            MotionPurpose purpose,
            MotionSubject about,
            @Nullable Minutes sitting,
            List<MemberStance> voices,
            boolean carried,
            Derivation derivation,
            LocalDate decidedOn,
            @Nullable LocalDate publishBy)
            implements CommitteeEvent, Obliging {
        public CommitteeDecided {
            voices = List.copyOf(voices);
        }

        /** What was not carried changes nothing. */
        @Override
        public List<Duty.Step> duties() {
            return carried && purpose.isPublishedAsDecision()
                    ? List.of(new Duty.Arises(Duty.once(toPublish(motion), Body.COMMITTEE, "DIS-2", publishBy)))
                    : List.of();
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(of(motion, about));
        }
    }

    /**
     * A member contradicts what was confirmed of a sitting.
     *
     * @param borne whether a majority would be for it still, without the voices of all who contradict
     */
    @StoredAs("sitting-contradicted.v1")
    record SittingContradicted(MotionId motion, OfficerId member, String reason, boolean borne)
            implements CommitteeEvent {}

    /** A member of the supervision board sat in on that day's sitting, without a vote. */
    @StoredAs("sitting-sat-in-on.v1")
    record SittingSatInOn(MotionId motion, OfficerId member, LocalDate heldOn) implements CommitteeEvent {}

    /** What the committee decided does not stand any more. */
    sealed interface Fell extends CommitteeEvent, Obliging {
        /** What the decision did to proposals. */
        MotionSubject about();

        /** It is not published as a decision any more. */
        @Override
        default List<Duty.Step> duties() {
            return List.of(new Duty.Lapses(toPublish(motion())));
        }

        @Override
        default Set<Tag> tags() {
            return withDuties(of(motion(), about()));
        }
    }

    /**
     * A meeting has revoked what the committee decided (MTG-8).
     *
     * @param about what the decision did to proposals
     * @param resolution the vote by which it did
     */
    @StoredAs("decision-revoked.v1")
    record DecisionRevoked(MotionId motion, MotionSubject about, VoteId resolution) implements Fell {}

    /** A court has annulled what the committee decided (MTG-14). @param judgment the court's paper, which names the parties */
    @StoredAs("decision-annulled.v1")
    record DecisionAnnulled(
            MotionId motion,
            MotionSubject about,
            @OfFile(personal = true) Digest judgment,
            LocalDate judgedOn) implements Fell {}

    /**
     * Who answers for a sitting's figures.
     *
     * @param contradictBy the last day on which a member may contradict them
     */
    record Minutes(LocalDate heldOn, OfficerId enteredBy, OfficerId confirmedBy, LocalDate contradictBy) {}

    /** What a motion lets be done. @param motion null if none is named */
    static Known<Warrant> warrant(@Nullable MotionId motion, MotionPurpose purpose) {
        return motion == null
                ? Known.of(Warrant.NONE)
                : Known.together(
                        carried(motion, purpose),
                        Known.whether(CarriesOut.ofDecision(motion), CarriesOut.class),
                        Warrant::new);
    }

    /** What the committee has decided on a motion; null while it has not, or if a meeting has revoked it or a court annulled it. */
    private static Known<@Nullable CommitteeDecided> decided(MotionId motion) {
        var told = Boundary.of(ofMotion(motion), CommitteeDecided.class, Fell.class);
        return Known.from(
                told, CommitteeEvent.class, null, (_, event) -> event instanceof CommitteeDecided e ? e : null);
    }

    /** What the committee has carried by a motion; null if nothing, or if it does not stand. */
    static Known<@Nullable CommitteeDecided> standing(MotionId motion) {
        return decided(motion).map(decided -> decided != null && decided.carried() ? decided : null);
    }

    /** Whether a motion was carried, and the decision stands. */
    static Known<Boolean> stands(MotionId motion) {
        return standing(motion).map(Objects::nonNull);
    }

    /** Whether the committee has decided that this may be done, and the decision stands. */
    static Known<Boolean> carried(MotionId motion, MotionPurpose purpose) {
        return standing(motion).map(decided -> decided != null && decided.purpose() == purpose);
    }

    /** The vote whose result the committee has decided to annul by a motion; null if none. */
    static Known<@Nullable VoteId> annulledBy(MotionId motion) {
        return Known.together(
                Known.last(ofMotion(motion), MotionMoved.class),
                carried(motion, MotionPurpose.ANNUL_RESULT),
                (moved, carried) -> moved != null && carried ? moved.annuls() : null);
    }

    /** What the committee has decided by a motion, as far as it stands; nothing if none is named. */
    static Known<MotionSubject> decidedOn(@Nullable MotionId motion) {
        return motion == null
                ? Known.of(MotionSubject.NONE)
                : standing(motion).map(decided -> decided == null ? MotionSubject.NONE : decided.about());
    }

    /** The motion by which the committee has decided that a meeting is announced with less notice; null if by none that stands. */
    static Known<@Nullable MotionMoved> shortening(@Nullable MotionId motion) {
        return motion == null
                ? Known.of(null)
                : Known.together(
                        Known.last(ofMotion(motion), MotionMoved.class),
                        carried(motion, MotionPurpose.SHORTEN_NOTICE),
                        (moved, carried) -> carried ? moved : null);
    }

    /** The order to correct that a motion answers; null if it answers none. */
    static Known<@Nullable OrderId> orderOf(MotionId motion) {
        return Known.last(ofMotion(motion), MotionMoved.class).map(moved -> moved == null ? null : moved.order());
    }

    /** To which agendas the committee has admitted a proposal. */
    static Known<Admission> admission(ProposalId proposal) {
        return Admitting.of(proposal);
    }

    /** The duty to publish a decision. */
    static DutyId toPublish(MotionId motion) {
        return DutyId.of("publish-decision", motion);
    }

    /** The motion on which the decision is published to do that duty; null if something else is. */
    static @Nullable MotionId published(@Nullable DutyId duty) {
        return duty == null ? null : duty.about("publish-decision", MotionId::new);
    }

    private static Tag[] of(MotionId motion, MotionSubject about) {
        return Stream.concat(
                        Stream.of(ofMotion(motion)), about.proposals().stream().map(CommitteeEvent::ofMotionsOn))
                .toArray(Tag[]::new);
    }

    /** What the committee has decided about one proposal. */
    static Tag ofMotionsOn(ProposalId proposal) {
        return Tag.of("motions-on", proposal);
    }

    static Tag ofMotion(MotionId motion) {
        return Tag.of("motion", motion);
    }
}
