package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityCommand.SeatBody;
import org.folkmoot.roll.RollCommand.SeatRepresentative;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.RuleBookCommand.AdoptProfile;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.scenario.Assembly.Member;

/** The people of a community as the scenario needs them: its roll, its committee, its board and its representatives. */
public final class Town {

    /** The five-year term that all offices of the scenario are held in. */
    public static final Period TERM = new Period(LocalDate.of(2026, 1, 8), LocalDate.of(2031, 1, 7));

    public static final int COMMITTEE = 9;
    public static final int BOARD = 5;
    public static final int REPRESENTATIVES = 150;

    public final List<HouseholdEnrolled> households;
    public final List<Officer> committee = new ArrayList<>();
    public final List<Officer> board = new ArrayList<>();
    public final List<ResidentId> representatives = new ArrayList<>();

    private final OfficerId streetOffice;

    /** An office holder and the resident who is one. */
    public record Officer(OfficerId id, ResidentId resident) {
        public Actor acting() {
            return new Actor.Officer(id);
        }
    }

    private Town(List<HouseholdEnrolled> households, OfficerId streetOffice) {
        this.households = households;
        this.streetOffice = streetOffice;
    }

    public static void constitute(Play play, LocalDate day, String name) {
        play.must(Actor.ADMINISTRATOR, day, new ConstituteCommunity(name));
    }

    /** Enters the law's text as the rule book. */
    public static void adopt(Play play, LocalDate day, String profile) {
        play.must(Actor.ADMINISTRATOR, day, new AdoptProfile(profile, day));
    }

    /** Seats the committee, the board and the representatives: the first household representatives of the roll. */
    static Town seated(Play play, LocalDate day, List<HouseholdEnrolled> households) {
        var town = new Town(households, new OfficerId(play.id('S')));
        town.seat(play, day, Body.COMMITTEE, COMMITTEE, 0, 4, town.committee);
        town.seat(play, day, Body.SUPERVISION_BOARD, BOARD, COMMITTEE, 2, town.board);
        town.seatStaff(play, day, Body.STREET_OFFICE, town.streetOffice);
        int first = COMMITTEE + BOARD;
        play.mustAll(
                day,
                IntStream.range(first, first + REPRESENTATIVES)
                        .mapToObj(households::get)
                        .map(home -> {
                            town.representatives.add(home.named());
                            return new Play.Sent(
                                    Actor.ADMINISTRATOR,
                                    new SeatRepresentative(home.named(), home.household(), home.group(), TERM));
                        }));
        return town;
    }

    private void seat(Play play, LocalDate day, Body body, int seats, int from, int women, List<Officer> into) {
        var taken = new ArrayList<Seat>();
        for (int i = 0; i < seats; i++) {
            var officer = new Officer(
                    new OfficerId(play.id('S')), households.get(from + i).named());
            into.add(officer);
            taken.add(new Seat(officer.id(), officer.resident(), i == 0 ? Post.CHAIR : Post.MEMBER));
        }
        play.must(Actor.ADMINISTRATOR, day, new SeatBody(body, TERM, taken, women));
    }

    /** Somebody who does not live in the community serves in a body. */
    private void seatStaff(Play play, LocalDate day, Body body, OfficerId officer) {
        play.must(Actor.ADMINISTRATOR, day, new SeatBody(body, TERM, List.of(new Seat(officer, null, Post.STAFF)), 0));
    }

    /** The members of the committee, the chair first. */
    public List<Actor> sitting() {
        return committee.stream().map(Officer::acting).toList();
    }

    public Actor streetOffice() {
        return new Actor.Officer(streetOffice);
    }

    public Actor chair() {
        return committee.getFirst().acting();
    }

    /** The members of an assembly of adults: all who are of age. */
    public List<Member> adults() {
        return households.stream()
                .flatMap(home -> home.residents().stream())
                .filter(resident -> resident.elector())
                .map(resident -> new Member(null, resident.resident()))
                .toList();
    }

    /** The members of an assembly of households: each, by its representative. */
    public List<Member> homes() {
        return households.stream()
                .map(home -> new Member(home.household(), home.named()))
                .toList();
    }

    /** The members of a representatives' meeting: the representatives, and the committee after them (COM-5). */
    public List<Member> members() {
        return Stream.concat(representatives.stream(), committee.stream().map(Officer::resident))
                .map(resident -> new Member(null, resident))
                .toList();
    }
}
