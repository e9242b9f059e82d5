package org.folkmoot.web.meetings;

import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Person;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.RollStore.KeptHousehold;
import org.folkmoot.web.identity.RollStore.NewHousehold;
import org.folkmoot.web.identity.RollStore.NewPerson;
import org.junit.jupiter.api.Test;

class ComingOfAgeIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final LocalDate MEETING = LocalDate.parse("2026-03-20");

    private static final int ELECTORS_OF_THE_VILLAGE = 14;

    private final Village village = new Village();
    private final CommunityId community = new CommunityId(village.name);

    private NewPerson born(String day, boolean elector) {
        return new NewPerson(new Person("", "", "1", "1", village.name + day, LocalDate.parse(day)), elector);
    }

    /** A household of a parent and three children: of age on the meeting's day, on the day after, and long since gone. */
    private KeptHousehold family() {
        var persons = TestServer.part(PersonStore.class);
        var household = new NewHousehold(
                "1-1",
                List.of(
                        born("1980-01-01", true),
                        born("2008-03-20", false),
                        born("2008-03-21", false),
                        born("2008-03-02", false)));
        var roll = persons.rolls().keep(community, new Digest("ab".repeat(32)), TODAY, List.of(household));
        return Objects.requireNonNull(
                persons.rolls().households(community, roll, List.of("1-1")).get("1-1"));
    }

    private void enrol(KeptHousehold family) throws Exception {
        var group = made(village.administrator.post(village.path + "/commands/form-group", "{\"code\":\"02\"}"))
                .id("group");
        var residents = family.residents();
        var command = new EnrolHousehold(
                family.id(),
                new GroupId(group),
                residents.getFirst(),
                List.of(
                        new Enrolled(residents.get(0), true),
                        new Enrolled(residents.get(1), false),
                        new Enrolled(residents.get(2), false)),
                null);
        var given = new Given(TODAY.atStartOfDay(Given.ZONE).toInstant(), Actor.ADMINISTRATOR, community);
        var answer = TestServer.part(CommandDesk.class)
                .submit(new Submission(new CommandId("the-family"), given, command))
                .get(TestServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(Answer.Accepted.class, answer.getClass(), answer.toString());
        village.checkRoll(1);
    }

    private String notice(String kind) {
        var proposal = made(village.committee.post(
                        village.path + "/commands/table-proposal",
                        "{\"matter\":\"IMPORTANT\",\"title\":\"题\",\"text\":\"文\"}"))
                .id("proposal");
        var meeting = made(village.committee.post(
                        village.path + "/commands/call-meeting",
                        "{\"kind\":\"%s\",\"heldOn\":\"%s\",\"place\":\"活动室\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(kind, MEETING, village.decidesToMeet(kind, MEETING.toString()))))
                .id("meeting");
        village.admits(meeting, proposal);
        made(village.committee.post(
                village.path + "/commands/put-on-agenda",
                about("proposal", proposal, "{\"meeting\":\"" + meeting + "\"}")));
        var noticed = made(village.committee.post(
                village.path + "/commands/issue-notice",
                about("meeting", meeting, "{\"agenda\":[\"" + proposal + "\"],\"rating\":false}")));
        return village.committee
                .get(village.path + "/views/meetings/" + meeting + "?seen=" + noticed.text("position"))
                .json()
                .path("electorate")
                .toString();
    }

    @Test
    void who_is_of_age_on_the_day_of_an_assembly_of_adults_is_named_by_the_notice() throws Exception {
        enrol(family());

        var electorate = notice("ASSEMBLY_OF_ADULTS");

        assertEquals(
                List.of(ELECTORS_OF_THE_VILLAGE + 2, 1),
                List.of(number(electorate, "entitled"), number(electorate, "comingOfAge")),
                electorate);
    }

    @Test
    void an_assembly_of_households_asks_nobodys_age() throws Exception {
        enrol(family());

        assertEquals(0, number(notice("ASSEMBLY_OF_HOUSEHOLDS"), "comingOfAge"));
    }

    private static int number(String json, String field) {
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(json)
                .path(field)
                .asInt(-1);
    }
}
