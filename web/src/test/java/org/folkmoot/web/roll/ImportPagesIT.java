package org.folkmoot.web.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.axon.Soon;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ImportPagesIT {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HEADER = "户编号,小组,楼号,单元房号,姓名,证件号码,电话,出生日期,户代表\n";
    /** From Extension B of the Han ideographs: a character of two UTF-16 units, four bytes in either encoding. */
    private static final String RARE = "𠮷𡈽";

    private static final String MARKUP = "<b>王</b>";

    private final Client administrator = TestServer.client(Role.ADMINISTRATOR, "system:administrator");
    private final String community = "roll-" + COUNT.incrementAndGet();
    private final String root = "/communities/" + community + "/administration/roll";

    ImportPagesIT() {
        TestServer.itIs("2026-03-01T01:00:00Z");
        Village.made(administrator.post(
                "/api/communities/" + community + "/commands/constitute-community", "{\"name\":\"名册社区\"}"));
    }

    /** Few files are held at a time. */
    @AfterEach
    void discard() {
        administrator.send("POST", root + "/import/discard", BodyPublishers.noBody());
        assertThat(page()).doesNotContain("role=\"status\"");
    }

    /** A line whose document number is like no other's. */
    private String line(String household, String name, String representative) {
        var document = "P%s%05d"
                .formatted(community.replace("-", "").toUpperCase(java.util.Locale.ROOT), COUNT.incrementAndGet());
        return "%s,01,1号楼,1-101,%s,%s,,1980-02-03,%s\n".formatted(household, name, document, representative);
    }

    private Reply upload(Client client, byte[] file, String path) {
        var start = "--b\r\nContent-Disposition: form-data; name=\"form-groups\"\r\n\r\nyes\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(start),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--b--\r\n"));
        return client.send(
                "POST", path, body, "Content-Type", "multipart/form-data; boundary=b", "Accept-Language", "zh");
    }

    private Reply upload(byte[] file) {
        return upload(administrator, file, root + "/import/file");
    }

    private String page() {
        return administrator.get(root + "/import", "Accept-Language", "zh").body();
    }

    private void start(boolean acceptValid) {
        var form = "acceptValid=" + acceptValid;
        var reply = administrator.postForm(root + "/import/start", form);
        assertEquals(302, reply.status());
    }

    private String state() {
        return administrator
                .get(root + "/import/state", "Accept-Language", "zh")
                .body();
    }

    private String settled() {
        Soon.until("the import has ended", () -> !state().contains("正在处理"));
        return state();
    }

    @Test
    void a_file_is_looked_at_imported_and_found_in_the_roll_without_a_line_in_the_log() {
        var heard = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        heard.start();
        log.addAppender(heard);
        var file = HEADER + line("1", RARE, "是") + line("1", MARKUP, "否") + line("2", "李梅", "是");
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(TestServer.account(Role.ADMINISTRATOR, "system:administrator"));
            browsing.open(root + "/import");
            page.setInputFiles(
                    "#file", new FilePayload("名册.csv", "text/csv", file.getBytes(Charset.forName("GB18030"))));
            page.click("#upload ~ form button");
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("2 户，3 名居民，其中 3 名年满十八周岁");
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("GB18030");
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("少于一般规模");

            page.click("#state button:has-text('导入')");

            PlaywrightAssertions.assertThat(page.locator("#state .recorded")).hasText("导入完成，文件已删除。");
            page.click("#state .button");
            page.fill("#words", MARKUP);
            page.click("#search ~ form button");
            PlaywrightAssertions.assertThat(page.locator("#search ~ .list a")).hasText(MARKUP);
            browsing.look();
            page.click("#search ~ .list a");
            PlaywrightAssertions.assertThat(page.locator(".card h2")).containsText(new String[] {RARE, MARKUP});
            browsing.look();
            assertThat(browsing.complaints()).isEmpty();
        } finally {
            log.detachAppender(heard);
        }
        assertThat(heard.list)
                .allSatisfy(
                        said -> assertThat(said.getFormattedMessage()).doesNotContain("李梅", RARE, "王", "1980-02-03"));
    }

    @Test
    void each_fault_is_told_with_its_line_and_only_households_without_one_are_imported() {
        assertEquals(
                302,
                upload((HEADER + line("1", "李梅", "是") + line("2", "王松", "也许")).getBytes(UTF_8))
                        .status());
        assertThat(page()).contains("第 3 行", "户代表：请填“是”或“否”。", "只导入没有问题的 1 户");
        var report = administrator.get(root + "/import/report.csv", "Accept-Language", "zh");
        assertEquals("\uFEFF行,列,代码,问题\r\n3,户代表,YES_NO_INVALID,\"户代表：请填“是”或“否”。\"\r\n", report.body());

        start(false);
        assertThat(settled()).contains("没有导入：文件有问题");
        start(true);

        assertThat(settled()).contains("导入完成", "共导入 1 户");
        assertThat(administrator.get(root + "/import/report.csv").body()).doesNotContain("王松");
    }

    @Test
    void the_same_file_is_not_imported_twice() {
        var file = (HEADER + line("1", "李梅", "是")).getBytes(UTF_8);
        upload(file);
        start(true);
        assertThat(settled()).contains("导入完成");

        upload(file);

        assertThat(page()).contains("此前已经完整导入").doesNotContain("/import/start\"");
        start(false);
        assertThat(settled()).contains("共导入 1 户。", "其中 1 户此前已经导入。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0089PNG\r\n\u001a\n\u0000\u0000", "<!doctype html><title>x</title>", "{}"})
    void what_is_no_roll_is_told_so_and_cannot_be_imported(String content) {
        upload(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(page()).contains("问题（").doesNotContain("/import/start\"");
    }

    @Test
    void nothing_at_all_and_what_no_form_sends_are_refused() {
        var nothing = upload(new byte[0]);
        assertEquals(422, nothing.status());
        assertThat(nothing.body()).contains("没有选择文件");
        assertEquals(400, administrator.post(root + "/import/file", "{}").status());
    }

    @Test
    void fifty_megabytes_are_answered_with_a_sentence() {
        var reply = upload(new byte[50_000_000]);

        assertEquals(413, reply.status());
        assertThat(reply.body()).contains("文件太大，最多 20 MB。");
        assertThat(page()).doesNotContain("核对完毕");
    }

    @Test
    void what_does_not_tell_its_length_is_counted() {
        var start = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r\"\r\n\r\n".getBytes(UTF_8);
        var content = java.util.Arrays.copyOf(start, UploadedFile.MOST_BYTES + 1_000);
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));

        var reply = administrator.send(
                "POST", root + "/import/file", body, "Content-Type", "multipart/form-data; boundary=b");

        assertEquals(413, reply.status());
    }

    @Test
    void an_upload_is_the_administrators_alone_and_bears_the_token() {
        var committee = TestServer.client(Role.COMMITTEE, "officer:S-0K2M9QXA", community);
        assertEquals(403, upload(committee, new byte[10], root + "/import/file").status());

        var stranger = TestServer.client();
        assertEquals(
                403,
                upload(stranger, new byte[10], root + "/import/file?_csrf=made-up")
                        .status());
    }

    @Test
    void elsewhere_a_megabyte_is_the_most() {
        assertEquals(
                413,
                upload(administrator, new byte[1_100_000], root + "/search").status());
    }

    @Test
    void a_file_is_forgotten_after_an_hour() {
        upload((HEADER + line("1", "李梅", "是")).getBytes(UTF_8));
        TestServer.itIs("2026-03-01T01:59:59Z");
        assertThat(page()).contains("核对完毕");

        TestServer.itIs("2026-03-01T02:00:01Z");

        assertThat(page()).doesNotContain("核对完毕");
        var late = administrator.send("POST", root + "/import/start", BodyPublishers.noBody());
        assertEquals(409, late.status());
        assertThat(late.body()).contains("class=\"refusal\"");
    }
}
