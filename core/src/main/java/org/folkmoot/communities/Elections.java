package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Held;
import org.folkmoot.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** Which body should have been elected by now, as its terms and the committee's tell. */
public record Elections(List<Term> terms) {

    /** L25 14. */
    private static final int TERM_YEARS = 5;

    /** One term of a body, and who has sat in it. @param electionDue the day from which the next is to be elected */
    public record Term(Body body, Period term, LocalDate electionDue, List<? extends Held> seats) {

        private boolean isHeldOn(LocalDate day) {
            return seats.stream().anyMatch(seat -> seat.heldOn(day));
        }

        /** The first day on which nobody sat any more. */
        private @Nullable LocalDate left() {
            return seats.stream()
                    .map(Held::endedOn)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    public Elections {
        terms = List.copyOf(terms);
    }

    /** The day on which a term has lasted as long as the law lets it. */
    public static LocalDate anniversary(Period term) {
        return term.from().plusYears(TERM_YEARS);
    }

    /** How long seats are filled for a term: until its election is due, but not for less than it was begun. @param term as it has been so far */
    public static Period until(LocalDate due, Period term) {
        var begun = earlier(term.to(), anniversary(term).minusDays(1));
        var last = due.minusDays(1);
        return new Period(term.from(), last.isAfter(begun) ? last : begun);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * The first day on which the election of that body is overdue: for the committee, the fifth anniversary of its term, or the day to
     * which it was shifted (ELE-1); for the supervision board, the day since which none sits in the committee's term (COM-6). Null if it is not overdue.
     */
    public @Nullable LocalDate overdueSince(Body body, LocalDate day) {
        var committee = last(Body.COMMITTEE, day);
        if (committee == null) return null;
        var since = switch (body) {
            case COMMITTEE -> committee.electionDue;
            case SUPERVISION_BOARD -> boardMissingSince(committee, day);
            case STREET_OFFICE, SERVICE_STATION, PARTY_ORGANISATION -> null;
        };
        return since == null || day.isBefore(since) ? null : since;
    }

    private @Nullable LocalDate boardMissingSince(Term committee, LocalDate day) {
        var board = last(Body.SUPERVISION_BOARD, day);
        if (board == null || board.term.from().isBefore(committee.term.from())) return committee.term.from();
        return board.isHeldOn(day) ? null : board.left();
    }

    private @Nullable Term last(Body body, LocalDate day) {
        return terms.stream()
                .filter(term -> term.body == body && !term.term.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
