package org.folkmoot.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictnessIT {

    private static Client administrator() {
        return TestServer.client(Role.ADMINISTRATOR, "system:administrator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 MALFORMED_JSON  ¦               ¦ {",
                "400 MALFORMED_JSON  ¦               ¦ ",
                "400 MALFORMED_JSON  ¦               ¦ {'name':'a','password':'b'}",
                "400 WRONG_TYPE      ¦               ¦ []",
                "400 WRONG_TYPE      ¦               ¦ {\"name\":\"a\",\"password\":\"b\"} {}",
                "400 WRONG_TYPE      ¦ name          ¦ {\"name\":1,\"password\":\"b\"}",
                "400 WRONG_TYPE      ¦ name          ¦ {\"name\":[\"a\"],\"password\":\"b\"}",
                "400 UNKNOWN_FIELD   ¦ nick          ¦ {\"name\":\"a\",\"password\":\"b\",\"nick\":\"c\"}",
                "400 DUPLICATE_FIELD ¦               ¦ {\"name\":\"a\",\"name\":\"b\",\"password\":\"b\"}",
                "422 MISSING_FIELD   ¦ password      ¦ {\"name\":\"a\"}",
                "422 MISSING_FIELD   ¦ password      ¦ {\"name\":\"a\",\"password\":null}",
                "422 INVALID_VALUE   ¦ name          ¦ {\"name\":\"a\\ud800\",\"password\":\"b\"}",
                "422 INVALID_VALUE   ¦ name          ¦ {\"name\":\"a\\u0000\",\"password\":\"b\"}",
            })
    void what_cannot_be_read_is_told_by_its_place(String row) {
        var cells = row.split("¦", -1);

        var reply = TestServer.client().post("/api/sign-in", cells[2].strip());

        assertEquals(cells[0].strip(), reply.outcome());
        assertEquals(cells[1].strip(), reply.text("field"));
        assertEquals("application/problem+json", reply.header("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "422 INVALID_VALUE ¦ role           ¦ 'role':'KING','communities':[]",
                "400 WRONG_TYPE    ¦ role           ¦ 'role':1,'communities':[]",
                "422 INVALID_VALUE ¦ communities[1] ¦ 'role':'AUDITOR','communities':['abc','A B']",
                "422 MISSING_FIELD ¦ communities[0] ¦ 'role':'AUDITOR','communities':[null]",
                "422 INVALID_VALUE ¦ actor          ¦ 'role':'RESIDENT','actor':'resident:R-1','communities':[]",
            })
    void a_value_that_makes_no_sense_is_told_by_its_place(String row) {
        var cells = row.split("¦", -1);

        var reply = administrator()
                .post(
                        "/api/accounts",
                        "{\"name\":\"x\",\"password\":\"long enough 1\"," + cells[2].replace('\'', '"') + "}");

        assertEquals(cells[0].strip(), reply.outcome());
        assertEquals(cells[1].strip(), reply.text("field"));
    }

    @Test
    void yaml_and_forms_are_not_spoken() {
        var yaml = TestServer.client()
                .send("POST", "/api/sign-in", BodyPublishers.ofString("name: a"), "Content-Type", "application/yaml");
        var answer = TestServer.client().get("/api/session", "Accept", "application/yaml");

        assertEquals("415 UNSUPPORTED_MEDIA_TYPE", yaml.outcome());
        assertEquals("406 NOT_ACCEPTABLE", answer.outcome());
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_not_read_whether_announced_or_chunked() {
        var large = "{\"name\":\"" + "a".repeat(BodyLimit.MOST_BYTES) + "\",\"password\":\"b\"}";
        var stream =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));

        var announced = TestServer.client().post("/api/sign-in", large);
        var chunked = TestServer.client().send("POST", "/api/sign-in", stream, "Content-Type", "application/json");

        assertEquals("413 BODY_TOO_LARGE", announced.outcome());
        assertEquals("413 BODY_TOO_LARGE", chunked.outcome());
    }

    @Test
    void a_pattern_of_types_is_the_senders_mistake() {
        var reply = TestServer.client()
                .send("POST", "/api/sign-in", BodyPublishers.ofString("{}"), "Content-Type", "application/*+json");

        assertEquals("415 UNSUPPORTED_MEDIA_TYPE", reply.outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "nonsense", "*/*;q=x", "application/yaml"})
    void a_command_whose_answer_would_not_be_taken_is_not_recorded(String accepted) {
        var before = TestServer.part(CommitLog.class).head();

        var reply = administrator()
                .post(
                        "/api/communities/strictness/commands/constitute-community",
                        "{\"name\":\"南郎家园\"}",
                        "Accept",
                        accepted);

        assertEquals("406 NOT_ACCEPTABLE", reply.outcome());
        assertEquals(before, TestServer.part(CommitLog.class).head());
    }

    @Test
    void parameters_that_cannot_be_read_are_the_senders_mistake() {
        assertEquals("400 BAD_REQUEST", administrator().get("/api/session?=1").outcome());
        var page = administrator().get("/?=1", "Accept", "text/html");
        assertEquals(400, page.status());
        assertThat(page.body()).contains("请求无法识别。");
    }

    @Test
    void a_field_whose_name_is_no_text_is_the_senders_mistake() {
        var reply = administrator().get("/communities/nanlang/disclosures?%00=1", "Accept", "text/html");

        assertEquals(400, reply.status());
        assertThat(reply.body()).contains("请求无法识别。");
    }

    @Test
    void a_page_says_that_a_form_is_too_large() {
        var reply = administrator().postForm("/account/password", "old=" + "a".repeat(BodyLimit.MOST_BYTES));

        assertEquals(413, reply.status());
        assertThat(reply.body()).contains("内容太大").contains("<html lang=\"zh-CN\"");
    }

    @Test
    void unknown_addresses_and_methods_are_problems_too() {
        assertEquals(
                "401 NOT_SIGNED_IN", TestServer.client().get("/api/nothing").outcome());
        assertEquals("404 NOT_FOUND", administrator().get("/api/nothing").outcome());
        assertEquals(
                "405 METHOD_NOT_ALLOWED",
                administrator().put("/api/accounts", "{}").outcome());
    }

    @Test
    void a_reason_is_told_in_the_readers_language() {
        assertEquals("请先登录。", TestServer.client().get("/api/accounts").text("detail"));
        assertEquals(
                "Please sign in first.",
                TestServer.client()
                        .get("/api/accounts", "Accept-Language", "en-GB,en;q=0.9")
                        .text("detail"));
        assertEquals(
                "请先登录。",
                TestServer.client()
                        .get("/api/accounts", "Accept-Language", "fr")
                        .text("detail"));
    }

    @Test
    void a_page_that_is_not_there_is_a_page() {
        var reply = TestServer.client().get("/nothing", "Accept", "text/html");

        assertEquals(404, reply.status());
        assertThat(reply.body()).contains("找不到您要的内容。").doesNotContain("Exception");
    }

    @Test
    void pages_bring_nothing_from_elsewhere_and_no_session_in_the_address() {
        var reply = TestServer.client().get("/");

        assertThat(reply.header("Content-Security-Policy").orElse("")).startsWith("default-src 'self'");
        assertEquals("nosniff", reply.header("X-Content-Type-Options").orElse(""));
        assertThat(reply.body())
                .doesNotContain("jsessionid")
                .doesNotContain("//")
                .doesNotContainPattern("<script(?! src=\"/)");
    }

    @Test
    void health_is_told_to_everybody() {
        assertEquals(
                "{\"status\":\"UP\",\"views\":\"UP\",\"doubts\":[],\"lostFiles\":0}",
                TestServer.client().get("/health").body());
    }
}
