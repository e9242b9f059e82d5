package org.folkmoot.meetings;

import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.PeriodicDuty;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.Unstudied;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.RollChecked;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * A community with a committee of nine, a supervisor and a street officer, a rule book as of 2026, and meetings as far as a test
 * needs them. Committee members are residents 90,001 to 90,009; households and their residents are counted from 1.
 */
public final class MeetingFixture {

    public static final LocalDate CALLED_ON = LocalDate.of(2026, 3, 20);
    public static final LocalDate NOTICE = LocalDate.of(2026, 4, 1);
    public static final LocalDate DAY = LocalDate.of(2026, 4, 11);
    public static final Period TERM = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));

    public static final Actor CHAIR = new Actor.Officer(officer(1));
    public static final Actor SUPERVISOR = new Actor.Officer(officer(20));
    public static final Actor STREET = new Actor.Officer(officer(30));
    public static final Actor NOBODY = new Actor.Officer(officer(99));

    public static final MeetingId MEETING = new MeetingId("M-00000001");
    public static final MeetingId OTHER_MEETING = new MeetingId("M-00000002");
    /** By which the committee has decided to call a meeting, in {@link #COMMUNITY}. */
    public static final MotionId MOTION = new MotionId("C-00000001");

    /** By which it has decided to call another. */
    public static final MotionId OTHER_MOTION = new MotionId("C-00000009");

    public static final ProposalId COURTYARD = new ProposalId("P-00000001");
    public static final ProposalId BICYCLES = new ProposalId("P-00000002");
    public static final ProposalId AUTHORITY = new ProposalId("P-00000003");

    private static final Map<String, String> VALUES = Map.of(
            "assembly.notice_days", "10",
            "assembly.mode", "household",
            "assembly.quorum", "1/2",
            "assembly.majority", "1/2",
            "assembly.channel", "onsite",
            "repmeeting.quorum", "2/3",
            "reps.share_min", "4/5",
            "decision.publish_within_days", "3");

    public static final RuleBook BOOK =
            new RuleBook(1, LocalDate.of(2026, 1, 1), "a".repeat(64), new TreeMap<>(VALUES));
    public static final RuleBookRef BOOK_REF = new RuleBookRef(1, "a".repeat(64));

    /** The offices and the rule book, and nobody on the roll. */
    public static final History COMMUNITY = community(BOOK);

    private MeetingFixture() {}

    public static History community(RuleBook book) {
        var events = new ArrayList<Event>();
        events.add(RuleBookAdopted.ofLaw(book, "national-2026"));
        events.addAll(committee(9));
        events.add(new OfficerSeated(officer(20), resident(90_020), Body.SUPERVISION_BOARD, Post.CHAIR, TERM));
        events.add(new OfficerSeated(officer(30), null, Body.STREET_OFFICE, Post.STAFF, TERM));
        for (var motion : List.of(MOTION, OTHER_MOTION)) {
            events.add(moved(motion, MotionPurpose.CALL_MEETING));
            events.add(motion.equals(MOTION) ? calling(COURTYARD, BICYCLES, AUTHORITY) : decided(motion, 5));
        }
        return given(events);
    }

    /** A motion was put to the committee. */
    public static MotionMoved moved(MotionId motion, MotionPurpose purpose) {
        return new MotionMoved(
                motion,
                purpose,
                null,
                null,
                MotionSubject.NONE,
                "一件事",
                new Digest("b".repeat(64)),
                officer(1),
                CALLED_ON,
                List.of());
    }

    /** The committee has decided to call an assembly of households by {@link #MOTION}, and what comes on its agenda. */
    public static CommitteeDecided calling(ProposalId... agenda) {
        return calling(MOTION, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY, agenda);
    }

    /** It has decided to call a meeting of that kind for that day. */
    public static CommitteeDecided calling(MotionId motion, MeetingKind kind, LocalDate day, ProposalId... agenda) {
        var about = new MotionSubject(Arrays.asList(agenda), null, null, null, kind, day);
        return decided(motion, MotionPurpose.CALL_MEETING, about);
    }

    /** It has decided to announce a meeting with less notice, on that day or before. */
    public static List<Event> shortening(MotionId motion, String reason, MeetingId meeting, LocalDate last) {
        var about = new MotionSubject(List.of(), meeting, null, null, null, last);
        var purpose = MotionPurpose.SHORTEN_NOTICE;
        var text = new Digest("b".repeat(64));
        return List.of(
                new MotionMoved(motion, purpose, null, null, about, reason, text, officer(1), CALLED_ON, List.of()),
                decided(motion, purpose, about));
    }

    /** It has admitted a proposal to the agenda of a meeting that is called. */
    public static CommitteeDecided admitted(ProposalId proposal, MeetingId meeting) {
        var motion = new MotionId("C-00000061");
        return decided(
                motion,
                MotionPurpose.ADMIT_TO_AGENDA,
                new MotionSubject(List.of(proposal), meeting, null, null, null, null));
    }

    /** It has set the class of a proposal. */
    public static CommitteeDecided classed(ProposalId proposal, Matter matter) {
        var motion = new MotionId("C-00000062");
        return decided(
                motion, MotionPurpose.SET_CLASS, new MotionSubject(List.of(proposal), null, matter, null, null, null));
    }

    private static CommitteeDecided decided(MotionId motion, MotionPurpose purpose, MotionSubject about) {
        var sum = Derivation.moreThan("COM-8", 0, 5, 9, Fraction.HALF);
        return new CommitteeDecided(motion, purpose, about, null, List.of(), true, sum, CALLED_ON, null);
    }

    /** The committee of nine decided on a motion. @param inFavour how many are for it; five are enough */
    public static CommitteeDecided decided(MotionId motion, int inFavour) {
        return decided(motion, MotionPurpose.CALL_MEETING, inFavour);
    }

    public static CommitteeDecided decided(MotionId motion, MotionPurpose purpose, int inFavour) {
        var sum = Derivation.moreThan("COM-8", 0, inFavour, 9, Fraction.HALF);
        return new CommitteeDecided(
                motion, purpose, about(purpose), null, List.of(), sum.holds(), sum, CALLED_ON, null);
    }

    private static MotionSubject about(MotionPurpose purpose) {
        return purpose == MotionPurpose.CALL_MEETING ? calling().about() : MotionSubject.NONE;
    }

    /** The book with that parameter set otherwise; an empty text takes it out. */
    public static RuleBook bookWith(String key, String value) {
        var values = new TreeMap<>(VALUES);
        if (value.isEmpty()) values.remove(key);
        else values.put(key, value);
        return new RuleBook(1, BOOK.from(), BOOK.hash(), values);
    }

    public static List<Event> committee(int members) {
        return IntStream.rangeClosed(1, members)
                .<Event>mapToObj(n -> new OfficerSeated(
                        officer(n), resident(90_000 + n), Body.COMMITTEE, n == 1 ? Post.CHAIR : Post.MEMBER, TERM))
                .toList();
    }

    public static Actor by(int resident) {
        return new Actor.Resident(resident(resident));
    }

    /** Another office has looked at the roll. */
    public static final RollChecked CHECKED = new RollChecked(1, Body.SUPERVISION_BOARD);

    /** Households from 1 to {@code count}, each with one elector of the same number, who represents it; the board has looked at them. */
    public static List<Event> households(int count) {
        var homes = IntStream.rangeClosed(1, count).<Event>mapToObj(n -> home(n, adult(n)));
        return Stream.concat(homes, Stream.of(CHECKED)).toList();
    }

    /** A household that the first of its residents represents. */
    public static HouseholdEnrolled home(int number, Enrolled... residents) {
        return new HouseholdEnrolled(
                household(number), group(1), residents[0].resident(), Arrays.asList(residents), null);
    }

    /** A household that has named nobody. */
    public static HouseholdEnrolled unnamed(int number, Enrolled... residents) {
        return new HouseholdEnrolled(household(number), group(1), null, Arrays.asList(residents), null);
    }

    public static Enrolled adult(int number) {
        return new Enrolled(resident(number), true);
    }

    public static Enrolled minor(int number) {
        return new Enrolled(resident(number), false);
    }

    /** Residents from 1 to {@code count} as resident representatives. */
    public static List<Event> representatives(int count) {
        return IntStream.rangeClosed(1, count)
                .<Event>mapToObj(n -> new RepresentativeSeated(resident(n), group(1), TERM))
                .toList();
    }

    public static MeetingCalled called(MeetingKind kind) {
        return called(kind, Channel.ON_SITE);
    }

    public static MeetingCalled called(MeetingKind kind, Channel channel) {
        return new MeetingCalled(MEETING, kind, DAY, "小区广场", channel, BOOK_REF, null, MOTION);
    }

    public static ProposalTabled tabled(ProposalId proposal, Matter matter) {
        var concerns = matter == Matter.AUTHORISATION ? COURTYARD : null;
        return new ProposalTabled(proposal, CHAIR, matter, "一件事", new Digest("b".repeat(64)), concerns, null);
    }

    public static List<Event> onAgenda(ProposalId proposal, Matter matter) {
        return List.of(tabled(proposal, matter), new ProposalPutOnAgenda(proposal, MEETING, null));
    }

    /** The notice of that agenda, and the electorate of that size. */
    public static List<Event> announced(MeetingKind kind, int entitled, ProposalId... agenda) {
        return List.of(notice(false, agenda), new ElectorateFixed(MEETING, kind, entitled, 0, 0, List.of(), null));
    }

    /** The notice of a representatives' meeting and its members, with the committee of nine. */
    public static List<Event> announcedToRepresentatives(int representatives, boolean rating, ProposalId... agenda) {
        int members = representatives + 9;
        var electorate = new ElectorateFixed(
                MEETING,
                MeetingKind.REPRESENTATIVES,
                members,
                representatives,
                9,
                List.of(),
                Derivation.atLeast("COM-5", 1, representatives, members, new Fraction(4, 5)));
        return List.of(notice(rating, agenda), electorate);
    }

    public static NoticeIssued notice(boolean rating, ProposalId... agenda) {
        return new NoticeIssued(
                MEETING, NOTICE, DAY, 10, Arrays.asList(agenda), rating, null, unstudied(agenda), concerned(agenda));
    }

    private static List<ProposalId> concerned(ProposalId... agenda) {
        return Arrays.asList(agenda).contains(AUTHORITY) ? List.of(COURTYARD) : List.of();
    }

    /** In a community without a party organisation nothing is studied. */
    public static @Nullable Unstudied unstudied(ProposalId... agenda) {
        return agenda.length == 0 ? null : new Unstudied(Arrays.asList(agenda), WithoutStudy.NO_PARTY_ORGANISATION);
    }

    /** That household attends, by the resident of the same number. */
    public static CheckedIn came(int household) {
        return new CheckedIn(
                MEETING, household(household), resident(household), Capacity.HOUSEHOLD, null, Attendance.ON_SITE);
    }

    /** Households from 1 to {@code count} attend. */
    public static List<Event> households(int count, CheckInClosed door) {
        var events = new ArrayList<Event>();
        for (int n = 1; n <= count; n++) events.add(came(n));
        events.add(door);
        return events;
    }

    public static CheckedIn came(ResidentId resident, Capacity capacity) {
        return new CheckedIn(MEETING, null, resident, capacity, null, Attendance.ON_SITE);
    }

    public static QuorumDeclared quorate(int present, int entitled) {
        return new QuorumDeclared(
                MEETING, present, 0, Derivation.moreThan("MTG-3", 1, present, entitled, Fraction.HALF), null);
    }

    /** The same, as it is declared first: the residents' meeting of the year is held by it. */
    public static QuorumDeclared firstQuorate(int present, int entitled) {
        var quorate = quorate(present, entitled);
        return new QuorumDeclared(MEETING, present, 0, quorate.derivation(), PeriodicDuty.MEET_RESIDENTS.on(DAY));
    }

    /** A vote on the courtyard was opened in the meeting, and is to be published three days on. */
    public static VoteOpened voteOpened(VoteId vote, MeetingKind kind, int present) {
        return new VoteOpened(
                vote, MEETING, kind, DAY, COURTYARD, null, present, VoteEvent.OPTIONS, BOOK_REF, DAY.plusDays(3));
    }

    /** An assembly of that many households in which those that are present wait for the first vote. */
    public static History assembly(int households, int present, ProposalId... agenda) {
        return COMMUNITY
                .and(tabled(COURTYARD, Matter.IMPORTANT), tabled(BICYCLES, Matter.CONVENTION))
                .and(tabled(AUTHORITY, Matter.AUTHORISATION))
                .and(called(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, households, agenda))
                .and(households(present, new CheckInClosed(MEETING, null)))
                .and(quorate(present, households));
    }
}
