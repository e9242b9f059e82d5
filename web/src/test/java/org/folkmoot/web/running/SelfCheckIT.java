package org.folkmoot.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.folkmoot.axon.Soon;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.folkmoot.web.kit.EdgeRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that doubts itself opens no vote, says why, and does everything else. */
class SelfCheckIT {

    private static final OpenVote OPEN_VOTE =
            new OpenVote(new VoteId("V-00000001"), new MeetingId("M-00000001"), new ProposalId("P-00000001"));
    private static final OpenRating OPEN_RATING =
            new OpenRating(new RatingId("T-00000001"), new MeetingId("M-00000001"));
    private static final String NOT_WRITABLE = "不能开始表决：记录暂时无法可靠写入";
    private static final Limits NONE = new Limits(0, Long.MAX_VALUE);

    @TempDir
    Path folder;

    private final CommitLog log = TestServer.part(CommitLog.class);
    private final RecordJson json = TestServer.part(RecordJson.class);
    private final Path probe = TestServer.part(DataFolder.class).root().resolve("record.probe");

    @AfterEach
    void repair() throws IOException {
        if (Files.isDirectory(probe)) {
            Files.delete(probe.resolve("in the way"));
            Files.delete(probe);
        }
        var server = TestServer.part(SelfCheck.class);
        Soon.until("the server can write again", () -> !server.doubts().contains(EdgeRefusal.RECORD_NOT_WRITABLE));
    }

    /** No file can be written where a folder with something in it stands. */
    private void breakTheDisk() throws IOException {
        Files.createDirectories(probe);
        Files.createFile(probe.resolve("in the way"));
    }

    private SelfCheck check(Views views, Limits limits) {
        var settings = Settings.in(folder).withLimits(limits);
        return new SelfCheck(
                log,
                TestServer.part(RecordWriter.class),
                views,
                TestServer.part(Checkpoints.class),
                TestServer.part(DataFolder.class),
                settings,
                TestServer.part(InstantSource.class));
    }

    private SelfCheck check(Limits limits) {
        return check(TestServer.part(Views.class), limits);
    }

    private static void assertOnly(EdgeRefusal doubt, SelfCheck check) {
        assertEquals(List.of(doubt), check.doubts());
        assertThat(check.against(OPEN_VOTE)).contains(doubt);
        assertThat(check.against(OPEN_RATING)).contains(doubt);
        assertThat(check.against(new CloseVote(OPEN_VOTE.vote()))).isEmpty();
    }

    @Test
    void nothing_is_in_doubt_where_nothing_is_wrong() {
        assertEquals(List.of(), check(NONE).doubts());
        assertThat(check(NONE).against(OPEN_VOTE)).isEmpty();
    }

    @Test
    void a_disk_that_takes_nothing() throws IOException {
        breakTheDisk();

        assertOnly(EdgeRefusal.RECORD_NOT_WRITABLE, check(NONE));
    }

    @Test
    void a_disk_with_less_room_than_is_wanted() {
        assertOnly(EdgeRefusal.DISK_NEARLY_FULL, check(new Limits(Long.MAX_VALUE, Long.MAX_VALUE)));
    }

    @Test
    void views_that_do_not_follow() {
        new Village();
        try (var store = ViewStore.inMemory();
                var still = Views.open(store, log, json, Views.registered())) {
            long head = log.head().position();

            assertOnly(EdgeRefusal.VIEWS_TOO_FAR_BEHIND, check(still, new Limits(0, head - 1)));
            assertEquals(List.of(), check(still, NONE).doubts());
        }
    }

    /** The clock says an earlier day than the record; ballots are taken all the same, and `at` is what the clock says. */
    @Test
    void a_clock_that_was_set_back() {
        var held = VillageMeeting.beforeVoting(new Village(), "安装充电桩");
        assertEquals(List.of(), check(NONE).doubts());

        TestServer.itIs("2026-03-20T00:58:59Z");
        assertOnly(EdgeRefusal.CLOCK_BEHIND_RECORD, check(NONE));
        TestServer.itIs("2026-03-20T00:59:00Z");
        assertEquals(List.of(), check(NONE).doubts());
        held.village.committee.post(held.village.path + "/commands/open-vote", openVote(held));
        assertEquals(
                "2026-03-20T00:59:00Z",
                log.commits(log.head().position(), 1)
                        .getLast()
                        .submission()
                        .given()
                        .at()
                        .toString());
    }

    private static String openVote(VillageMeeting held) {
        return "{\"meeting\":\"%s\",\"proposal\":\"%s\"}".formatted(held.meeting, held.proposals.getFirst());
    }

    @Test
    void who_opens_a_vote_is_told_why_not_and_everything_else_goes_on() throws IOException {
        var held = new VillageMeeting(new Village(), "修缮楼道");
        var committee = held.village.committee;
        breakTheDisk();
        awaitDoubt(EdgeRefusal.RECORD_NOT_WRITABLE);

        var refused = committee.post(held.village.path + "/commands/open-vote", openVote(held));

        assertEquals("503 RECORD_NOT_WRITABLE", refused.outcome());
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.text("detail")).contains("不能开始表决").contains("磁盘");
        assertThat(committee
                        .post(held.village.path + "/commands/open-vote", openVote(held), "Accept-Language", "en")
                        .text("detail"))
                .contains("No vote can be opened now");
        assertThat(TestServer.client().get("/health").body())
                .isEqualTo("{\"status\":\"UP\",\"views\":\"UP\",\"doubts\":[\"RECORD_NOT_WRITABLE\"],\"lostFiles\":0}");
        held.cast(0, 0, "yes");
        held.close(0);
    }

    @Test
    void the_pages_of_the_committee_say_why_a_vote_cannot_be_opened() throws IOException {
        var held = VillageMeeting.beforeVoting(new Village(), "更换门禁");
        var evening = "/communities/" + held.village.name + "/meetings/" + held.meeting + "/evening";
        assertThat(held.village.committee.get(evening).body()).doesNotContain(NOT_WRITABLE);
        breakTheDisk();
        awaitDoubt(EdgeRefusal.RECORD_NOT_WRITABLE);

        assertThat(held.village.committee.get(evening).body()).contains(NOT_WRITABLE);
        assertThat(held.village.committee.get(form(held)).body()).contains(NOT_WRITABLE);
        repair();
        Soon.until(
                "the doubt is gone",
                () -> !held.village.committee.get(evening).body().contains(NOT_WRITABLE));
    }

    private static String form(VillageMeeting held) {
        return "/communities/%s/forms/open-vote?meeting=%s&proposal=%s"
                .formatted(held.village.name, held.meeting, held.proposals.getFirst());
    }

    private static void awaitDoubt(EdgeRefusal doubt) {
        Soon.until(doubt.name(), () -> TestServer.client().get("/health").body().contains(doubt.name()));
    }
}
