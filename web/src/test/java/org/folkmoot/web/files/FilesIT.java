package org.folkmoot.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

/** Files that are uploaded, named in a command, seen, lost and swept. */
class FilesIT {

    private final Village village = new Village();
    private final CommunityId community = new CommunityId(village.name);
    private final Client committee = village.committee;
    private final Client resident = village.representative(0);

    private Client.Reply send(Client who, byte[] file) {
        return who.send("POST", village.path + "/files", BodyPublishers.ofByteArray(file), "Content-Type", "image/png");
    }

    private static byte[] note(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String api(String digest) {
        return village.path + "/files/" + digest;
    }

    private String page(String digest) {
        return "/communities/" + village.name + "/files/" + digest;
    }

    private String hearing() {
        var proposal = made(resident.post(
                        village.path + "/commands/table-proposal",
                        "{\"matter\":\"IMPORTANT\",\"title\":\"修缮自行车棚\",\"text\":\"修缮。\"}"))
                .id("proposal");
        var hearing = made(committee.post(
                        village.path + "/commands/announce-hearing",
                        "{\"proposal\":\"%s\",\"heldOn\":\"2026-03-20\",\"place\":\"活动室\",\"observers\":5,\"sides\":[\"邻居\"],\"motion\":\"%s\"}"
                                .formatted(proposal, village.decidesToHear(proposal))))
                .id("hearing");
        var participants = "{\"participants\":[{\"resident\":\"%s\",\"side\":\"邻居\"}]}";
        made(committee.post(
                village.path + "/commands/name-participants",
                about("hearing", hearing, participants.formatted(village.others.getLast()))));
        return hearing;
    }

    private Client.Reply share(String hearing, String digest) {
        return committee.post(
                village.path + "/commands/share-materials",
                about("hearing", hearing, "{\"materials\":[{\"title\":\"图纸\",\"file\":\"%s\"}]}".formatted(digest)));
    }

    @Test
    void a_file_is_seen_by_its_uploader_until_it_is_cited_and_then_by_everybody_there() {
        var other = new Village();
        var digest = village.upload(committee, "../图纸\u202E.exe", Samples.pdf());

        assertEquals(Digest.of(Samples.pdf()).value(), digest);
        assertEquals(200, committee.get(api(digest)).status());
        assertEquals("404 NOT_FOUND", resident.get(api(digest)).outcome());
        assertEquals(404, resident.get(page(digest)).status());

        made(share(hearing(), digest));
        TestServer.showsAll();

        var seen = resident.get(page(digest));
        assertEquals(200, seen.status());
        assertEquals(new String(Samples.pdf(), StandardCharsets.UTF_8), seen.body());
        assertEquals(
                "404 NOT_FOUND",
                other.committee.get(other.path + "/files/" + digest).outcome());
        assertEquals("403 NOT_YOUR_COMMUNITY", other.committee.get(api(digest)).outcome());
        assertEquals(401, TestServer.client().get(api(digest)).status());
    }

    @Test
    void nothing_in_a_file_runs_where_it_is_served() {
        var pdf = committee.get(page(village.upload(committee, "图纸.pdf", Samples.pdf())));
        var picture = village.upload(committee, "门口.png", Samples.picture("png", 4, 4));

        assertEquals("application/pdf", pdf.header("Content-Type").orElseThrow());
        assertThat(pdf.header("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''%E5%9B%BE%E7%BA%B8.pdf");
        assertThat(pdf.headers().entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase("Content-Security-Policy"))
                        .flatMap(header -> header.getValue().stream()))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertEquals("nosniff", pdf.header("X-Content-Type-Options").orElseThrow());
        assertThat(pdf.header("Cache-Control").orElseThrow()).contains("private", "no-cache");
        assertThat(committee.get(page(picture)).header("Content-Disposition").orElseThrow())
                .startsWith("inline;");
        var again = committee.get(page(picture), "If-None-Match", "\"" + picture + "\"");
        assertEquals(304, again.status());
    }

    @Test
    void what_is_not_taken_is_told_why() {
        assertEquals("415 FILE_KIND_NOT_TAKEN", send(committee, note("<svg/>")).outcome());
        assertEquals("415 FILE_KIND_NOT_TAKEN", send(committee, new byte[0]).outcome());
        assertEquals(
                "422 FILE_UNREADABLE", send(committee, note("%PDF-1.4 cut")).outcome());
        assertEquals(
                "413 FILE_TOO_LARGE",
                send(committee, new byte[FileCheck.MOST_BYTES + 1]).outcome());
        assertEquals(
                "403 NOT_FOR_THIS_ROLE",
                send(TestServer.client(Role.AUDITOR, "", village.name), note("a"))
                        .outcome());
        assertThat(send(committee, note("<svg/>")).text("detail")).contains("不接收这种文件");
    }

    @Test
    void a_command_names_a_file_that_its_sender_has_uploaded_or_that_is_cited_there() {
        var hearing = hearing();
        var residents = village.upload(resident, "a.txt", note("of a resident"));
        var elsewhere = new Village();
        var there = elsewhere.upload(elsewhere.committee, "a.txt", note("elsewhere"));

        var never = share(hearing, "ab".repeat(32));
        assertEquals("422 FILE_UNKNOWN", never.outcome());
        assertEquals("materials[0].file", never.text("field"));
        assertEquals("422 FILE_UNKNOWN", share(hearing, residents).outcome());
        assertEquals("422 FILE_UNKNOWN", share(hearing, there).outcome());

        var own = village.upload(committee, "a.txt", note("of a resident"));
        assertEquals(residents, own);
        made(share(hearing, own));
    }

    @Test
    void one_uploader_does_not_fill_the_room_with_what_nobody_uses() {
        var limit = 120_000_000 / FileCheck.MOST_BYTES;
        for (int i = 0; i < limit; i++)
            assertEquals(201, send(resident, large(i)).status());

        assertEquals("409 FILE_QUOTA_REACHED", send(resident, large(limit)).outcome());
        assertEquals(201, send(resident, large(0)).status());
        assertEquals(201, send(village.representative(1), note("b")).status());
    }

    private static byte[] large(int number) {
        return note("%10d".formatted(number).repeat(FileCheck.MOST_BYTES / 10));
    }

    @Test
    void a_lost_file_is_told_on_its_page_and_counted_in_health() throws Exception {
        var hearing = hearing();
        var digest = village.upload(committee, "图纸.pdf", Samples.pdf());
        made(share(hearing, digest));
        TestServer.showsAll();
        var page = "/communities/" + village.name + "/hearings/" + hearing;
        assertThat(resident.get(page).body()).contains("图纸.pdf", page(digest)).doesNotContain("已丢失");
        TestServer.part(FileRounds.class).once();
        int before = lost();

        var store = TestServer.part(FileStore.class);
        var content = store.find(community, new Digest(digest)).orElseThrow().content();
        TestServer.part(IdentityHome.class).rows(IdentityHome.Kind.FILE_CONTENT).remove(content);

        assertEquals("404 FILE_LOST", resident.get(api(digest)).outcome());
        assertEquals(before + 1, lost());
        assertThat(resident.get(page).body()).contains("已丢失").doesNotContain("图纸.pdf");

        village.upload(committee, "图纸.pdf", Samples.pdf());
        assertEquals(200, resident.get(api(digest)).status());
        assertEquals(before, lost());
    }

    private static int lost() {
        return TestServer.client().get("/health").json().path("lostFiles").asInt(-1);
    }

    @Test
    void what_no_command_has_named_within_a_week_is_swept_and_what_is_cited_stays() throws Exception {
        var cited = village.upload(committee, "a.txt", note("cited"));
        made(share(hearing(), cited));
        var waits = village.upload(committee, "b.txt", note("waits"));
        TestServer.showsAll();
        var rounds = TestServer.part(FileRounds.class);

        TestServer.itIs("2026-03-08T01:00:00Z");
        rounds.once();
        assertEquals(200, committee.get(api(waits)).status());

        TestServer.itIs("2026-03-08T01:00:01Z");
        rounds.once();
        assertEquals("404 NOT_FOUND", committee.get(api(waits)).outcome());
        assertEquals(200, committee.get(api(cited)).status());
    }
}
