package org.folkmoot.communities;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Who may be seated together, in the order of the law (L25 8, 36).
 *
 * @param term the term for which they are seated
 * @param sitting who sits in the body already
 * @param taking who takes a seat
 */
record SeatingRules(Roster roster, Body body, Period term, List<Office> sitting, List<Seat> taking, int women) {

    private static final int COMMITTEE_LEAST = 5;
    private static final int COMMITTEE_MOST = 9;

    /** More are refused, and not asked about. */
    static final int ANY_BODY_MOST = 200;

    /** L25 14; the board sits as long as the committee does (L25 36). */
    private static final int TERM_YEARS = 5;

    /** The first rule that stands against it. */
    Optional<CommunityRefusal> objection() {
        return Stream.<Optional<CommunityRefusal>>of(composition(), persons(), separation())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The body as a whole. */
    private Optional<CommunityRefusal> composition() {
        int members = sitting.size() + taking.size();
        long chairs = posts().filter(post -> post == Post.CHAIR).count();
        if (taking.isEmpty() || members > ANY_BODY_MOST) return Optional.of(CommunityRefusal.BODY_SIZE);
        if (women < 0 || women > members) return Optional.of(CommunityRefusal.WOMEN_MISCOUNTED);
        if (body.isChosen() && posts().anyMatch(post -> post == Post.STAFF))
            return Optional.of(CommunityRefusal.POST_NOT_IN_THIS_BODY);
        if (chairs > 1) return Optional.of(CommunityRefusal.NOT_ONE_CHAIR);
        if (body == Body.COMMITTEE && women < 1) return Optional.of(CommunityRefusal.COMMITTEE_WITHOUT_A_WOMAN);
        return Optional.empty();
    }

    /** What holds of a committee that is seated as a whole, but not while a vacancy is being filled. */
    Optional<CommunityRefusal> wholeCommittee() {
        if (body != Body.COMMITTEE) return Optional.empty();
        if (taking.size() < COMMITTEE_LEAST || taking.size() > COMMITTEE_MOST)
            return Optional.of(CommunityRefusal.COMMITTEE_SIZE);
        if (posts().noneMatch(post -> post == Post.CHAIR)) return Optional.of(CommunityRefusal.NOT_ONE_CHAIR);
        return Optional.empty();
    }

    /** Whether a committee, and with it the board, would stay longer than the law lets them; the last day is the one before the same date. */
    boolean outlastsTheLaw() {
        return body == Body.COMMITTEE && ChronoUnit.YEARS.between(term.from(), term.to()) >= TERM_YEARS;
    }

    /** Each of them. */
    private Optional<CommunityRefusal> persons() {
        var officers = new HashSet<OfficerId>();
        var residents = new HashSet<ResidentId>();
        for (var office : sitting) {
            officers.add(office.officer());
            if (office.resident() != null) residents.add(office.resident());
        }
        for (var seat : taking) {
            var resident = seat.resident();
            if (!officers.add(seat.officer()) || resident != null && !residents.add(resident))
                return Optional.of(CommunityRefusal.SEATED_TWICE);
            if (mustBeElector(resident) && !roster.elector(resident) && !roster.worker(resident, body, term.from()))
                return Optional.of(CommunityRefusal.MEMBER_NOT_AN_ELECTOR);
            if (standsForAnother(seat)) return Optional.of(CommunityRefusal.OFFICER_ID_TAKEN);
        }
        return Optional.empty();
    }

    /** L25 36 lets community workers from outside onto the board, by their office alone; whoever sits in the committee was an elector. */
    private boolean mustBeElector(@Nullable ResidentId resident) {
        return body == Body.COMMITTEE || body == Body.SUPERVISION_BOARD && resident != null;
    }

    private boolean standsForAnother(Seat seat) {
        return roster.offices().seats().stream()
                .anyMatch(office ->
                        office.officer().equals(seat.officer()) && !Objects.equals(office.resident(), seat.resident()));
    }

    /** Near relatives, and committee and board: who is elected to the committee leaves the board, and not the other way round. */
    private Optional<CommunityRefusal> separation() {
        if (body == Body.COMMITTEE && relativesInside())
            return Optional.of(CommunityRefusal.NEAR_RELATIVES_IN_COMMITTEE);
        if (body != Body.SUPERVISION_BOARD) return Optional.empty();
        for (var office : roster.sitting(Body.COMMITTEE, term)) {
            for (var seat : taking) {
                if (samePerson(office, seat)) return Optional.of(CommunityRefusal.SUPERVISES_THEMSELVES);
                if (nearRelatives(office.person(), seat.person()))
                    return Optional.of(CommunityRefusal.SUPERVISES_NEAR_RELATIVE);
            }
        }
        return Optional.empty();
    }

    private boolean relativesInside() {
        var people = Stream.concat(
                        sitting.stream().map(Office::person), taking.stream().map(Seat::person))
                .toList();
        return taking.stream().anyMatch(seat -> people.stream().anyMatch(other -> nearRelatives(seat.person(), other)));
    }

    private boolean nearRelatives(PersonId one, PersonId other) {
        return roster.kinships().are(one, other, term.from());
    }

    /** Who of the board supervises nobody any more when these have taken their seats. */
    List<Office> leavingBoard() {
        return body != Body.COMMITTEE
                ? List.of()
                : roster.offices().of(Body.SUPERVISION_BOARD, term.from()).stream()
                        .filter(office -> taking.stream()
                                .anyMatch(seat ->
                                        samePerson(office, seat) || nearRelatives(office.person(), seat.person())))
                        .toList();
    }

    private static boolean samePerson(Office office, Seat seat) {
        return office.officer().equals(seat.officer())
                || office.resident() != null && office.resident().equals(seat.resident());
    }

    private Stream<Post> posts() {
        return Stream.concat(sitting.stream().map(Office::post), taking.stream().map(Seat::post));
    }
}
