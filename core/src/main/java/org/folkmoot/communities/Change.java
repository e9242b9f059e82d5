package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** What nobody changes alone: who holds an office that residents give, and the facts that decide who may. */
public sealed interface Change {

    /** Whom it names: what a decision on it reads. */
    Named named();

    /**
     * Whether the law ends an office in the committee, or a representative's, with a fact (L25 23), which the supervision board
     * confirms; of its own members it confirms nothing.
     */
    default boolean endsByItself() {
        return switch (this) {
            case BodyElected _, VacancyFilled _, RepresentativesElected _, ElectionShift _, Fact _ -> false;
            case OfficeLeft c -> c.body() == Body.COMMITTEE && c.reason().endsByItself();
            case RepresentativeLeft c -> c.reason().endsByItself();
        };
    }

    /** Whether residents or representatives have voted on it, so that two tellers answer for the sheet. */
    default boolean isVoted() {
        return switch (this) {
            case BodyElected _, VacancyFilled _, RepresentativesElected _, ElectionShift _ -> true;
            case OfficeLeft c -> c.reason().isVoted();
            case RepresentativeLeft c -> c.reason().isVoted();
            case Fact _ -> false;
        };
    }

    /** Officers, residents and households, in the order in which a change names them. */
    record Named(List<OfficerId> officers, List<ResidentId> residents, List<HouseholdId> households) {

        public static final Named NOBODY = new Named(List.of(), List.of(), List.of());

        public Named {
            officers = List.copyOf(officers);
            residents = List.copyOf(residents);
            households = List.copyOf(households);
        }

        private static Named of(List<Seat> seats) {
            return new Named(
                    seats.stream().map(Seat::officer).toList(),
                    seats.stream().map(Seat::resident).filter(Objects::nonNull).toList(),
                    List.of());
        }

        /** All people among them, by their own ids, else by those of their offices. */
        public List<PersonId> people() {
            return Stream.concat(officers.stream(), residents.stream())
                    .map(one -> new PersonId(one.value()))
                    .toList();
        }

        private static Named of(PersonId... people) {
            return new Named(
                    Stream.of(people)
                            .filter(one -> !one.isResident())
                            .map(one -> new OfficerId(one.value()))
                            .toList(),
                    Stream.of(people)
                            .filter(PersonId::isResident)
                            .map(one -> new ResidentId(one.value()))
                            .toList(),
                    List.of());
        }
    }

    /** Seats of a body are taken. */
    sealed interface Seating extends Change {
        Body body();

        Period term();

        List<Seat> seats();

        /** How many women the body has then; the record does not say which (COM-2). */
        int women();

        @Override
        default Named named() {
            return Named.of(seats());
        }
    }

    /** All seats of a body, for a term (COM-2, COM-6). */
    @StoredAs("body-elected.v1")
    record BodyElected(Body body, Period term, List<Seat> seats, int women) implements Seating {
        public BodyElected {
            seats = List.copyOf(seats);
        }
    }

    /** Vacant seats, for the rest of a term (REC-5). */
    @StoredAs("vacancy-filled.v1")
    record VacancyFilled(Body body, Period term, List<Seat> seats, int women) implements Seating {
        public VacancyFilled {
            seats = List.copyOf(seats);
        }
    }

    /** A member has left a body. @param resident who they are; null for a worker from outside the community */
    @StoredAs("office-left.v1")
    record OfficeLeft(
            Body body, OfficerId officer, @Nullable ResidentId resident, EndReason reason) implements Change {
        @Override
        public Named named() {
            return new Named(List.of(officer), Stream.ofNullable(resident).toList(), List.of());
        }
    }

    /** A group has elected representatives (COM-3). */
    @StoredAs("representatives-elected.v1")
    record RepresentativesElected(GroupId group, Period term, List<Delegate> delegates) implements Change {
        public RepresentativesElected {
            delegates = List.copyOf(delegates);
        }

        @Override
        public Named named() {
            return new Named(
                    List.of(),
                    delegates.stream().map(Delegate::resident).toList(),
                    delegates.stream().map(Delegate::household).toList());
        }
    }

    /** A resident representative has left. */
    @StoredAs("representative-left.v1")
    record RepresentativeLeft(ResidentId resident, EndReason reason) implements Change {
        @Override
        public Named named() {
            return new Named(List.of(), List.of(resident), List.of());
        }
    }

    /**
     * Residents or representatives have agreed to elect the next committee earlier or later than after five years, and the county's
     * government has approved it (ELE-1).
     *
     * @param due the day from which the election is due
     */
    @StoredAs("election-shift.v1")
    record ElectionShift(LocalDate due, Approval approval) implements Change {
        @Override
        public Named named() {
            return Named.NOBODY;
        }
    }

    /** What an authority has approved. @param filing the number under which the document is filed */
    record Approval(LocalDate approvedOn, @OfFile Digest document, String filing) {}

    /** What is so by itself: nobody votes on it, and a document tells of it. It is so from the day on which it was decided or happened. */
    sealed interface Fact extends Change {

        /** The bodies of which any one may enter it. */
        default List<Body> enteredIn() {
            return List.of(Body.COMMITTEE, Body.SUPERVISION_BOARD, Body.STREET_OFFICE);
        }

        @Override
        default Named named() {
            return Named.NOBODY;
        }
    }

    /** Two people are near relatives (COM-2); somebody without an id of their own is named by that of the office. */
    @StoredAs("kinship-found.v1")
    record KinshipFound(PersonId first, PersonId second) implements Fact {
        @Override
        public Named named() {
            return Named.of(first, second);
        }
    }

    /** They are it no more, as after a divorce. */
    @StoredAs("kinship-over.v1")
    record KinshipOver(PersonId first, PersonId second) implements Fact {
        @Override
        public Named named() {
            return Named.of(first, second);
        }
    }

    /** How many women the committee has after somebody has left it (COM-2). */
    @StoredAs("women-sitting.v1")
    record WomenSitting(int women) implements Fact {}

    /**
     * The holidays of a year, as the State Council has announced them: they move what is owed.
     *
     * @param holidays days that are no last day
     * @param workingDays Saturdays and Sundays on which people work instead
     */
    @StoredAs("holidays-announced.v1")
    record HolidaysAnnounced(int year, List<LocalDate> holidays, List<LocalDate> workingDays) implements Fact {
        public HolidaysAnnounced {
            holidays = List.copyOf(holidays);
            workingDays = List.copyOf(workingDays);
        }
    }

    /** Who works in the community from outside (COM-13): the street office, which employs them, says so; a committee would register its own electors. */
    sealed interface Employment extends Fact {
        ResidentId worker();

        @Override
        default List<Body> enteredIn() {
            return List.of(Body.STREET_OFFICE);
        }

        @Override
        default Named named() {
            return new Named(List.of(), List.of(worker()), List.of());
        }
    }

    /** A community worker from outside has begun to work there. */
    @StoredAs("worker-came.v1")
    record WorkerCame(ResidentId worker) implements Employment {}

    /** A community worker works there no more. */
    @StoredAs("worker-left.v1")
    record WorkerLeft(ResidentId worker) implements Employment {}

    /** An elector whom a group sends, and where they live. */
    record Delegate(ResidentId resident, HouseholdId household) {}
}
