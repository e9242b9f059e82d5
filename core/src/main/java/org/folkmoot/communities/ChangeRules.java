package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.Delegate;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.Change.Fact;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.Seating;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Held;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a change, and what follows from it. What ends an office ends it on the day on which it happened: an end is
 * never dated back before its fact, nor put off.
 *
 * @param decidedOn the day of the vote, or of the fact
 * @param today the day on which it is entered or confirmed
 */
record ChangeRules(
        Roster roster, Representatives representatives, RuleBooks books, LocalDate decidedOn, LocalDate today) {

    /** Under this number of members the vacancies of a committee have to be filled (REC-5). */
    private static final int COMMITTEE_LEAST = 5;

    /** The first rule that stands against it. */
    Optional<CommunityRefusal> objection(Change change) {
        return Optional.ofNullable(
                switch (change) {
                    case BodyElected c -> elected(c);
                    case VacancyFilled c -> filled(c);
                    case OfficeLeft c -> left(c);
                    case RepresentativesElected c -> elected(c);
                    case RepresentativeLeft c -> left(c);
                    case ElectionShift c -> shifts().objection(c);
                    case Fact c -> facts().objection(c);
                });
    }

    /** What happens. */
    List<Event> outcome(ChangeId id, Change change) {
        return switch (change) {
            case BodyElected c -> seated(c);
            case VacancyFilled c -> seated(c);
            case OfficeLeft c -> endings(List.of(held(c).orElseThrow()), decidedOn, c.reason());
            case RepresentativesElected c -> seated(c);
            case RepresentativeLeft c -> List.of(new RepresentativeEnded(c.resident(), decidedOn));
            case ElectionShift c -> List.of(shifts().outcome(c));
            case Fact c -> List.of(facts().outcome(id, c));
        };
    }

    private ShiftRules shifts() {
        return new ShiftRules(roster, books, decidedOn, today);
    }

    private FactRules facts() {
        return new FactRules(roster, decidedOn, today);
    }

    private @Nullable CommunityRefusal elected(BodyElected c) {
        var rules = new SeatingRules(roster, c.body(), c.term(), List.of(), c.seats(), c.women());
        if (!c.body().isChosen()) return NOT_CHOSEN_BY_RESIDENTS;
        if (c.term().from().isBefore(decidedOn)) return TERM_BEFORE_ELECTION;
        var objection = rules.wholeCommittee().or(rules::objection);
        if (objection.isPresent()) return objection.get();
        if (!roster.sittingOn(c.body(), c.term()).isEmpty()) return TERMS_OVERLAP;
        if (rules.outlastsTheLaw()) return TERM_TOO_LONG;
        return outlivesCommittee(c) ? TERM_OUTSIDE_THE_COMMITTEES : null;
    }

    /** A board, which sits as long as its committee does (COM-6), begins or ends outside a committee's term. */
    private boolean outlivesCommittee(BodyElected c) {
        return c.body() == Body.SUPERVISION_BOARD
                && roster.termOf(Body.COMMITTEE, c.term()).isEmpty();
    }

    private @Nullable CommunityRefusal filled(VacancyFilled c) {
        var sitting = roster.sitting(c.body(), c.term());
        if (!c.body().isChosen()) return NOT_CHOSEN_BY_RESIDENTS;
        if (c.term().from().isBefore(decidedOn)) return TERM_BEFORE_ELECTION;
        var term = roster.termOf(c.body(), c.term());
        if (term.isEmpty()) return NO_SUCH_TERM;
        if (sitting.size() + c.seats().size() > term.get().seats()) return NO_VACANT_SEAT;
        return new SeatingRules(roster, c.body(), c.term(), sitting, c.seats(), c.women())
                .objection()
                .orElse(null);
    }

    private @Nullable CommunityRefusal left(OfficeLeft c) {
        if (!c.body().isChosen()) return NOT_CHOSEN_BY_RESIDENTS;
        var refused = offRoute(c.reason(), EndReason.routesOf(c.body()));
        if (refused != null) return refused;
        var office = held(c);
        if (office.isEmpty()) return NOT_IN_OFFICE;
        return c.reason() == EndReason.INCOMPATIBLE && !isIncompatible(office.get()) ? NOT_INCOMPATIBLE : null;
    }

    private @Nullable CommunityRefusal offRoute(EndReason reason, Set<EndReason> routes) {
        if (!routes.contains(reason)) return NO_SUCH_ROUTE;
        boolean provided = books.inForceOn(decidedOn)
                .filter(book -> book.on("offices.end_when_idle"))
                .isPresent();
        return reason == EndReason.IDLE && !provided ? IDLE_NOT_PROVIDED : null;
    }

    private Optional<Office> held(OfficeLeft c) {
        return roster.offices().of(c.body(), decidedOn).stream()
                .filter(seat -> seat.officer().equals(c.officer())
                        && Objects.equals(seat.resident(), c.resident())
                        && seat.endedOn() == null)
                .findFirst();
    }

    private boolean isIncompatible(Office supervising) {
        return roster.offices().of(Body.COMMITTEE, decidedOn).stream()
                .anyMatch(member -> roster.excludeEachOther(member.person(), supervising.person(), decidedOn));
    }

    private List<Event> seated(Seating c) {
        var from = c.term().from();
        var rules = new SeatingRules(roster, c.body(), c.term(), List.of(), c.seats(), c.women());
        var events = new ArrayList<>(endings(rules.leavingBoard(), from, EndReason.INCOMPATIBLE));
        if (c instanceof BodyElected) {
            events.addAll(endings(roster.offices().of(c.body(), from), from, EndReason.SUCCEEDED));
            events.add(new BodySeated(c.body(), c.term(), c.seats().size(), c.women()));
        }
        for (var seat : c.seats())
            events.add(new OfficerSeated(seat.officer(), seat.resident(), c.body(), seat.post(), c.term()));
        return events;
    }

    /** The ends of these seats of one body. */
    private List<Event> endings(List<Office> leaving, LocalDate from, EndReason reason) {
        var events = new ArrayList<Event>();
        for (var office : leaving) {
            int remaining = roster.offices().of(office.body(), from).size() - 1 - events.size();
            boolean byElection =
                    office.body() == Body.COMMITTEE && reason != EndReason.SUCCEEDED && remaining < COMMITTEE_LEAST;
            events.add(new OfficeEnded(
                    office.officer(), office.resident(), office.body(), reason, from, remaining, byElection));
        }
        return events;
    }

    private @Nullable CommunityRefusal elected(RepresentativesElected c) {
        if (c.delegates().isEmpty() || c.delegates().size() > SeatingRules.ANY_BODY_MOST) return BODY_SIZE;
        if (c.term().from().isBefore(decidedOn)) return TERM_BEFORE_ELECTION;
        var committee = roster.termOf(Body.COMMITTEE, c.term());
        if (committee.isEmpty()) return REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM;
        var seen = new HashSet<ResidentId>();
        for (var delegate : c.delegates()) {
            var household = roster.households().get(delegate.household());
            if (!seen.add(delegate.resident())) return ALREADY_A_REPRESENTATIVE;
            if (household == null || !household.hasElector(delegate.resident())) return DELEGATE_NOT_ELECTOR;
            if (!c.group().equals(household.group())) return DELEGATE_OF_ANOTHER_GROUP;
        }
        boolean seated = representatives.seats().stream()
                .anyMatch(seat -> seen.contains(seat.resident())
                        && seat.heldWithin(c.term())
                        && !isOfEarlier(seat, committee.get()));
        return seated ? ALREADY_A_REPRESENTATIVE : null;
    }

    /** Those whom the group sent for an earlier term leave; so does whoever was sent by another group then. */
    private List<Event> seated(RepresentativesElected c) {
        var from = c.term().from();
        var committee = roster.termOf(Body.COMMITTEE, c.term()).orElseThrow();
        var delegates = c.delegates().stream().map(Delegate::resident).toList();
        var over = representatives.on(from).stream()
                .filter(seat -> isOfEarlier(seat, committee)
                        && (seat.group().equals(c.group()) || delegates.contains(seat.resident())))
                .map(seat -> new RepresentativeEnded(seat.resident(), from));
        var seats = delegates.stream().map(one -> new RepresentativeSeated(one, c.group(), c.term()));
        return Stream.<Event>concat(over, seats).toList();
    }

    /** Whether the seat was taken for the term of an earlier committee, with which representatives end (COM-3). */
    private static boolean isOfEarlier(Held seat, Roster.Begun committee) {
        return seat.term().from().isBefore(committee.term().from());
    }

    private @Nullable CommunityRefusal left(RepresentativeLeft c) {
        var refused = offRoute(c.reason(), EndReason.routesOfRepresentatives());
        if (refused != null) return refused;
        var held = representatives.heldBy(c.resident(), decidedOn);
        if (held.isEmpty() || held.get().endedOn() != null) return NOT_A_REPRESENTATIVE;
        return c.reason() == EndReason.LEFT_ROLL && roster.elector(c.resident()) ? STILL_ON_ROLL : null;
    }
}
