package org.folkmoot.meetings;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.CarriesOut;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Authority;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Competence;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What happened to a meeting. */
public sealed interface MeetingEvent extends Event {
    MeetingId meeting();

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case MeetingCalled e -> e.withDecision(ofMeeting(e.meeting()));
            case ElectorateFixed _, MeetingAdjourned _ -> Set.of(ofMeeting(meeting()));
            case QuorumDeclared e -> e.withDuties(ofMeeting(e.meeting()));
            case CheckInReopened _, MeetingClosed _, SatIn _ -> Set.of(ofMeeting(meeting()));
            case NoticeIssued e -> e.withDecision(e.withDuties(ofNotice(e)));
            case ObjectionUpheld e -> e.withDecision(ofObjection(e));
            case ElectorateCorrected e -> e.withDuties(ofObjection(e));
            case Objected e -> Set.of(ofObjection(e));
            case DoorReviewed e -> e.withDecision(e.withDuties(ofMeeting(e.meeting())));
            case RepresentativesAuthorised e -> Set.of(ofMeeting(e.meeting()), ofAuthority(e.matter()));
            case CheckedIn e -> ofComer(e);
            case CheckedOut e -> ofAttendee(e.meeting(), member(e.household(), e.resident()), e.capacity());
            case CheckInClosed e -> e.withDuties(ofMeeting(e.meeting()));
        };
    }

    /**
     * A meeting was called.
     *
     * @param petition on which it was called; null if on none
     * @param motion by which the committee decided to call it; null if it was called on a petition
     */
    @StoredAs("meeting-called.v1")
    record MeetingCalled(
            MeetingId meeting,
            MeetingKind kind,
            LocalDate heldOn,
            String place,
            Channel channel,
            RuleBookRef ruleBook,
            @Nullable Petitioned petition,
            @Nullable MotionId motion)
            implements MeetingEvent, CarriesOut {}

    /**
     * A petition that a meeting grants.
     *
     * @param proposal which the residents want decided; null if they only want to meet
     * @param holdBy the last day on which it is held in time (MTG-15); null where no rule sets one
     * @param late whether it was called for a day after that
     */
    record Petitioned(
            PetitionId id,
            @Nullable ProposalId proposal,
            @Nullable LocalDate holdBy,
            boolean late) {}

    /**
     * The meeting was announced.
     *
     * @param days from the notice to the meeting, as MTG-2 counts them
     * @param special why it came later than the rule book asks; null if it did not
     * @param unstudied which important matters it goes on to without the party organisation's study; null if without none
     * @param concerned the matters that authorisations on the agenda let the representatives decide, with the texts that they have now
     */
    @StoredAs("notice-issued.v1")
    record NoticeIssued(
            MeetingId meeting,
            LocalDate postedOn,
            LocalDate heldOn,
            int days,
            List<ProposalId> agenda,
            boolean rating,
            @Nullable SpecialReason special,
            @Nullable Unstudied unstudied,
            List<ProposalId> concerned)
            implements MeetingEvent, Obliging, CarriesOut {
        public NoticeIssued {
            agenda = List.copyOf(agenda);
            concerned = List.copyOf(concerned);
        }

        @Override
        public @Nullable MotionId motion() {
            return special == null ? null : special.motion();
        }

        /** What was not studied before the notice was not studied first. */
        @Override
        public List<Duty.Step> duties() {
            return agenda.stream()
                    .<Duty.Step>map(proposal -> new Duty.Lapses(ProposalEvent.toStudy(proposal)))
                    .toList();
        }
    }

    /** Why notice was shortened (特殊情况, MTG-2): the title of the motion by which the committee decided it. */
    record SpecialReason(String reason, MotionId motion) {}

    /** Important matters that the party organisation has not studied (MTG-9), and why the meeting goes on all the same. */
    record Unstudied(List<ProposalId> proposals, WithoutStudy why) {
        public Unstudied {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * Who is entitled was fixed, in the commit of the notice; facts of the roll that come later do not count for an assembly. In a
     * representatives' meeting the office must be held on the day: where that makes other figures, they are fixed again when check-in closes.
     *
     * @param entitled members: households, adults, or representatives and committee together
     * @param representatives resident representatives; 0 in an assembly
     * @param committee committee members; 0 in an assembly. One who is both counts once in {@code entitled}
     * @param comingOfAge residents entitled although not yet of age when this was fixed
     * @param composition enough members are resident representatives (COM-5); null in an assembly, or where the rule book asks no share
     */
    @StoredAs("electorate-fixed.v1")
    record ElectorateFixed(
            MeetingId meeting,
            MeetingKind kind,
            int entitled,
            int representatives,
            int committee,
            List<ResidentId> comingOfAge,
            @Nullable Derivation composition)
            implements MeetingEvent {
        public ElectorateFixed {
            comingOfAge = List.copyOf(comingOfAge);
        }
    }

    /** An objection to the electorate, as far as it has come. */
    sealed interface Objected extends MeetingEvent {
        @Nullable
        HouseholdId household();

        ResidentId resident();
    }

    /**
     * An objection was upheld; the electorate is as it was until the supervision board confirms it.
     *
     * @param household whose representative is concerned, in an assembly of households; null otherwise
     * @param motion by which the committee decided it; null at the door
     */
    @StoredAs("objection-upheld.v1")
    record ObjectionUpheld(
            MeetingId meeting,
            @Nullable HouseholdId household,
            ResidentId resident,
            ObjectionGround ground,
            @Nullable MotionId motion,
            OfficerId upheldBy,
            LocalDate upheldOn)
            implements Objected, CarriesOut {}

    @StoredAs("objection-seconded.v1")
    record ObjectionSeconded(
            MeetingId meeting, @Nullable HouseholdId household, ResidentId resident, OfficerId secondedBy)
            implements Objected {}

    /**
     * An objection was confirmed, and the electorate corrected by it.
     *
     * @param atTheDoor whether it was decided on the spot, without the committee as a body: both bodies review it afterwards
     * @param by who answers for it: of the committee one, at the door two, then one of the supervision board
     * @param reviewBy the last day on which both bodies review in time what was decided at the door; null if it was not
     * @param total members entitled from now on
     */
    @StoredAs("electorate-corrected.v1")
    record ElectorateCorrected(
            MeetingId meeting,
            @Nullable HouseholdId household,
            ResidentId resident,
            ObjectionGround ground,
            boolean atTheDoor,
            List<OfficerId> by,
            @Nullable LocalDate reviewBy,
            int total)
            implements Objected, Obliging {
        public ElectorateCorrected {
            by = List.copyOf(by);
        }

        @Override
        public List<Duty.Step> duties() {
            if (!atTheDoor) return List.of();
            return REVIEWERS.stream()
                    .<Duty.Step>map(
                            body -> new Duty.Arises(Duty.once(toReview(meeting, body), body, "MTG-3", reviewBy)))
                    .toList();
        }
    }

    /**
     * A body has reviewed what was decided at the door of a meeting.
     *
     * @param motion by which the committee found so; null where the supervision board did
     * @param right whether it finds that all of it was right
     * @param finding one line that names no person
     */
    @StoredAs("door-reviewed.v1")
    record DoorReviewed(
            MeetingId meeting,
            Body body,
            @Nullable MotionId motion,
            boolean right,
            String finding,
            OfficerId reviewedBy,
            LocalDate reviewedOn)
            implements MeetingEvent, CarriesOut, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toReview(meeting, body)));
        }
    }

    /** Who reviews what three people decided on the spot: their bodies. */
    List<Body> REVIEWERS = List.of(Body.COMMITTEE, Body.SUPERVISION_BOARD);

    /** The duty to review what was decided at the door of a meeting. */
    static DutyId toReview(MeetingId meeting, Body body) {
        return DutyId.of("review-door", meeting, body);
    }

    /**
     * The residents' meeting has let the representatives decide a matter.
     *
     * @param meeting the representatives' meeting called for it
     * @param text of the matter when the residents' meeting was announced: the authority is for no other
     */
    @StoredAs("representatives-authorised.v1")
    record RepresentativesAuthorised(MeetingId meeting, ProposalId matter, VoteId vote, Digest text)
            implements MeetingEvent {}

    /** The meeting was moved to a later day. Attendance ends with it, and a quorum declared before is void. */
    @StoredAs("meeting-adjourned.v1")
    record MeetingAdjourned(MeetingId meeting, LocalDate heldOn) implements MeetingEvent {}

    /** Somebody came. @param officer the committee seat they hold, in a representatives' meeting, in whatever capacity they come; null if none */
    @StoredAs("checked-in.v1")
    record CheckedIn(
            MeetingId meeting,
            @Nullable HouseholdId household,
            ResidentId resident,
            Capacity capacity,
            @Nullable OfficerId officer,
            Attendance attendance)
            implements MeetingEvent {}

    /** Somebody left before the check-in closed, or lost the entitlement by a correction or with the office. */
    @StoredAs("checked-out.v1")
    record CheckedOut(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident, Capacity capacity)
            implements MeetingEvent {}

    /** The meeting has begun with those who are in. @param held what the committee has done by it, if it owed it; null if not */
    @StoredAs("check-in-closed.v1")
    record CheckInClosed(MeetingId meeting, @Nullable DutyId held) implements MeetingEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return held == null ? List.of() : List.of(new Duty.Done(held));
        }
    }

    @StoredAs("check-in-reopened.v1")
    record CheckInReopened(MeetingId meeting) implements MeetingEvent {}

    /**
     * Enough members are present.
     *
     * @param present members who are checked in and not out at the closing of check-in
     * @param representatives how many of them are resident representatives; 0 in an assembly
     * @param held what the committee has done by holding the meeting, once for each (MTG-5, MTG-11); null where it was said before
     */
    @StoredAs("quorum-declared.v1")
    record QuorumDeclared(
            MeetingId meeting,
            int present,
            int representatives,
            Derivation derivation,
            @Nullable DutyId held) implements MeetingEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return held == null ? List.of() : List.of(new Duty.Done(held));
        }
    }

    /** A member of the supervision board sat in on that day, without a vote: no quorum and no count knows of them. */
    @StoredAs("sat-in.v1")
    record SatIn(MeetingId meeting, OfficerId member, LocalDate on) implements MeetingEvent {}

    @StoredAs("meeting-closed.v1")
    record MeetingClosed(MeetingId meeting) implements MeetingEvent {}

    /**
     * Whether the representatives may decide a matter (MTG-7). A result that withdraws the authority again tells it too.
     */
    static Known<Authority> authorityOver(ProposalId matter) {
        var told = Boundary.of(
                ofAuthority(matter), RepresentativesAuthorised.class, ResultCorrected.class, ResultAnnulled.class);
        return Known.from(told, Event.class, Authority.NONE, (before, event) -> switch (event) {
            case RepresentativesAuthorised e -> new Authority(e.vote(), true, e.text());
            case ResultCorrected e -> before.after(e.vote(), e.passed());
            case ResultAnnulled e -> before.after(e.vote(), false);
            default -> before;
        });
    }

    /** On what the representatives' meeting may decide a matter as it is worded (MTG-7). @param day on which a charter is asked about */
    static Known<Competence> competence(ProposalId matter, LocalDate day) {
        return Known.together(
                ProposalEvent.isGivenByLaw(matter),
                ProposalEvent.classing(matter),
                authorityOver(matter),
                ProposalEvent.text(matter),
                RuleBookEvent.adopted(),
                (given, classing, authority, text, books) -> new Competence(
                        given,
                        authority,
                        authority.covers(text),
                        classing.matter(),
                        books.inForceOn(day).map(RuleBook::delegated).orElse(Set.of())));
    }

    /** The day of a meeting, the later one if it was adjourned; null before it is called. */
    static Known<@Nullable LocalDate> dayOf(MeetingId meeting) {
        var told = Boundary.of(ofMeeting(meeting), MeetingCalled.class, MeetingAdjourned.class);
        return Known.from(told, MeetingEvent.class, null, (before, event) -> switch (event) {
            case MeetingCalled e -> e.heldOn();
            case MeetingAdjourned e -> e.heldOn();
            default -> before;
        });
    }

    /** The quorum that was declared, as long as it holds; null if none does. */
    static Known<@Nullable QuorumDeclared> quorumOf(MeetingId meeting) {
        var told = Boundary.of(ofMeeting(meeting), QuorumDeclared.class, CheckInReopened.class, MeetingAdjourned.class);
        return Known.from(told, MeetingEvent.class, null, (_, event) -> event instanceof QuorumDeclared e ? e : null);
    }

    /** How a member's attendance began, if it has not ended by checking out or by the meeting's adjournment; null if nobody attends. */
    static Known<@Nullable CheckedIn> attendance(MeetingId meeting, Id member) {
        var told = Boundary.of(ofAttendance(meeting, member), CheckedIn.class, CheckedOut.class)
                .and(ofMeeting(meeting), MeetingAdjourned.class);
        return Known.from(told, MeetingEvent.class, null, (_, event) -> event instanceof CheckedIn e ? e : null);
    }

    /**
     * Who came first since the meeting was last moved, whether or not they have left again; null if nobody has.
     *
     * @param who whose coming it is: of a {@linkplain #ofAttendance member}, or of a {@linkplain #ofPerson resident} for any household
     */
    static Known<@Nullable CheckedIn> firstComer(MeetingId meeting, Tag who) {
        var told = Boundary.of(who, CheckedIn.class).and(ofMeeting(meeting), MeetingAdjourned.class);
        return Known.from(
                told,
                MeetingEvent.class,
                null,
                (before, event) -> !(event instanceof CheckedIn e) ? null : before == null ? e : before);
    }

    /**
     * Who may attend a meeting for a household, or where it is null for themselves; null if nobody, as before the notice.
     *
     * @param resident who asks
     */
    static Known<@Nullable ResidentId> entitled(
            MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) {
        return Member.entitled(meeting, household, resident)
                .map(entitled -> entitled == null ? null : entitled.resident());
    }

    /** Who takes part in a meeting: a household by its representative, or the resident. */
    static Id member(@Nullable HouseholdId household, ResidentId resident) {
        return household == null ? resident : household;
    }

    private static Tag[] ofNotice(NoticeIssued e) {
        var tags = new HashSet<>(Set.of(ofMeeting(e.meeting())));
        for (var proposal : e.agenda()) tags.add(ofAnnounced(proposal));
        for (var matter : e.concerned()) tags.add(ofAuthority(matter));
        return tags.toArray(Tag[]::new);
    }

    private static Tag[] ofObjection(Objected e) {
        return new Tag[] {ofMeeting(e.meeting()), ofAttendance(e.meeting(), member(e.household(), e.resident()))};
    }

    private static Set<Tag> ofComer(CheckedIn e) {
        var tags = ofAttendee(e.meeting(), member(e.household(), e.resident()), e.capacity());
        if (e.household() != null) tags.add(ofPerson(e.meeting(), e.resident()));
        return tags;
    }

    private static Set<Tag> ofAttendee(MeetingId meeting, Id member, Capacity capacity) {
        var tags = new HashSet<>(Set.of(ofAttendance(meeting, member), ofAttendees(meeting)));
        if (capacity == Capacity.REPRESENTATIVE || capacity == Capacity.COMMITTEE) tags.add(ofSitting(meeting));
        return tags;
    }

    static Tag ofMeeting(MeetingId meeting) {
        return Tag.of("meeting", meeting);
    }

    /** One member's entitlement by correction and attendance: a household in an assembly of households, a resident otherwise. */
    static Tag ofAttendance(MeetingId meeting, Id member) {
        return Tag.of("attendance", meeting, member);
    }

    /** One resident who comes for a household, whichever it is. */
    static Tag ofPerson(MeetingId meeting, ResidentId resident) {
        return Tag.of("comes", meeting, resident);
    }

    /** All who attend. */
    static Tag ofAttendees(MeetingId meeting) {
        return Tag.of("attendees", meeting);
    }

    /** Those who attend a representatives' meeting; of an assembly, nobody. */
    static Tag ofSitting(MeetingId meeting) {
        return Tag.of("sitting", meeting);
    }

    /** The notices that have announced a proposal. */
    static Tag ofAnnounced(ProposalId proposal) {
        return Tag.of("announced", proposal);
    }

    /** Whether the representatives may decide a matter (MTG-7); results that withdraw the authority again carry it too. */
    static Tag ofAuthority(ProposalId matter) {
        return Tag.of("authority", matter);
    }
}
