package org.folkmoot.web.petitions;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.duties.DutyCommand.NoteDuty;
import org.folkmoot.duties.DutyNotice;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionCommand.QualifyPetition;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Settling;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Steps 1, 1b and 2: a petition of each constituency, one signature short and exactly enough, and the clock that it starts. */
@AutoService(Act.class)
@Order(10)
public final class PetitionAct implements Act {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);
    private static final LocalDate IN_2025 = LocalDate.of(2025, 12, 20);
    private static final Actor SOFTWARE = new Actor.Software("petitions");
    private static final Actor CLOCK = new Actor.Software("duties");

    /** Households from here on have no office. */
    private static final int FIRST = 200;

    @Override
    public void perform(Year year) {
        var play = year.play();
        var homes = year.town().households;
        var petition = byHouseholds(play, homes);
        meetings(play, year.town().chair(), petition);
        byAdults(play, homes);
        byRepresentatives(play, year.town().representatives);
        before2026(play.in(new CommunityId("laocheng")));
    }

    private static PetitionId started(Play play, ResidentId starter, LocalDate day) {
        var petition = new PetitionId(play.id('J'));
        play.must(
                new Actor.Resident(starter),
                day,
                new StartPetition(petition, Demand.RESIDENTS_MEETING, null, "改造停用的自行车棚院落", play.digest()));
        return petition;
    }

    private static Play.Sent signing(Command command, ResidentId by) {
        return new Play.Sent(new Actor.Resident(by), command);
    }

    private static Play.Sent forHousehold(PetitionId petition, HouseholdEnrolled home) {
        return signing(new SignPetition(petition, home.named(), home.household()), home.named());
    }

    private static Play.Sent alone(PetitionId petition, ResidentId resident) {
        return signing(new SignPetition(petition, resident, null), resident);
    }

    private static PetitionId byHouseholds(Play play, List<HouseholdEnrolled> homes) {
        var signing = homes.subList(FIRST, FIRST + 462);
        var petition = started(play, signing.getFirst().named(), MARCH_2);
        play.mustAll(MARCH_2, signing.stream().limit(461).map(home -> forHousehold(petition, home)));
        refusals(play, petition, signing.getFirst(), homes);
        reaches(play, petition, "461 households", forHousehold(petition, signing.getLast()), "462 households");
        return petition;
    }

    private static void refusals(
            Play play, PetitionId petition, HouseholdEnrolled signed, List<HouseholdEnrolled> homes) {
        var first = play.on("1", MARCH_2);
        first.refuses(
                new Actor.Resident(signed.named()),
                new SignPetition(petition, signed.named(), signed.household()),
                "PETITION_ALREADY_SIGNED",
                "the same household signs twice (MTG-1)");
        var young = homes.stream()
                .flatMap(home -> home.residents().stream())
                .filter(resident -> !resident.elector())
                .findFirst()
                .orElseThrow()
                .resident();
        first.refuses(
                new Actor.Resident(young),
                new SignPetition(petition, young, null),
                "SIGNER_NOT_ENTITLED",
                "somebody who is not of age signs");
    }

    private static void reaches(Play play, PetitionId petition, String tooFew, Play.Sent last, String enough) {
        var qualify = new QualifyPetition(petition);
        var day = play.on("1", MARCH_16);
        day.refuses(SOFTWARE, qualify, "PETITION_NOT_REACHED", "a petition of " + tooFew + " (MTG-1)");
        play.must(last.by(), MARCH_16, last.command());
        var events = day.accepts(SOFTWARE, qualify, "a petition of " + enough);
        play.on("2", MARCH_16)
                .shows(
                        APRIL_15.equals(
                                Play.only(PetitionQualified.class, events).grantBy()),
                        "… so the meeting is due by 2026-04-15 (MTG-15)");
    }

    private static Stream<ResidentId> others(List<HouseholdEnrolled> homes) {
        return homes.stream()
                .flatMap(home -> home.residents().stream()
                        .filter(resident ->
                                resident.elector() && !resident.resident().equals(home.named()))
                        .map(Enrolled::resident));
    }

    private static void byAdults(Play play, List<HouseholdEnrolled> homes) {
        var adults = others(homes).limit(1_025).toList();
        var petition = started(play, adults.getFirst(), MARCH_2);
        play.mustAll(MARCH_2, adults.stream().limit(1_024).map(resident -> alone(petition, resident)));
        reaches(play, petition, "1,024 adults", alone(petition, adults.getLast()), "1,025 adults, exactly a tenth");
        var note = new NoteDuty(PetitionEvent.toConvene(petition), DutyNotice.OVERDUE, APRIL_15);
        play.on("2", APRIL_15).refuses(CLOCK, note, "DUTY_NOT_SO_FAR", "the meeting is overdue on its last day");
        play.on("2", APRIL_15.plusDays(1)).accepts(CLOCK, note, "the meeting is overdue on 2026-04-16");
    }

    private static void byRepresentatives(Play play, List<ResidentId> representatives) {
        var petition = started(play, representatives.getFirst(), MARCH_2);
        play.mustAll(MARCH_2, representatives.stream().limit(49).map(one -> alone(petition, one)));
        reaches(
                play,
                petition,
                "49 representatives",
                alone(petition, representatives.get(49)),
                "50 representatives, exactly a third");
    }

    private static void meetings(Play play, Actor chair, PetitionId petition) {
        for (boolean late : List.of(true, false)) {
            var day = late ? APRIL_15.plusDays(1) : APRIL_15;
            var step = play.on("2", MARCH_16);
            var events = step.accepts(
                    chair,
                    new CallMeeting(
                            new MeetingId(play.id('M')),
                            MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                            day,
                            "社区礼堂",
                            Channel.ON_SITE,
                            petition,
                            null),
                    "a meeting is called on the petition for " + day);
            var called = Play.only(MeetingCalled.class, events).petition();
            step.shows(called != null && called.late() == late, late ? "… and said to come too late" : "… in time");
        }
    }

    /** Its rules are those of the law before: they lapse with it, and nothing begins under them any more. */
    private static void lapsed(Play play, ResidentId starter) {
        var another = new StartPetition(
                new PetitionId(play.id('J')), Demand.RESIDENTS_MEETING, null, "改造停用的自行车棚院落", play.digest());
        var resident = new Actor.Resident(starter);
        var day = play.on("1b", MARCH_2);
        day.refuses(
                resident,
                another,
                "PETITION_WITHOUT_RULE_BOOK",
                "another is started in 2026 under the rules of 2025, which have lapsed");
        Town.adopt(play, MARCH_2, Profiles.NATIONAL_2026);
        day.accepts(resident, another, "… and under the law of 2026, once its text is entered");
    }

    /** A community of as many households, of one resident each, a year earlier: a fifth was needed. */
    private static void before2026(Play play) {
        var founded = IN_2025.minusDays(10);
        Town.constitute(play, founded, "老城");
        Town.adopt(play, founded, Profiles.BEFORE_2026);
        var homes = Settling.enrolled(play, founded, new FictionalRoll.Size(4_611, 4_611, 4_611, 1));
        var petition = started(play, homes.getFirst().named(), IN_2025);
        play.mustAll(IN_2025, homes.stream().limit(700).map(home -> forHousehold(petition, home)));
        for (var day : List.of(IN_2025, MARCH_2))
            play.on("1b", day)
                    .refuses(
                            SOFTWARE,
                            new QualifyPetition(petition),
                            "PETITION_NOT_REACHED",
                            "the same petition of 700 households, started in 2025 (MTG-1old)");
        lapsed(play, homes.getFirst().named());
    }
}
