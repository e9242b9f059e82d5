package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Vault;
import org.junit.jupiter.api.Test;

class AccountPagesIT {

    private static final String PASSWORD = "tulip kettle 49";

    private final Village village = new Village();
    private final String pages = "/communities/" + village.name + "/administration";

    private static Reply submit(Client client, String page, String path, String... fields) {
        var token = client.get(page).body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = new ArrayList<>(List.of("_csrf=" + token));
        for (int i = 0; i < fields.length; i += 2)
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        client.forgetToken();
        return client.postForm(path, String.join("&", body));
    }

    private void know(String resident, String name) {
        made(village.administrator.put(
                village.path + "/residents/" + resident + "/person", """
                    {"name":"%s","phone":"","building":"3号楼","unit":"3-301","document":"D-%s","birthDate":"1980-01-01"}\
                    """.formatted(name, resident)));
    }

    private Client administrator() {
        return TestServer.client(Role.ADMINISTRATOR, "system:administrator", village.name);
    }

    @Test
    void a_code_from_the_administrators_page_opens_an_account_on_the_public_page() {
        var ana = village.representatives.get(5);
        know(ana, "松春风");
        var person = pages + "/people/" + ana;
        var told = submit(administrator(), person, person + "/invitation").body();
        var code = told.replaceAll("(?s).*<p class=\"big\">([0-9A-Z-]{17})</p>.*", "$1");
        var visitor = TestServer.client();

        var easy = submit(
                visitor, "/invitation", "/invitation", "code", code, "name", village.name, "password", "1234567890");
        assertEquals(200, easy.status());
        assertThat(easy.body())
                .contains("太容易猜到")
                .contains("value=\"" + code + "\"")
                .doesNotContain("1234567890");
        var opened =
                submit(visitor, "/invitation", "/invitation", "code", code, "name", village.name, "password", PASSWORD);

        assertEquals(302, opened.status(), opened::body);
        assertThat(visitor.get("/account?done=made").body())
                .contains("账户已开通")
                .contains("松春风")
                .contains("管理账户"); // the administrator has looked at the person
    }

    @Test
    void one_changes_the_password_on_the_page_of_ones_own_account() {
        TestServer.client(Role.AUDITOR, "", village.name);
        var client = TestServer.client().signIn("auditor--" + village.name, TestServer.PASSWORD);

        var wrong = submit(client, "/account", "/account/password", "old", "wrong", "fresh", PASSWORD);
        var right = submit(client, "/account", "/account/password", "old", TestServer.PASSWORD, "fresh", PASSWORD);

        assertThat(wrong.body()).contains("用户名或密码不正确").doesNotContain(PASSWORD);
        assertEquals(302, right.status());
        assertEquals("AUDITOR", client.get("/api/session").text("role"));
        TestServer.client().signIn("auditor--" + village.name, PASSWORD);
    }

    @Test
    void a_person_is_erased_only_with_a_reason_and_the_id_typed_again() {
        var ana = village.representatives.get(5);
        know(ana, "松春风");
        var person = pages + "/people/" + ana;

        var unsure = submit(administrator(), person, person + "/erasure", "reason", "requested", "again", "R-00000000");
        assertThat(unsure.body()).contains("请选择原因").contains("松春风");
        assertThat(submit(administrator(), person, person + "/erasure", "again", ana)
                        .body())
                .contains("请选择原因");
        assertEquals(
                302,
                submit(
                                administrator(),
                                person,
                                person + "/erasure",
                                "reason",
                                "requested",
                                "again",
                                ana.toLowerCase(java.util.Locale.ROOT))
                        .status());

        assertThat(administrator().get(person).body()).contains("已删除").doesNotContain("松春风");
        assertThat(TestServer.part(Vault.class).knows(new CommunityId(village.name), new ResidentId(ana)))
                .isTrue();
    }

    @Test
    void whoever_is_erased_loses_the_account_of_their_office_as_well() {
        var chair = village.others.getFirst();
        know(chair, "梅冬雪");
        assertEquals("COMMITTEE", village.committee.get("/api/session").text("role"));

        var erased = village.administrator.post(
                village.path + "/residents/" + chair + "/erasure", "{\"reason\":\"REQUESTED\"}");

        assertEquals(204, erased.status(), erased::body);
        assertEquals("", village.committee.get("/api/session").text("role"));
    }

    @Test
    void people_are_searched_for_in_a_body_and_for_a_purpose_that_the_role_has() {
        know(village.representatives.get(5), "松春风");
        var search = village.path + "/people/search";

        var found = village.committee.post(search, "{\"words\":\"松春风\",\"purpose\":\"CHECK_IN\"}");
        var pretext = village.committee.post(search, "{\"words\":\"松春风\",\"purpose\":\"ROLL_CORRECTION\"}");
        var card = village.administrator.get(
                village.path + "/residents/" + village.representatives.get(5) + "/person?purpose=check-in");

        assertThat(made(found).body()).contains(village.representatives.get(5));
        assertEquals("400 INVALID_PARAMETER", pretext.outcome());
        assertEquals("400 INVALID_PARAMETER", card.outcome());
    }

    @Test
    void the_auditor_reads_the_log_and_no_names() {
        var ana = village.representatives.get(5);
        know(ana, "松春风");
        administrator().get(pages + "/people/" + ana);
        var auditor = TestServer.client(Role.AUDITOR, "", village.name);

        var page = auditor.get(pages + "/access-log");

        assertEquals(200, page.status());
        assertThat(page.body()).contains(ana).contains("管理账户").contains("出生日期").doesNotContain("松春风");
        assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
        assertEquals(403, auditor.get(pages + "/people/" + ana).status());
        assertEquals(403, auditor.get(pages + "/accounts").status());
        assertEquals(403, auditor.get(pages + "/letters").status());
        assertThat(TestServer.part(AccessLog.class).about(new ResidentId(ana), null, 5))
                .extracting(AccessLog.Entry::purpose)
                .contains(Purpose.ACCOUNTS);
    }

    @Test
    void accounts_are_listed_opened_and_closed_on_their_page() {
        var page = pages + "/accounts";
        var name = village.name + "-clerk";

        var opened = submit(
                administrator(),
                page,
                page,
                "name",
                name,
                "role",
                "committee",
                "actor",
                "s-7k2m9qxa",
                "password",
                PASSWORD);
        assertEquals(302, opened.status(), opened::body);
        assertThat(administrator().get(page + "?role=committee").body()).contains(name);
        var taken =
                submit(administrator(), page, page, "name", name, "role", "auditor", "actor", "", "password", PASSWORD);
        assertThat(taken.body()).contains("class=\"refusal\"").doesNotContain(PASSWORD);

        assertEquals(
                302,
                submit(administrator(), page, page + "/closing", "name", name).status());
        assertThat(administrator().get(page + "?role=committee").body()).contains("已关闭");
    }
}
