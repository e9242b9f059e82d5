package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Person;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Vault;
import tools.jackson.databind.json.JsonMapper;

/** A small community that was set up over HTTP: one group, seven households of two electors each, a committee of five. */
public final class Village {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int HOUSEHOLDS = 7;

    /** Of all who hold an office. */
    public static final String TERM = "{\"from\":\"2026-01-01\",\"to\":\"2030-12-31\"}";

    /** The digest of the document of every change of an office, which is uploaded by whoever enters one. */
    private static final byte[] SHEET = "结果单".getBytes(StandardCharsets.UTF_8);

    private static final String DOCUMENT = Digest.of(SHEET).value();

    /** What an election rests on that was held before the record began. */
    public static final String BEFORE_THE_RECORD =
            "{\"decidedOn\":\"2025-12-20\",\"document\":\"%s\",\"filing\":\"南街〔2025〕12号\",\"tellers\":[]}"
                    .formatted(DOCUMENT);

    /** The command's body that enters the law's text as its rule book. */
    public static final String PROFILE = "{\"profile\":\"national-2026\",\"from\":\"2026-01-01\"}";

    public final String name = "village-" + COUNT.incrementAndGet();
    public final String path = "/api/communities/" + name;
    public final Client administrator = TestServer.client(Role.ADMINISTRATOR, "system:administrator");
    public final List<String> households = new ArrayList<>();
    public final List<String> representatives = new ArrayList<>();
    public final List<String> others = new ArrayList<>();
    public final Client committee;

    /** An officer of the street office, who confirms what others have entered. */
    public final Client streetOffice;

    /** The name of that officer's account. */
    public final String guide;

    /** The name of the committee's account. */
    public final String clerk;

    /** The name of another member's account. */
    public final String colleague;

    /** The seats of its five members, the chair's first. */
    public final List<String> seats;

    public Village() {
        TestServer.itIs("2026-03-01T01:00:00Z");
        made(administrator.post(path + "/commands/constitute-community", "{\"name\":\"南郎家园\"}"));
        made(administrator.post(path + "/commands/adopt-profile", PROFILE));
        var group = made(administrator.post(path + "/commands/form-group", "{\"code\":\"01\"}"))
                .id("group");
        for (int i = 0; i < HOUSEHOLDS; i++) enrol(group);
        var street = appointStreetOfficer(administrator, path);
        streetOffice = TestServer.client(Role.STREET_OFFICE, "officer:" + street, name);
        checkRoll(HOUSEHOLDS);
        seats = seat(administrator, "COMMITTEE", others.subList(0, 5));
        var officer = "officer:" + seats.getFirst();
        committee = TestServer.client(Role.COMMITTEE, officer, name);
        guide = TestServer.account(Role.STREET_OFFICE, "officer:" + street, name);
        clerk = TestServer.account(Role.COMMITTEE, officer, name);
        colleague = member(1);
        TestServer.showsAll();
    }

    /** The committee sets a value of the rule book, which has those of the profile else. */
    public void sets(String key, String value) {
        var values = Profiles.values(Profiles.NATIONAL_2026);
        values.put(key, value);
        var motion = decidesOnBook(values);
        made(committee.post(path + "/commands/adopt-rule-book", "{\"decision\":\"" + motion + "\"}"));
    }

    /** The committee decides on a rule book. @return the motion */
    public String decidesOnBook(SortedMap<String, String> values) {
        return decides(path, "SET_RULE_BOOK", "", RuleBook.text(values), majority());
    }

    private void enrol(String group) {
        var reply = made(administrator.post(
                path + "/commands/enrol-household",
                "{\"group\":\"%s\",\"residents\":[{\"elector\":true},{\"elector\":true}]}".formatted(group)));
        households.add(reply.id("household"));
        representatives.add(reply.id("residents[0].resident"));
        others.add(reply.id("residents[1].resident"));
    }

    /** The street office has looked at that many entries of the roll. */
    public void checkRoll(int entries) {
        checkRoll(streetOffice, path, entries);
    }

    /** The same in any community. */
    public static void checkRoll(Client streetOffice, String api, int entries) {
        made(streetOffice.post(api + "/commands/check-roll", "{\"entries\":" + entries + "}"));
    }

    /** Seats a supervision board of three. @return their seats, the chair's first */
    public List<String> seatBoard() {
        return seat(committee, "SUPERVISION_BOARD", List.of(others.get(5), others.get(6), representatives.get(6)));
    }

    /** Appoints somebody who does not live here to a body of staff. @return who acts there */
    public String seatStaff(String body) {
        return "officer:" + appoint(body.equals("STREET_OFFICE") ? streetOffice : administrator, path, body);
    }

    private List<String> seat(Client by, String body, List<String> residents) {
        var seated = change(by, "enter-body", electedBefore(body, residents), BEFORE_THE_RECORD);
        return IntStream.range(0, residents.size())
                .mapToObj(i -> seated.id("what.seats[" + i + "].officer"))
                .toList();
    }

    /** The election of a body before the record began, the first of its members as its chair. */
    public static String electedBefore(String body, List<String> residents) {
        var seats = IntStream.range(0, residents.size())
                .mapToObj(i -> "{\"resident\":\"%s\",\"post\":\"%s\"}"
                        .formatted(residents.get(i), i == 0 ? "CHAIR" : "MEMBER"))
                .collect(Collectors.joining(","));
        return "{\"body\":\"%s\",\"term\":%s,\"seats\":[%s],\"women\":2}".formatted(body, TERM, seats);
    }

    /** Enters a change of an office, and has the street office confirm it. @return what entering it was answered */
    public Reply change(Client by, String command, String what, String evidence) {
        return change(by, streetOffice, path, command, what, evidence);
    }

