package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.CHOSEN_NOT_REPLACED;
import static org.folkmoot.communities.CommunityRefusal.COMMUNITY_NOT_CONSTITUTED;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_ALREADY_DECLARED;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_END_UNFIT;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_NOT_DECLARED;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_WITH_ONESELF;
import static org.folkmoot.communities.CommunityRefusal.NOT_ENTITLED_TO_DECLARE_KINSHIP;
import static org.folkmoot.communities.CommunityRefusal.NOT_ENTITLED_TO_SEAT;
import static org.folkmoot.communities.CommunityRefusal.NOT_IN_OFFICE;
import static org.folkmoot.communities.CommunityRefusal.NOT_TWICE_INCOMPETENT;
import static org.folkmoot.communities.CommunityRefusal.NO_SUCH_TERM;
import static org.folkmoot.communities.CommunityRefusal.NO_VACANT_SEAT;
import static org.folkmoot.communities.CommunityRefusal.OFFICE_ENDED_IN_THE_PAST;
import static org.folkmoot.communities.CommunityRefusal.TERMS_OVERLAP;
import static org.folkmoot.communities.CommunityRefusal.TERM_OUTSIDE_THE_COMMITTEES;
import static org.folkmoot.communities.CommunityRefusal.WOMEN_MISCOUNTED;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.communities.CommunityCommand.CountWomen;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.EndKinship;
import org.folkmoot.communities.CommunityCommand.EndOffice;
import org.folkmoot.communities.CommunityCommand.FillSeat;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityCommand.SeatBody;
import org.folkmoot.communities.CommunityCommand.Seating;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.WomenCounted;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.Worker;
import org.jspecify.annotations.Nullable;

/** Seats bodies for their terms, fills vacancies and ends offices. */
final class OfficeDecider implements Decider<Seating, Roster> {

    /** Under this number of members the vacancies of a committee have to be filled (REC-5). */
    private static final int COMMITTEE_LEAST = 5;

    @Override
    public Known<Roster> knows(Given given, Seating command) {
        return Known.together(
                Known.whether(CommunityEvent.COMMUNITY, CommunityConstituted.class)
                        .onlyIf(command instanceof SeatBody || command instanceof FillSeat),
                offices(given, command),
                Known.all(terms(command), BodySeated.class),
                CommunityEvent.kinships(),
                Known.each(residents(command), RollEvent::onRoll),
                Known.each(residents(command), RollEvent::worker).map(OfficeDecider::registered),
                incompetentInARow(command),
                Roster::new);
    }

    /** Those of the one who asks, those in the bodies concerned, and those of whoever is to be seated. */
    private static Known<Offices> offices(Given given, Seating command) {
        var told = CommunityEvent.ofOffices(given.by());
        for (var body : bodies(command)) told = told.and(CommunityEvent.ofOffices(body));
        for (var seat : seats(command))
            told = told.and(CommunityEvent.ofOffice(seat.officer()), OfficerSeated.class, OfficeEnded.class);
        return CommunityEvent.offices(told);
    }

    private static Boundary terms(Seating command) {
        var told = Boundary.none();
        for (var body : bodies(command)) told = told.and(CommunityEvent.ofBody(body), BodySeated.class);
        return told;
    }

    private static Known<Integer> incompetentInARow(Seating command) {
        return command instanceof EndOffice end ? SupervisionEvent.incompetentInARow(end.officer()) : Known.of(0);
    }

    private static Map<ResidentId, Worker> registered(Map<ResidentId, @Nullable Worker> all) {
        return all.values().stream().filter(Objects::nonNull).collect(Collectors.toMap(Worker::person, one -> one));
    }

    private static Set<Body> bodies(Seating command) {
        return switch (command) {
            case SeatBody seat -> EnumSet.of(seat.body(), Body.COMMITTEE, Body.SUPERVISION_BOARD);
            case FillSeat fill -> EnumSet.of(fill.body(), Body.COMMITTEE, Body.SUPERVISION_BOARD);
            case EndOffice end -> EnumSet.of(end.body());
            case DeclareKinship _ -> EnumSet.of(Body.COMMITTEE, Body.SUPERVISION_BOARD);
            case EndKinship _ -> EnumSet.noneOf(Body.class);
            case CountWomen _ -> EnumSet.of(Body.COMMITTEE);
        };
    }

