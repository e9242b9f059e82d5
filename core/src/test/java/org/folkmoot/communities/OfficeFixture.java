package org.folkmoot.communities;

import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityCommand.SeatBody;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;

/** A community with thirty electors and a street officer, and seats that a test can count. */
final class OfficeFixture {

    static final Actor ADMINISTRATOR = Actor.ADMINISTRATOR;
    static final Actor STREET = new Actor.Officer(officer(90));
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final Period TERM = new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2031, 1, 9));
    static final Period STREET_TERM = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));

    /** Thirty electors on the roll, numbered from 1, and a street officer. */
    static final History COMMUNITY = given(
            new CommunityConstituted("南郎家园社区"),
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
            new OfficerSeated(officer(90), null, Body.STREET_OFFICE, Post.STAFF, STREET_TERM));

    private OfficeFixture() {}

    static SeatBody board(List<Seat> seats) {
        return new SeatBody(Body.SUPERVISION_BOARD, TERM, seats, 1);
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