    /** The same in any community. */
    public static Reply change(
            Client by, Client streetOffice, String api, String command, String what, String evidence) {
        upload(by, api, "结果单.txt", SHEET);
        var entered =
                made(by.post(api + "/commands/" + command, "{\"what\":%s,\"evidence\":%s}".formatted(what, evidence)));
        var change = entered.id("change");
        made(streetOffice.get(api + "/views/office-changes/" + change + "?seen=" + entered.text("position")));
        var confirmed = made(streetOffice.post(api + "/commands/confirm-change", "{\"change\":\"" + change + "\"}"));
        made(streetOffice.get(api + "/views/communities?seen=" + confirmed.text("position")));
        return entered;
    }

    /** Appoints an officer of the street office. @return their seat */
    public static String appointStreetOfficer(Client administrator, String api) {
        return appoint(administrator, api, "STREET_OFFICE");
    }

    private static String appoint(Client administrator, String api, String body) {
        var appointed = made(administrator.post(
                api + "/commands/appoint-staff",
                "{\"body\":\"%s\",\"term\":%s,\"seats\":[{\"post\":\"STAFF\"}]}".formatted(body, TERM)));
        made(administrator.get(api + "/views/communities?seen=" + appointed.text("position")));
        return appointed.id("seats[0].officer");
    }

    /** Makes it known what somebody of the village is called and where they live; everybody else here has no name. */
    public void know(String resident, String called, String building, String unit) {
        var writer = TestServer.part(AccountStore.class)
                .find(TestServer.account(Role.ADMINISTRATOR, "system:administrator"))
                .orElseThrow();
        var person = new Person(called, "", building, unit, name + resident, LocalDate.parse("1980-01-01"));
        assertThat(TestServer.part(Vault.class)
                        .correct(writer, new CommunityId(name), new ResidentId(resident), person))
                .isTrue();
    }

    /** The household's representative, signed in. */
    public Client representative(int household) {
        return TestServer.client(Role.RESIDENT, "resident:" + representatives.get(household), name);
    }

    /** The name of a committee member's account. @param seat the chair's is 0 */
    public String member(int seat) {
        return TestServer.account(Role.COMMITTEE, "officer:" + seats.get(seat), name);
    }

    /** The committee decides to call the households for the 20th of March. @return the motion */
    public String decidesToMeet() {
        return decidesToMeet("ASSEMBLY_OF_HOUSEHOLDS", "2026-03-20");
    }

    /** The committee decides to call a meeting of that kind for that day. @return the motion */
    public String decidesToMeet(String kind, String day) {
        return decidesToMeet(path, kind, day, majority());
    }

    /** The same in any community. @param members of its committee, as many as decide */
    public static String decidesToMeet(String api, String kind, String day, List<Client> members) {
        var about = "\"kind\":\"%s\",\"day\":\"%s\",".formatted(kind, day);
        return decides(api, "CALL_MEETING", about, "请同意。", members);
    }

    /** The committee decides to hear people on a proposal on the 20th of March. @return the motion */
    public String decidesToHear(String proposal) {
        return decides("CALL_HEARING", "\"proposals\":[\"%s\"],\"day\":\"2026-03-20\",".formatted(proposal));
    }

    /** The committee decides that something may be done. @return the motion */
    public String decides(String purpose) {
        return decides(purpose, "");
    }

    /** The same. @param more members of the command's JSON, each followed by a comma */
    public String decides(String purpose, String more) {
        return decides(path, purpose, more, "请同意。", majority());
    }

    private List<Client> majority() {
        return seats.subList(0, 3).stream()
                .map(seat -> TestServer.client(Role.COMMITTEE, "officer:" + seat, name))
                .toList();
    }

    private static String decides(String api, String purpose, String more, String text, List<Client> members) {
        var motion = made(members.getFirst()
                        .post(
                                api + "/commands/move-motion",
                                "{\"purpose\":\"%s\",%s\"title\":\"请决定\",\"text\":%s,\"interested\":[]}"
                                        .formatted(
                                                purpose,
                                                more,
                                                JsonMapper.shared().writeValueAsString(text))))
                .id("motion");
        for (var member : members)
            made(member.post(api + "/commands/support-motion", "{\"motion\":\"" + motion + "\"}"));
        TestServer.showsAll();
        return motion;
    }

    /** The committee decides as a body that a proposal comes on the agenda of a meeting. */
    public void admits(String meeting, String proposal) {
        admits(path, meeting, proposal, majority());
    }

    /** The same in any community. @param members of its committee, as many as decide */
    public static void admits(String api, String meeting, String proposal, List<Client> members) {
        decides(
                api,
                "ADMIT_TO_AGENDA",
                "\"proposals\":[\"%s\"],\"meeting\":\"%s\",".formatted(proposal, meeting),
                "请同意。",
                members);
    }

    /** Somebody uploads a file there. @return its digest */
    public String upload(Client who, String name, byte[] file) {
        return upload(who, path, name, file);
    }

    private static String upload(Client who, String api, String name, byte[] file) {
        return made(who.send(
                        "POST",
                        api + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        "Content-Type",
                        "application/octet-stream"))
                .text("digest");
    }

    /** The name of that account. */
    public String residentsAccount(int household) {
        return TestServer.account(Role.RESIDENT, "resident:" + representatives.get(household), name);
    }

    /** A command's JSON with one more member, such as what it is about. */
    public static String about(String member, String value, String json) {
        var rest = json.substring(json.indexOf('{') + 1);
        return "{\"" + member + "\":\"" + value + (rest.startsWith("}") ? "\"" : "\",") + rest;
    }

    /** The reply, provided that the command was accepted. */
    public static Reply made(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
        return reply;
    }
}
