package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.Evidence;
import org.folkmoot.proposals.ProposalCommand.RecordStudy;
import org.folkmoot.roll.RollCommand.CheckRoll;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.RuleBookCommand.AdoptProfile;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.scenario.Assembly.Member;
import org.jspecify.annotations.Nullable;

/** The people of a community as the scenario needs them: its roll, its committee, its board and its representatives. */
public final class Town {

    /** The five-year term that all offices of the scenario are held in. */
    public static final Period TERM = new Period(LocalDate.of(2026, 1, 8), LocalDate.of(2031, 1, 7));

    /** All of them were elected before the record began. */
    private static final LocalDate ELECTED = LocalDate.of(2025, 12, 28);

    public static final int COMMITTEE = 9;
    public static final int BOARD = 5;
    public static final int REPRESENTATIVES = 150;

    public final List<HouseholdEnrolled> households;
    public final List<Officer> committee = new ArrayList<>();
    public final List<Officer> board = new ArrayList<>();
    public final List<ResidentId> representatives = new ArrayList<>();

    private final OfficerId streetOffice;
    private final OfficerId party;
    private boolean led;

    /** An office holder and the resident who is one. */
    public record Officer(OfficerId id, ResidentId resident) {
        public Actor acting() {
            return new Actor.Officer(id);
        }
    }

    private Town(List<HouseholdEnrolled> households, OfficerId streetOffice, OfficerId party) {
        this.households = households;
        this.streetOffice = streetOffice;
        this.party = party;
    }

    public static void constitute(Play play, LocalDate day, String name) {
        play.must(Actor.ADMINISTRATOR, day, new ConstituteCommunity(name));
    }

    /** Enters the law's text as the rule book. */
    public static void adopt(Play play, LocalDate day, String profile) {
        play.must(Actor.ADMINISTRATOR, day, new AdoptProfile(profile, day));
    }

    /** Takes over the committee, the board and the representatives: the first household representatives of the roll. */
    static Town seated(Play play, LocalDate day, List<HouseholdEnrolled> households) {
        var town = new Town(households, new OfficerId(play.id('S')), new OfficerId(play.id('S')));
        var staff = new Seat(town.streetOffice, null, Post.STAFF);
        play.must(Actor.ADMINISTRATOR, day, new AppointStaff(Body.STREET_OFFICE, TERM, List.of(staff)));
        town.elected(play, day, Actor.ADMINISTRATOR, Body.COMMITTEE, COMMITTEE, 0, 4, town.committee);
        town.elected(play, day, town.chair(), Body.SUPERVISION_BOARD, BOARD, COMMITTEE, 2, town.board);
        town.elected(play, day, households.subList(COMMITTEE + BOARD, COMMITTEE + BOARD + REPRESENTATIVES));
        play.must(town.board.getFirst().acting(), day, new CheckRoll(households.size()));
        return town;
    }

    private void elected(
            Play play, LocalDate day, Actor by, Body body, int seats, int from, int women, List<Officer> into) {
        var taken = new ArrayList<Seat>();
        for (int i = 0; i < seats; i++) {
            var officer = new Officer(
                    new OfficerId(play.id('S')), households.get(from + i).named());
            into.add(officer);
            taken.add(new Seat(officer.id(), officer.resident(), i == 0 ? Post.CHAIR : Post.MEMBER));
        }
        OfficeChanges.elected(play, day, by, streetOffice(), new BodyElected(body, TERM, taken, women), before(play));
    }

    /** The representatives, each group's together. */
    private void elected(Play play, LocalDate day, List<HouseholdEnrolled> homes) {
        homes.forEach(home -> representatives.add(home.named()));
        homes.stream()
                .collect(Collectors.groupingBy(HouseholdEnrolled::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, sent) -> OfficeChanges.elected(
                        play, day, chair(), streetOffice(), OfficeChanges.delegates(group, TERM, sent), before(play)));
    }

    private static Evidence before(Boards play) {
        return new Evidence(ELECTED, play.digest(), "街〔2025〕12号", List.of());
    }

    /** The members of the committee, the chair first. */
    public List<Actor> sitting() {
        return committee.stream().map(Officer::acting).toList();
    }

    public Actor streetOffice() {
        return new Actor.Officer(streetOffice);
    }

    /** Somebody acts for the party organisation from that day on: what is important is studied before a notice (MTG-9). */
    public void lead(Play play, LocalDate day) {
        led = true;
        var seats = List.of(new Seat(party, null, Post.STAFF));
        play.must(
                Actor.ADMINISTRATOR, day, new AppointStaff(Body.PARTY_ORGANISATION, new Period(day, TERM.to()), seats));
    }

    /** It studies them. */
    public void studied(Play play, LocalDate day, ProposalId... proposals) {
        for (var proposal : proposals) play.must(party(), day, new RecordStudy(proposal, play.digest()));
    }

    /** Who studies what is important; null before anybody acts for the party organisation. */
    @Nullable
    Actor studying() {
        return led ? party() : null;
    }

    public Actor party() {
        return new Actor.Officer(party);
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