    private static List<Seat> seats(Seating command) {
        return switch (command) {
            case SeatBody seat ->
                seat.seats().stream().limit(SeatingRules.ANY_BODY_MOST).toList();
            case FillSeat fill -> List.of(fill.seat());
            case EndOffice _, DeclareKinship _, EndKinship _, CountWomen _ -> List.of();
        };
    }

    private static List<ResidentId> residents(Seating command) {
        var residents = new ArrayList<ResidentId>();
        for (var seat : seats(command)) if (seat.resident() != null) residents.add(seat.resident());
        return residents;
    }

    @Override
    public Decision decide(Given given, Seating command, Roster roster) {
        return switch (command) {
            case SeatBody seat -> seatBody(given, seat, roster);
            case FillSeat fill -> fill(given, fill, roster);
            case EndOffice end -> end(given, end, roster);
            case DeclareKinship declare -> declare(given, declare, roster);
            case EndKinship end -> endKinship(given, end, roster);
            case CountWomen count -> countWomen(given, count, roster);
        };
    }

    private static Decision seatBody(Given given, SeatBody seat, Roster roster) {
        var rules = new SeatingRules(roster, seat.body(), seat.term(), List.of(), seat.seats(), seat.women());
        if (!maySeat(given, roster)) return refuse(NOT_ENTITLED_TO_SEAT);
        if (!roster.constituted()) return refuse(COMMUNITY_NOT_CONSTITUTED);
        var objection = rules.wholeCommittee().or(rules::objection);
        if (objection.isPresent()) return refuse(objection.get());
        if (!sitting(roster, seat.body(), seat.term()).isEmpty()) return refuse(TERMS_OVERLAP);
        if (rules.outlastsTheLaw()) return refuse(CommunityRefusal.TERM_TOO_LONG);
        if (outlivesCommittee(seat.body(), seat.term(), roster)) return refuse(TERM_OUTSIDE_THE_COMMITTEES);

        var events = new ArrayList<Event>();
        events.add(new BodySeated(seat.body(), seat.term(), seat.seats().size(), seat.women()));
        for (var one : seat.seats()) events.add(seated(one, seat.body(), seat.term()));
        return accept(events);
    }

    private static Decision fill(Given given, FillSeat fill, Roster roster) {
        var sitting = sitting(roster, fill.body(), fill.term());
        var rules = new SeatingRules(roster, fill.body(), fill.term(), sitting, List.of(fill.seat()), fill.women());
        if (!maySeat(given, roster)) return refuse(NOT_ENTITLED_TO_SEAT);
        if (!roster.constituted()) return refuse(COMMUNITY_NOT_CONSTITUTED);
        var term = roster.termOf(fill.body(), fill.term());
        if (term.isEmpty()) return refuse(NO_SUCH_TERM);
        if (rules.elected() && sitting.size() >= term.get().seats()) return refuse(NO_VACANT_SEAT);
        var objection = rules.objection();
        if (objection.isPresent()) return refuse(objection.get());
        return accept(seated(fill.seat(), fill.body(), fill.term()));
    }

    private static Decision end(Given given, EndOffice end, Roster roster) {
        if (!maySeat(given, roster)) return refuse(NOT_ENTITLED_TO_SEAT);
        var office = roster.offices().of(end.body(), end.from()).stream()
                .filter(seat -> seat.officer().equals(end.officer()))
                .findFirst();
        if (office.isEmpty() || office.get().endedOn() != null) return refuse(NOT_IN_OFFICE);
        if (end.reason() == EndReason.REPLACED && isChosen(end.body())) return refuse(CHOSEN_NOT_REPLACED);
        if (end.from().isBefore(given.today()) && !end.reason().endsByItself()) return refuse(OFFICE_ENDED_IN_THE_PAST);
        if (end.reason() == EndReason.TWICE_INCOMPETENT && roster.incompetentInARow() < 2)
            return refuse(NOT_TWICE_INCOMPETENT);

        int remaining = roster.offices().of(end.body(), end.from()).size() - 1;
        boolean byElection = end.body() == Body.COMMITTEE && remaining < COMMITTEE_LEAST;
        return accept(new OfficeEnded(
                end.officer(), office.get().resident(), end.body(), end.reason(), end.from(), remaining, byElection));
    }

