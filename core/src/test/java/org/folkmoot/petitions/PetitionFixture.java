package org.folkmoot.petitions;

import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.TERM;
import static org.folkmoot.meetings.MeetingFixture.adult;
import static org.folkmoot.meetings.MeetingFixture.committee;
import static org.folkmoot.meetings.MeetingFixture.home;
import static org.folkmoot.meetings.MeetingFixture.minor;
import static org.folkmoot.meetings.MeetingFixture.representatives;
import static org.folkmoot.petitions.Constituency.ADULTS;
import static org.folkmoot.petitions.Constituency.HOUSEHOLDS;
import static org.folkmoot.petitions.Constituency.REPRESENTATIVES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;

/**
 * Nanlang as the worked scenario has it: 4,611 households, 10,250 adults, 150 representatives. Household n is represented by
 * resident n; the others of it are n + 10,000 and n + 20,000. Resident 30,001 of the first household is seventeen.
 */
final class PetitionFixture {

    static final PetitionId PETITION = new PetitionId("J-00000001");
    static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);
    static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
    static final Digest TEXT = new Digest("c".repeat(64));
    static final String TITLE = "改造停用的自行车棚院落";

    static final Map<String, String> OF_2026 = Map.of(
            "assembly.petition.adults", "1/10",
            "assembly.petition.households", "1/10",
            "assembly.petition.reps", "1/3",
            "repmeeting.petition.reps", "1/5",
            "hearing.request_share", "1/5",
            "assembly.convene_within_days", "30",
            "petition.collect_days", "30");

    private static final List<Event> ROLL = roll(IntStream.rangeClosed(1, 4_611), representatives(150));

    /** The households of those who sign in tests, as they are on the whole roll. */
    private static final List<Event> SOME = roll(
            IntStream.of(1, 7, 8, 9, 11, 150, 151, 200, 300, 462, 463),
            representatives(150).stream()
                    .filter(seat -> Set.of(resident(7), resident(8), resident(9), resident(11), resident(150))
                            .contains(((RepresentativeSeated) seat).resident()))
                    .toList());

    private PetitionFixture() {}

    /** The offices, that rule book, and the roll of Nanlang. */
    static History community(Map<String, String> book) {
        return community(book, LocalDate.of(2026, 1, 1)).and(ROLL);
    }

    static History community(Map<String, String> book, LocalDate from) {
        var events = new ArrayList<Event>();
        events.add(RuleBookAdopted.ofLaw(book(book, from), "national-2026"));
        events.addAll(committee(9));
        events.add(new OfficerSeated(officer(20), resident(90_020), Body.SUPERVISION_BOARD, Post.CHAIR, TERM));
        events.add(new OfficerSeated(officer(30), null, Body.STREET_OFFICE, Post.STAFF, TERM));
        return given(events);
    }

    static RuleBook book(Map<String, String> values, LocalDate from) {
        return new RuleBook(1, from, "a".repeat(64), new TreeMap<>(values));
    }

    private static List<Event> roll(IntStream households, List<Event> representatives) {
        var events = households.mapToObj(PetitionFixture::enrolled).collect(Collectors.toCollection(ArrayList::new));
        events.addAll(representatives);
        return events;
    }

    private static Event enrolled(int n) {
        if (n == 1) return home(1, adult(1), adult(10_001), adult(20_001), minor(30_001));
        return n <= 1_028
                ? home(n, adult(n), adult(n + 10_000), adult(n + 20_000))
                : home(n, adult(n), adult(n + 10_000));
    }

    static StartPetition start(Demand demand) {
        return new StartPetition(PETITION, demand, null, TITLE, TEXT);
    }

    /** Resident 4,611 has started it on the 2nd of March. */
    static History started(Demand demand) {
        return community(OF_2026, LocalDate.of(2026, 1, 1)).and(SOME).and(startedEvent(demand));
    }

    /** The event of that start. */
    static PetitionStarted startedEvent(Demand demand) {
        var fifth = new Fraction(1, 5);
        var tenth = new Fraction(1, 10);
        return startedEvent(
                demand,
                MARCH_2,
                switch (demand) {
                    case RESIDENTS_MEETING ->
                        List.of(
                                new Threshold(ADULTS, 10_250, tenth),
                                new Threshold(HOUSEHOLDS, 4_611, tenth),
                                new Threshold(REPRESENTATIVES, 150, new Fraction(1, 3)));
                    case REPRESENTATIVES_MEETING -> List.of(new Threshold(REPRESENTATIVES, 150, fifth));
                    case HEARING ->
                        List.of(new Threshold(ADULTS, 10_250, fifth), new Threshold(HOUSEHOLDS, 4_611, fifth));
                });
    }

    static PetitionStarted startedEvent(Demand demand, LocalDate day, List<Threshold> thresholds) {
        return new PetitionStarted(
                PETITION,
                demand,
                null,
                TITLE,
                TEXT,
                resident(4_611),
                day,
                day.plusDays(30),
                thresholds,
                book(OF_2026, day).ref());
    }

    /** So many have signed, and count among those alone. */
    static List<Event> signed(int count, Constituency among, LocalDate day) {
        return IntStream.rangeClosed(1, count)
                .<Event>mapToObj(n -> new PetitionSigned(
                        PETITION,
                        new Signature(resident(n), among == HOUSEHOLDS ? household(n) : null, null, List.of(among)),
                        day,
                        null))
                .toList();
    }

    /** The representative of a household signs for it. */
    static SignPetition forHousehold(int number) {
        return new SignPetition(PETITION, resident(number), household(number));
    }

    /** Somebody signs who represents no household. */
    static SignPetition alone(int resident) {
        return new SignPetition(PETITION, resident(resident), null);
    }
}
