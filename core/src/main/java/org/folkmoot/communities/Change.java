package org.folkmoot.communities;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** A change of who holds an office that residents give. */
public sealed interface Change {

    /** Whom it names: what a decision on it reads. */
    Named named();

    /**
     * Whether the law ends an office in the committee, or a representative's, with a fact (L25 23), which the supervision board
     * confirms; of its own members it confirms nothing.
     */
    default boolean endsByItself() {
        return switch (this) {
            case BodyElected _, VacancyFilled _, RepresentativesElected _ -> false;
            case OfficeLeft c -> c.body() == Body.COMMITTEE && c.reason().endsByItself();
            case RepresentativeLeft c -> c.reason().endsByItself();
        };
    }

    /** Whether residents or representatives have voted on it, so that two tellers answer for the sheet. */
    default boolean isVoted() {
        return switch (this) {
            case BodyElected _, VacancyFilled _, RepresentativesElected _ -> true;
            case OfficeLeft c -> c.reason().isVoted();
            case RepresentativeLeft c -> c.reason().isVoted();
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

    /** An elector whom a group sends, and where they live. */
    record Delegate(ResidentId resident, HouseholdId household) {}
}
