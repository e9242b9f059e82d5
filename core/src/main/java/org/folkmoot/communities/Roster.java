package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ElectionShifted;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.Kinships;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where, as far as one decision asks.
 *
 * @param constitutedOn null while the community is not
 * @param offices of the bodies that were read, of the one who asks, and of the officers that are named
 * @param terms the terms of the bodies that were read
 * @param kinships all that were declared
 * @param roll what the roll says of the residents that are named
 * @param workers those of them who are in the register of community workers
 * @param households what the roll says of the households that are named
 */
record Roster(
        @Nullable LocalDate constitutedOn,
        Offices offices,
        List<Begun> terms,
        Kinships kinships,
        Map<ResidentId, ResidentOnRoll> roll,
        Map<ResidentId, @Nullable Worker> workers,
        Map<HouseholdId, HouseholdOnRoll> households) {

    /** A term of a body. @param electionDue the day from which the next is to be elected */
    record Begun(Body body, Period term, int seats, LocalDate electionDue) {

        private static List<Begun> after(List<Begun> before, CommunityEvent event) {
            var all = new ArrayList<>(before);
            switch (event) {
                case BodySeated e -> all.add(new Begun(e.body(), e.term(), e.seats(), Elections.anniversary(e.term())));
                case ElectionShifted e -> all.replaceAll(begun -> begun.after(e));
                default -> {}
            }
            return List.copyOf(all);
        }

        private Begun after(ElectionShifted e) {
            return body == e.body() && term.from().equals(e.termFrom())
                    ? new Begun(body, Elections.until(e.due(), term), seats, e.due())
                    : this;
        }

        /** Whether the next may take its seats on that day: after five years, or as early as the election was shifted to. */
        private boolean isOver(LocalDate day) {
            return !day.isBefore(electionDue) || !day.isBefore(Elections.anniversary(term));
        }
    }

    /** @param others residents of whom only the roll is asked */
    static Known<Roster> of(Given given, Named named, Collection<Body> bodies, List<ResidentId> others) {
        var offices = CommunityEvent.ofOffices(given.by());
        var terms = Boundary.none();
        for (var body : bodies) {
            offices = offices.and(CommunityEvent.ofOffices(body));
            terms = terms.and(CommunityEvent.ofBody(body), BodySeated.class, ElectionShifted.class);
        }
        for (var officer : named.officers())
            offices = offices.and(CommunityEvent.ofOffice(officer), OfficerSeated.class, OfficeEnded.class);
        var residents = new LinkedHashSet<>(named.residents());
        residents.addAll(others);
        return Known.together(
                CommunityEvent.constitutedOn(),
                CommunityEvent.offices(offices),
                Known.from(terms, CommunityEvent.class, List.<Begun>of(), Begun::after),
                CommunityEvent.kinships(),
                Known.each(residents, RollEvent::onRoll),
                Known.each(residents, RollEvent::worker),
                Known.each(new LinkedHashSet<>(named.households()), RollEvent::onRoll),
                Roster::new);
    }

    /** The term of that body in which the period lies. */
    Optional<Begun> termOf(Body body, Period period) {
        return terms.stream()
                .filter(term -> term.body() == body
                        && term.term().includes(period.from())
                        && term.term().includes(period.to()))
                .reduce((_, later) -> later);
    }

    /** The term of that body that began last, of those that have begun by that day. */
    Optional<Begun> running(Body body, LocalDate day) {
        return terms.stream()
                .filter(term -> term.body() == body && !term.term().from().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** Whether that body has ever been seated. */
    boolean hasSat(Body body) {
        return terms.stream().anyMatch(term -> term.body() == body);
    }

    /** Which election is overdue, of the bodies that were read. */
    Elections elections() {
        return new Elections(terms.stream()
                .map(begun -> new Elections.Term(begun.body(), begun.term(), begun.electionDue(), members(begun)))
                .toList());
    }

    private List<Office> members(Begun begun) {
        return offices.seats().stream()
                .filter(office -> office.body() == begun.body()
                        && begun.term().includes(office.term().from())
                        && begun.term().includes(office.term().to()))
                .toList();
    }

    /** Who sits in the body, within their term, on any day of that period. */
    List<Office> sitting(Body body, Period period) {
        return offices.seats().stream()
                .filter(office -> office.body() == body && office.heldWithin(period))
                .toList();
    }

    /**
     * Who sits in the body and would in that period still, though their term is not over when it begins: the committee's when its
     * election is due, and the board's with it (COM-6).
     */
    List<Office> sittingOn(Body body, Period period) {
        return sitting(body, period).stream()
                .filter(office -> running(Body.COMMITTEE, office.term().from())
                        .filter(committee -> committee.isOver(period.from()))
                        .isEmpty())
                .toList();
    }

    /** Whether they may sit in a body that day as a community worker: in the committee after six months, for that is an election (L25 16). */
    boolean worker(@Nullable ResidentId resident, Body body, LocalDate day) {
        var found = resident == null ? null : workers.get(resident);
        return found != null && (body == Body.COMMITTEE ? found.isElectorOn(day) : found.worksOn(day));
    }

    /** Whether one may not sit in the committee on that day while the other supervises it (COM-6). */
    boolean excludeEachOther(PersonId one, PersonId other, LocalDate day) {
        return one.equals(other) || kinships.are(one, other, day);
    }

    /** Whether the roll has them as an elector. */
    boolean elector(@Nullable ResidentId resident) {
        var found = resident == null ? null : roll.get(resident);
        return found != null && found.elector();
    }
}
