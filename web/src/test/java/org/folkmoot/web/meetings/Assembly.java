package org.folkmoot.web.meetings;

import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;

import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;

/** A village whose households meet on 25 March 2026, with one matter on the agenda. */
final class Assembly {

    static final String PLACE = "活动室 <b>粗</b> 🏠 \u202eabc";
    static final String TITLE = "修缮 <i>自行车棚</i> & 充电点";

    final Village village = new Village();
    final String proposal;
    final String meeting;

    Assembly() {
        proposal = made(village.representative(0)
                        .post(
                                village.path + "/commands/table-proposal",
                                "{\"matter\":\"IMPORTANT\",\"title\":\"%s\",\"text\":\"修缮。\"}".formatted(TITLE)))
                .id("proposal");
        meeting = made(village.committee.post(
                        village.path + "/commands/call-meeting",
                        "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-25\",\"place\":\"%s\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(PLACE, village.decidesToMeet("ASSEMBLY_OF_HOUSEHOLDS", "2026-03-25"))))
                .id("meeting");
        village.admits(meeting, proposal);
        made(village.committee.post(
                village.path + "/commands/put-on-agenda",
                about("proposal", proposal, "{\"meeting\":\"" + meeting + "\"}")));
        made(post("issue-notice", "{\"agenda\":[\"" + proposal + "\"],\"rating\":false}"));
    }

    static void itIsTheDay() {
        TestServer.itIs("2026-03-25T01:00:00Z");
    }

    /** The committee asks for something about the meeting. */
    Reply post(String command, String body) {
        return village.committee.post(village.path + "/commands/" + command, about("meeting", meeting, body));
    }

    /** The page below that of the server. */
    String page() {
        return "/communities/" + village.name + "/meetings/" + meeting;
    }

    Reply checkIn(int household) {
        return made(post(
                "check-in",
                "{\"household\":\"%s\",\"resident\":\"%s\",\"attendance\":\"ON_SITE\"}"
                        .formatted(village.households.get(household), village.representatives.get(household))));
    }

    /** A household votes in the one vote that is open. */
    void vote(int household, String choice) {
        var open = village.committee.get(village.path + "/views/meetings/" + meeting);
        made(village.representative(household)
                .post(
                        village.path + "/commands/cast-ballot",
                        about(
                                "vote",
                                open.json().at("/votes/0").asString(""),
                                "{\"meeting\":\"%s\",\"household\":\"%s\",\"choices\":[\"%s\"]}"
                                        .formatted(meeting, village.households.get(household), choice))));
    }

    /** Makes a household's representative and its other elector known by name. */
    void name(int household, String representative, String other) {
        village.know(village.representatives.get(household), representative, "3号楼", "1-20" + household);
        village.know(village.others.get(household), other, "3号楼", "1-20" + household);
    }
}
