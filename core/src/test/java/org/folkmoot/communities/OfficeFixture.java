package org.folkmoot.communities;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.Change.HolidaysAnnounced;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.KinshipOver;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.Change.WomenSitting;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.Change.WorkerLeft;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityCommand.CountWomen;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.EndKinship;
import org.folkmoot.communities.CommunityCommand.EndWorker;
import org.folkmoot.communities.CommunityCommand.EnterBody;
import org.folkmoot.communities.CommunityCommand.EnterLeaving;
import org.folkmoot.communities.CommunityCommand.EnterRepresentativeLeaving;
import org.folkmoot.communities.CommunityCommand.EnterRepresentatives;
import org.folkmoot.communities.CommunityCommand.EnterVacancy;
import org.folkmoot.communities.CommunityCommand.Entering;
import org.folkmoot.communities.CommunityCommand.RecordCalendar;
import org.folkmoot.communities.CommunityCommand.RegisterWorker;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityCommand.ShiftElection;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;

/** A community with thirty electors and two street officers, and seats that a test can count. */
final class OfficeFixture {

    static final Actor ADMINISTRATOR = Actor.ADMINISTRATOR;
    static final Actor STREET = new Actor.Officer(officer(90));
    static final Actor STREET_TOO = new Actor.Officer(officer(91));
    /** A street officer of the years after the committee's term. */
    static final Actor STREET_OF_LATER = new Actor.Officer(officer(94));

    static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final Period TERM = new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2031, 1, 9));
    static final Period STREET_TERM = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
    private static final Period LATER_TERM = new Period(LocalDate.of(2030, 1, 1), LocalDate.of(2036, 12, 31));

    /** Thirty electors on the roll, numbered from 1, and two street officers. */
    static final History COMMUNITY = given(
            new CommunityConstituted("南郎家园社区", FOUNDED),
            new HouseholdEnrolled(
                    household(1),
                    group(1),
                    resident(1),
                    IntStream.rangeClosed(1, 30)
                            .mapToObj(n -> new Enrolled(resident(n), true))
                            .toList(),
                    null),
            new HouseholdEnrolled(
                    household(2),
                    group(1),
                    resident(41),
                    List.of(new Enrolled(resident(41), true), new Enrolled(resident(42), false)),
                    null),
            new BodySeated(Body.STREET_OFFICE, STREET_TERM, 1, 0),
            new OfficerSeated(officer(90), null, Body.STREET_OFFICE, Post.STAFF, STREET_TERM),
            new OfficerSeated(officer(91), null, Body.STREET_OFFICE, Post.STAFF, STREET_TERM),
            new OfficerSeated(officer(94), null, Body.STREET_OFFICE, Post.STAFF, LATER_TERM));

    static final ChangeId CHANGE = new ChangeId("W-00000001");
    static final List<ResidentId> TELLERS = List.of(resident(29), resident(30));
    private static final Set<EndReason> BY_VOTE = Set.of(EndReason.RESIGNED, EndReason.RECALLED, EndReason.IDLE);
    private static final Digest SHEET = new Digest("a".repeat(64));
    private static final Hand CONFIRMING = new Hand(officer(91), null, Body.STREET_OFFICE);

    private OfficeFixture() {}

    /** What enters a change that was decided on that day, with two tellers where people have voted on it. */
    static Entering entering(Change change, LocalDate decidedOn) {
        return entering(change, evidence(decidedOn, isVoted(change) ? TELLERS : List.of()));
    }

    static Entering entering(Change change, Evidence evidence) {
        return switch (change) {
            case BodyElected c -> new EnterBody(CHANGE, c, evidence);
            case VacancyFilled c -> new EnterVacancy(CHANGE, c, evidence);
            case OfficeLeft c -> new EnterLeaving(CHANGE, c, evidence);
            case RepresentativesElected c -> new EnterRepresentatives(CHANGE, c, evidence);
            case RepresentativeLeft c -> new EnterRepresentativeLeaving(CHANGE, c, evidence);
            case ElectionShift c -> new ShiftElection(CHANGE, c, evidence);
            case KinshipFound c -> new DeclareKinship(CHANGE, c, evidence);
            case KinshipOver c -> new EndKinship(CHANGE, c, evidence);
            case WomenSitting c -> new CountWomen(CHANGE, c, evidence);
            case HolidaysAnnounced c -> new RecordCalendar(CHANGE, c, evidence);
            case WorkerCame c -> new RegisterWorker(CHANGE, c, evidence);
            case WorkerLeft c -> new EndWorker(CHANGE, c, evidence);
        };
    }

    static Evidence evidence(LocalDate decidedOn, List<ResidentId> tellers) {
        return new Evidence(decidedOn, SHEET, null, tellers);
    }

    private static boolean isVoted(Change change) {
        return switch (change) {
            case BodyElected _, VacancyFilled _, RepresentativesElected _, ElectionShift _ -> true;
            case OfficeLeft c -> BY_VOTE.contains(c.reason());
            case RepresentativeLeft c -> BY_VOTE.contains(c.reason());
            case Change.Fact _ -> false;
        };
    }

    static ConfirmChange confirming(Change change) {
        return new ConfirmChange(CHANGE, change.named());
    }

    /** What comes of a change that the street office enters before anybody sits, and another of its officers confirms. */
    static Decision decided(History history, Change change) {
        return decided(history, STREET, DAY, change);
    }

    /** What comes of a change that was decided that day, is entered and, unless it is refused, confirmed by the street office. */
    static Decision decided(History history, Actor by, LocalDate day, Change change) {
        return switch (history.when(by, day, entering(change, day))) {
            case Decision.Accepted(var entered) -> history.and(entered).when(STREET_TOO, day, confirming(change));
            case Decision.Refused refused -> refused;
        };
    }

    /** That it was confirmed, and what has changed. */
    static Decision confirmed(List<? extends Event> changed) {
        return accept(Stream.<Event>concat(Stream.of(new ChangeConfirmed(CHANGE, CONFIRMING, false)), changed.stream())
                .toList());
    }

    /** The same in the place of a board, where none sits. */
    static Decision confirmedForBoard(Event changed) {
        return accept(new ChangeConfirmed(CHANGE, CONFIRMING, true), changed);
    }

    static Decision confirmed(Event... changed) {
        return confirmed(List.of(changed));
    }

    static BodyElected board(List<Seat> seats) {
        return new BodyElected(Body.SUPERVISION_BOARD, TERM, seats, 1);
    }

    /** Seats of officers with consecutive numbers, each for the resident of the same number; the first takes the chair. */
    static List<Seat> seats(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> seat(number, number == first ? Post.CHAIR : Post.MEMBER))
                .toList();
    }

    static Seat seat(int number, Post post) {
        return new Seat(officer(number), resident(number), post);
    }

    static PersonId person(int number) {
        return new PersonId(resident(number).value());
    }

    static List<Event> seated(Body body, int first, int count) {
        return seated(body, first, count, TERM);
    }

    static List<Event> seated(Body body, int first, int count, Period term) {
        var members = seats(first, count).stream()
                .map(seat -> new OfficerSeated(seat.officer(), seat.resident(), body, seat.post(), term));
        return Stream.concat(Stream.<Event>of(new BodySeated(body, term, count, 1)), members)
                .toList();
    }
}
