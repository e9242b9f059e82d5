package org.folkmoot.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.axon.Soon;
import org.folkmoot.projections.kit.StoredDocuments;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.roll.FictionalRoll.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A roll is imported and worked with; then nothing personal of its file (names, telephones, addresses, document numbers, birth
 * dates) may be found in the record, the views, the log or any address.
 */
class PrivacyIT {

    private static final String COMMUNITY = "privacy";
    private static final String API = "/api/communities/" + COMMUNITY;
    private static final String ROLL = "/communities/" + COMMUNITY + "/administration/roll";
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|hx-get|hx-post)=\"([^\"]*)\"");
    private static final Pattern RESIDENT = Pattern.compile("R-[0-9A-Z]{8}");
    private static final Pattern HOUSEHOLD = Pattern.compile("H-[0-9A-Z]{8}");

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final List<String> PAGES = new ArrayList<>();
    private static final Client ADMINISTRATOR = TestServer.client(Role.ADMINISTRATOR, "system:administrator");

    private static List<String[]> people = List.of();
    private static String found = "";

    @BeforeAll
    static void work() throws InterruptedException {
        LOG.start();
        root().addAppender(LOG);
        root().setLevel(Level.INFO); // more than is logged as a rule
        TestServer.itIs("2027-03-01T01:00:00Z"); // nobody of the file is born in that year
        made(ADMINISTRATOR.post(API + "/commands/constitute-community", "{\"name\":\"南郎家园\"}"));
        var file = FictionalRoll.write(Size.of(40, 110), 4_711, false).replace("号楼", "号紫藤楼");
        people = file.lines().skip(1).map(line -> line.split(",")).toList();
        importInTheBrowsersWay(file);
        lookPeopleUp();
        makeMistakes();
        decideSomething();
        assertTrue(TestServer.part(Views.class)
                .await(TestServer.part(CommitLog.class).head().position(), TestServer.PATIENCE));
    }

    @AfterAll
    static void setBack() {
        root().detachAppender(LOG);
        root().setLevel(Level.WARN);
        TestServer.itIs("2026-03-01T01:00:00Z");
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static String read(String path) {
        var body = ADMINISTRATOR.get(path).body();
        PAGES.add(body);
        return body;
    }

    private static Reply form(String path, String content) {
        var reply = ADMINISTRATOR.postForm(path, content);
        PAGES.add(reply.body());
        reply.header("Location").ifPresent(where -> PAGES.add("href=\"" + where + "\""));
        return reply;
    }

    private static Reply upload(String file) {
        var body = "--b\r\n"
                + "Content-Disposition: form-data; name=\"form-groups\"\r\n\r\n"
                + "yes\r\n"
                + "--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"roll.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"
                + file + "\r\n--b--\r\n";
        return ADMINISTRATOR.send(
                "POST",
                ROLL + "/import/file",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    /** With faults first, so that there is something to complain about. */
    private static void importInTheBrowsersWay(String file) {
        upload(file.replace("yes\n", "perhaps\n"));
        read(ROLL + "/import");
        read(ROLL + "/import/report.csv");
        assertEquals(302, upload(file).status());
        form(ROLL + "/import/start", "acceptValid=false");
        Soon.until("the import is complete", () -> read(ROLL + "/import/state").contains("导入完成，文件已删除"));
    }

    private static void lookPeopleUp() {
        found = form(ROLL + "/search", "words=" + encoded(people.getFirst()[4])).body();
        assertThat(found).contains(people.getFirst()[4]);
        HOUSEHOLD.matcher(found).results().findFirst().ifPresent(home -> read(ROLL + "/households/" + home.group()));
        read(ROLL);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, UTF_8);
    }

    /** Personal data where it does not belong is refused, and not repeated to others. */
    private static void makeMistakes() {
        var person = people.getFirst();
        TestServer.client()
                .post(
                        "/api/sign-in",
                        JsonMapper.shared().writeValueAsString(Map.of("name", person[4], "password", person[6])));
        TestServer.client().get("/communities/" + COMMUNITY + "/" + encoded(person[4]));
        ADMINISTRATOR.post(API + "/commands/form-group", "{\"code\":\"" + person[5] + "\"}");
        ADMINISTRATOR.post(API + "/commands/form-group", "{\"" + person[4] + "\":\"" + person[6] + "\"}");
        ADMINISTRATOR.get(API + "/views/roll?seen=" + person[6]);
        ADMINISTRATOR.post(API + "/commands/constitute-community", "{\"name\":\"" + person[6] + "\"}");
    }

    private static void decideSomething() {
        made(ADMINISTRATOR.post(API + "/commands/adopt-profile", Village.PROFILE));
        var seats = people.stream()
                .filter(person -> person[8].equals("yes")) // they are adults
                .limit(5)
                .flatMap(person -> HOUSEHOLD
                        .matcher(form(ROLL + "/search", "words=" + encoded(person[4]))
                                .body())
                        .results()
                        .limit(1))
                .flatMap(home -> RESIDENT.matcher(read(ROLL + "/households/" + home.group()))
                        .results()
                        .limit(1))
                .map(id -> id.group())
                .toList();
        var street = TestServer.client(
                Role.STREET_OFFICE, "officer:" + Village.appointStreetOfficer(ADMINISTRATOR, API), COMMUNITY);
        Village.checkRoll(
                street,
                API,
                ADMINISTRATOR
                        .get(API + "/views/roll")
                        .json()
                        .path("unchecked")
                        .path("entries")
                        .asInt());
        var office = Village.change(
                ADMINISTRATOR,
                street,
                API,
                "enter-body",
                Village.electedBefore("COMMITTEE", seats),
                Village.BEFORE_THE_RECORD);
        var members = IntStream.range(0, 3)
                .mapToObj(seat -> TestServer.client(
                        Role.COMMITTEE, "officer:" + office.id("what.seats[" + seat + "].officer"), COMMUNITY))
                .toList();
        var committee = members.getFirst();
        var resident = TestServer.client(Role.RESIDENT, "resident:" + seats.getFirst(), COMMUNITY);
        var proposal = made(resident.post(
                        API + "/commands/table-proposal",
                        "{\"matter\":\"IMPORTANT\",\"title\":\"照明\",\"text\":\"声控\"}"))
                .id("proposal");
        var meeting = made(committee.post(
                        API + "/commands/call-meeting",
                        "{\"kind\":\"ASSEMBLY_OF_ADULTS\",\"heldOn\":\"2027-03-20\",\"place\":\"议事厅\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(Village.decidesToMeet(API, "ASSEMBLY_OF_ADULTS", "2027-03-20", members))))
                .id("meeting");
        Village.admits(API, meeting, proposal, members);
        made(committee.post(
                API + "/commands/put-on-agenda", about("proposal", proposal, "{\"meeting\":\"" + meeting + "\"}")));
        made(committee.post(
                API + "/commands/issue-notice",
                about("meeting", meeting, "{\"agenda\":[\"" + proposal + "\"],\"rating\":false}")));
    }

    /** Everything of the file that tells who somebody is. */
    private static Set<String> personal() {
        var columns = new int[] {2, 4, 5, 6, 7}; // building, name, document, telephone, birth date
        return people.stream()
                .flatMap(person -> Arrays.stream(columns).mapToObj(column -> person[column]))
                .filter(value -> !value.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void holdsNothingPersonal(Stream<String> texts) {
        var personal = personal();
        assertThat(personal).hasSizeGreaterThan(300);
        texts.forEach(text -> {
            for (var value : personal)
                if (text.contains(value))
                    assertThat(text.substring(Math.max(0, text.indexOf(value) - 60)))
                            .as("personal data")
                            .doesNotContain(value);
        });
    }

    @Test
    void the_page_for_those_who_keep_the_roll_names_people_so_that_there_is_something_to_leak() {
        assertThat(found).contains(people.getFirst()[4]);
    }

    @Test
    void the_record_holds_nothing_personal() {
        var log = TestServer.part(CommitLog.class);
        var lines = new ArrayList<String>();
        for (long next = 1; ; ) {
            var some = log.lines(next, 500);
            if (some.isEmpty()) break;
            some.forEach(line -> lines.add(new String(line.bytes(), UTF_8)));
            next = some.getLast().last() + 1;
        }

        assertThat(lines).anyMatch(line -> line.contains("\"community\":\"" + COMMUNITY + "\""));
        holdsNothingPersonal(lines.stream());
    }

    @Test
    void the_views_hold_nothing_personal() {
        var documents = StoredDocuments.all(TestServer.part(ViewStore.class));

        assertThat(documents).anyMatch(document -> document.contains("照明"));
        holdsNothingPersonal(documents.stream());
    }

    @Test
    void the_log_holds_nothing_personal() {
        root().info("so that there is a line");

        assertThat(LOG.list).isNotEmpty();
        holdsNothingPersonal(LOG.list.stream()
                .map(event -> event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy()))));
    }

    @Test
    void no_address_on_any_page_holds_anything_personal() {
        var addresses = PAGES.stream()
                .flatMap(page -> ADDRESS.matcher(page).results())
                .map(address -> URLDecoder.decode(address.group(1).replace("&amp;", "&"), UTF_8))
                .toList();

        assertThat(addresses).anyMatch(address -> address.contains("/administration/roll/households/H-"));
        holdsNothingPersonal(addresses.stream());
    }
}