    private static boolean isChosen(Body body) {
        return switch (body) {
            case COMMITTEE, SUPERVISION_BOARD -> true;
            case STREET_OFFICE, SERVICE_STATION -> false;
        };
    }

    private static Decision declare(Given given, DeclareKinship declare, Roster roster) {
        if (!mayDeclare(given, roster)) return refuse(NOT_ENTITLED_TO_DECLARE_KINSHIP);
        if (declare.first().equals(declare.second())) return refuse(KINSHIP_WITH_ONESELF);
        if (roster.kinships().areStill(declare.first(), declare.second())) return refuse(KINSHIP_ALREADY_DECLARED);

        boolean firstRules = sits(declare.first(), Body.COMMITTEE, given, roster);
        boolean secondRules = sits(declare.second(), Body.COMMITTEE, given, roster);
        boolean together = firstRules && secondRules
                || firstRules && sits(declare.second(), Body.SUPERVISION_BOARD, given, roster)
                || secondRules && sits(declare.first(), Body.SUPERVISION_BOARD, given, roster);
        return accept(new KinshipDeclared(declare.first(), declare.second(), together));
    }

    private static Decision countWomen(Given given, CountWomen count, Roster roster) {
        if (!maySeat(given, roster)) return refuse(NOT_ENTITLED_TO_SEAT);
        int members = roster.offices().of(Body.COMMITTEE, given.today()).size();
        if (count.women() < 0 || count.women() > members) return refuse(WOMEN_MISCOUNTED);
        return accept(new WomenCounted(count.women(), given.today()));
    }

    /** By the street office on a document: whoever declares kinship must not undo it to be seated. */
    private static Decision endKinship(Given given, EndKinship end, Roster roster) {
        if (!maySeat(given, roster)) return refuse(NOT_ENTITLED_TO_SEAT);
        if (!roster.kinships().areStill(end.first(), end.second())) return refuse(KINSHIP_NOT_DECLARED);
        if (end.from().isAfter(given.today()) || !OneLine.is(end.document())) return refuse(KINSHIP_END_UNFIT);
        return accept(new KinshipEnded(end.first(), end.second(), end.from(), end.document()));
    }

    private static boolean maySeat(Given given, Roster roster) {
        return given.by().equals(Actor.ADMINISTRATOR)
                || roster.offices().held(given.by(), Body.STREET_OFFICE, given.today());
    }

    private static boolean mayDeclare(Given given, Roster roster) {
        return maySeat(given, roster)
                || roster.offices().held(given.by(), Body.COMMITTEE, given.today())
                || roster.offices().held(given.by(), Body.SUPERVISION_BOARD, given.today());
    }

    private static boolean sits(PersonId person, Body body, Given given, Roster roster) {
        return roster.offices().of(body, given.today()).stream()
                .anyMatch(office -> office.person().equals(person));
    }

    /** A board, which sits as long as its committee does (COM-6), begins or ends outside a committee's term. */
    private static boolean outlivesCommittee(Body body, Period term, Roster roster) {
        return body == Body.SUPERVISION_BOARD
                && roster.termOf(Body.COMMITTEE, term).isEmpty();
    }

    private static List<Office> sitting(Roster roster, Body body, Period term) {
        return roster.offices().seats().stream()
                .filter(office -> office.body() == body && office.heldWithin(term))
                .toList();
    }

    private static OfficerSeated seated(Seat seat, Body body, Period term) {
        return new OfficerSeated(seat.officer(), seat.resident(), body, seat.post(), term);
    }
}
