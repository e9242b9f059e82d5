package org.folkmoot.web.nodes;

import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.Village;
import org.folkmoot.web.accounts.Passwords;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Sender;

/**
 * A community that is in the middle of things on 20 March 2026: one meeting has its votes open, at another one people are checked
 * in. It was set up on the first node.
 */
final class Hall {

    static final String PATH = "/api/communities/nanlang";
    static final String DAY = "2026-03-20T01:00:00Z";
    static final int HOUSEHOLDS = 12;
    static final int VOTES = 3;
    private static final String PASSWORD = "correct horse 1";

    final List<String> households = new ArrayList<>();
    final List<String> representatives = new ArrayList<>();
    final List<String> votes = new ArrayList<>();
    final String meeting;
    final String otherMeeting;
    private final Nodes nodes;
    private final List<Client> members = new ArrayList<>();
    private final String officer;
    private final Client committee;

    Hall(Nodes nodes) {
        this.nodes = nodes;
        var hash = nodes.first.part(Passwords.class).hash(PASSWORD);
        account("clerk-0", hash, Role.ADMINISTRATOR, "system:administrator");
        var administrator = client("clerk-0", nodes.first.port());
        made(administrator.post(PATH + "/commands/constitute-community", "{\"name\":\"南郎家园\"}"));
        made(administrator.post(PATH + "/commands/adopt-profile", Village.PROFILE));
        var group = made(administrator.post(PATH + "/commands/form-group", "{\"code\":\"01\"}"))
                .id("group");
        var others = new ArrayList<String>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            var household = made(administrator.post(
                    PATH + "/commands/enrol-household",
                    "{\"group\":\"%s\",\"residents\":[{\"elector\":true},{\"elector\":true}]}".formatted(group)));
            households.add(household.id("household"));
            representatives.add(household.id("residents[0].resident"));
            others.add(household.id("residents[1].resident"));
            account("voter-" + i, hash, Role.RESIDENT, "resident:" + representatives.get(i));
        }
        account("street", hash, Role.STREET_OFFICE, "officer:" + Village.appointStreetOfficer(administrator, PATH));
        Village.checkRoll(client("street", nodes.first.port()), PATH, HOUSEHOLDS);
        var seated = Village.change(
                administrator,
                client("street", nodes.first.port()),
                PATH,
                "enter-body",
                Village.electedBefore("COMMITTEE", others.subList(0, 5)),
                Village.BEFORE_THE_RECORD);
        officer = seated.id("what.seats[0].officer");
        account("committee", hash, Role.COMMITTEE, "officer:" + officer);
        committee = client("committee", nodes.first.port());
        members.add(committee);
        for (int seat = 1; seat < 3; seat++) {
            account("member-" + seat, hash, Role.COMMITTEE, "officer:" + seated.id("what.seats[" + seat + "].officer"));
            members.add(client("member-" + seat, nodes.first.port()));
        }
        meeting = announced(VOTES);
        var agenda = List.copyOf(proposals);
        otherMeeting = announced(1);
        nodes.itIs(DAY);
        for (int i = 0; i < HOUSEHOLDS; i++) made(post(meeting, "check-in", arrival(i)));
        made(post(meeting, "close-check-in", "{}"));
        made(post(meeting, "declare-quorum", "{}"));
        for (var proposal : agenda.subList(0, VOTES))
            votes.add(made(committee.post(
                            PATH + "/commands/open-vote",
                            "{\"meeting\":\"%s\",\"proposal\":\"%s\"}".formatted(meeting, proposal)))
                    .id("vote"));
    }

    private final List<String> proposals = new ArrayList<>();

    private void account(String name, String hash, Role role, String actor) {
        var at = role == Role.ADMINISTRATOR ? Set.<CommunityId>of() : Set.of(new CommunityId("nanlang"));
        nodes.first.part(AccountStore.class).add(new Account(name, hash, role, Actor.parse(actor), at));
    }

    /** The household's representative, who knows what they send by that key. */
    Sender voter(int household, String key) {
        return new Sender(Actor.parse("resident:" + representatives.get(household)), new CommunityId("nanlang"), key);
    }

    /** The same for the committee's chair. */
    Sender clerk(String key) {
        return new Sender(Actor.parse("officer:" + officer), new CommunityId("nanlang"), key);
    }

    /** Somebody who signs in there. */
    Client client(String name, int port) {
        return new Client(port).signIn(name, PASSWORD);
    }

    private String announced(int matters) {
        var called = made(committee.post(
                        PATH + "/commands/call-meeting",
                        "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-20\",\"place\":\"社区活动室\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(
                                        Village.decidesToMeet(PATH, "ASSEMBLY_OF_HOUSEHOLDS", "2026-03-20", members))))
                .id("meeting");
        var tabling = client("voter-0", nodes.first.port());
        var agenda = new ArrayList<String>();
        for (int i = 0; i < matters; i++) {
            var proposal = made(tabling.post(
                            PATH + "/commands/table-proposal",
                            "{\"matter\":\"IMPORTANT\",\"title\":\"修缮自行车棚\",\"text\":\"修缮。\"}"))
                    .id("proposal");
            Village.admits(PATH, called, proposal, members);
            made(committee.post(
                    PATH + "/commands/put-on-agenda", about("proposal", proposal, "{\"meeting\":\"" + called + "\"}")));
            agenda.add(proposal);
        }
        proposals.addAll(agenda);
        var listed = agenda.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        made(post(called, "issue-notice", "{\"agenda\":[" + listed + "],\"rating\":false}"));
        return called;
    }

    private Reply post(String which, String command, String body) {
        return committee.post(PATH + "/commands/" + command, about("meeting", which, body));
    }

    /** The household's representative comes. */
    String arrival(int household) {
        return "{\"household\":\"%s\",\"resident\":\"%s\",\"attendance\":\"ON_SITE\"}"
                .formatted(households.get(household), representatives.get(household));
    }

    /** The household's representative votes. */
    String ballot(int household, String choice) {
        return "{\"meeting\":\"%s\",\"household\":\"%s\",\"choices\":[\"%s\"]}"
                .formatted(meeting, households.get(household), choice);
    }
}
