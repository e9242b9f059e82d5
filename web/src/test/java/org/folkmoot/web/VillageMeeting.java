package org.folkmoot.web;

import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.web.identity.Role;
import tools.jackson.databind.json.JsonMapper;

/** A meeting of a village's households on 20 March 2026, quorate with six of the seven, and an open vote on each of its proposals. */
public final class VillageMeeting {

    private static final int PRESENT = 6;

    public final Village village;
    public final String meeting;
    public final List<String> proposals = new ArrayList<>();
    public final List<String> votes = new ArrayList<>();

    /** @param titles of the proposals, which the first household's representative tables */
    public VillageMeeting(Village village, String... titles) {
        this(village, ordinary(titles));
        openVotes();
    }

    /** The same on a charter that has that text. */
    public static VillageMeeting onCharter(Village village, String title, String text) {
        var meeting = new VillageMeeting(village, List.of(Map.of("matter", "CHARTER", "title", title, "text", text)));
        meeting.openVotes();
        return meeting;
    }

    private void openVotes() {
        for (var proposal : proposals)
            votes.add(made(village.committee.post(
                            village.path + "/commands/open-vote",
                            "{\"meeting\":\"%s\",\"proposal\":\"%s\"}".formatted(meeting, proposal)))
                    .id("vote"));
    }

    /** The same up to the declared quorum, with no vote opened. */
    public static VillageMeeting beforeVoting(Village village, String... titles) {
        return new VillageMeeting(village, ordinary(titles));
    }

    private static List<Map<String, String>> ordinary(String... titles) {
        return Stream.of(titles)
                .map(title ->
                        Map.of("matter", "IMPORTANT", "title", title, "text", "第一行 <script>alert(1)</script>\n第二行"))
                .toList();
    }

    private VillageMeeting(Village village, List<Map<String, String>> tabled) {
        this.village = village;
        for (var proposal : tabled) proposals.add(table(proposal));
        meeting = made(village.committee.post(
                        village.path + "/commands/call-meeting",
                        "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-20\",\"place\":\"社区活动室\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(village.decidesToMeet())))
                .id("meeting");
        announce();
        gather();
        TestServer.showsAll();
    }

    private String table(Map<String, String> body) {
        return made(village.representative(0)
                        .post(
                                village.path + "/commands/table-proposal",
                                JsonMapper.shared().writeValueAsString(body)))
                .id("proposal");
    }

    private void announce() {
        for (var proposal : proposals) {
            village.admits(meeting, proposal);
            made(village.committee.post(
                    village.path + "/commands/put-on-agenda",
                    about("proposal", proposal, "{\"meeting\":\"" + meeting + "\"}")));
        }
        var agenda = proposals.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        made(village.committee.post(
                village.path + "/commands/issue-notice",
                about("meeting", meeting, "{\"agenda\":[" + agenda + "],\"rating\":false}")));
    }

    private void gather() {
        TestServer.itIs("2026-03-20T01:00:00Z");
        IntStream.range(0, PRESENT)
                .forEach(i -> made(village.committee.post(
                        village.path + "/commands/check-in",
                        about(
                                "meeting",
                                meeting,
                                "{\"household\":\"%s\",\"resident\":\"%s\",\"attendance\":\"ON_SITE\"}"
                                        .formatted(village.households.get(i), village.representatives.get(i))))));
        made(village.committee.post(village.path + "/commands/close-check-in", about("meeting", meeting, "{}")));
        made(village.committee.post(village.path + "/commands/declare-quorum", about("meeting", meeting, "{}")));
    }

    /** A household of those present votes. */
    public void cast(int vote, int household, String choice) {
        made(village.representative(household)
                .post(
                        village.path + "/commands/cast-ballot",
                        about(
                                "vote",
                                votes.get(vote),
                                "{\"meeting\":\"%s\",\"household\":\"%s\",\"choices\":[\"%s\"]}"
                                        .formatted(meeting, village.households.get(household), choice))));
    }

    public void close(int vote) {
        made(village.committee.post(village.path + "/commands/close-vote", about("vote", votes.get(vote), "{}")));
    }

    /** Closes, counts and declares. @return the last position of the record that tells of it */
    public String decide(int vote) {
        close(vote);
        made(village.committee.post(village.path + "/commands/count-vote", about("vote", votes.get(vote), "{}")));
        return made(village.committee.post(
                        village.path + "/commands/declare-result", about("vote", votes.get(vote), "{}")))
                .text("position");
    }

    /** The page of one of the votes, below the server's address. */
    public String page(int vote) {
        return "/communities/" + village.name + "/votes/" + votes.get(vote);
    }

    /** The name of the account of a household's representative. */
    public String voter(int household) {
        return account(village.representatives.get(household));
    }

    /** The name of a resident's account. */
    public String account(String resident) {
        return TestServer.account(Role.RESIDENT, "resident:" + resident, village.name);
    }
}
