package org.folkmoot.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.folkmoot.web.Client;
import org.folkmoot.web.Folkmoot;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the machine comes back in, by a code that is good once, and the record shows it. */
class NewAdministratorIT {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");
    private static final String REASON = "原管理员离职";
    private static final String PASSWORD = "tulip kettle 49";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran run(String reason) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Folkmoot.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "new-administrator",
                "--data",
                folder.resolve("data").toString(),
                "--reason",
                reason,
                "--lang",
                "en");
        return new Ran(code, out.toString(), err.toString());
    }

    private Server serve() {
        return Server.start(Settings.in(folder.resolve("data")).withPort(0));
    }

    private static String redeem(Client client, String code, String name) {
        return client.post(
                        "/api/invitation",
                        "{\"code\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}".formatted(code, name, PASSWORD))
                .outcome();
    }

    @Test
    void without_a_record_without_a_reason_and_beside_a_running_server_there_is_no_code() {
        assertThat(run(REASON)).satisfies(ran -> {
            assertEquals(1, ran.code());
            assertThat(ran.err()).contains("There is no record in");
        });
        try (var server = serve()) {
            assertThat(server.port()).isPositive();
            assertThat(run(REASON)).satisfies(ran -> {
                assertEquals(1, ran.code());
                assertThat(ran.err()).contains("in use by process");
                assertThat(ran.out()).doesNotContainPattern(CODE);
            });
        }
        assertThat(run(" ")).satisfies(ran -> {
            assertEquals(1, ran.code());
            assertThat(ran.err()).contains("OPENING_REASON_UNFIT");
            assertThat(ran.out()).doesNotContainPattern(CODE);
        });
    }

    @Test
    void the_code_opens_an_account_once_and_everybody_reads_that_it_was_made_and_why() {
        try (var server = serve()) {
            assertThat(server.port()).isPositive(); // the record has begun
        }
        var ran = run(REASON);
        assertEquals(0, ran.code(), ran.err());
        var found = CODE.matcher(ran.out());
        assertThat(found.find()).as(ran.out()).isTrue();
        try (var server = serve()) {
            assertEquals("201", redeem(new Client(server.port()), found.group(), "bea"));
            assertThat(redeem(new Client(server.port()), found.group(), "ced")).endsWith(" INVITATION_NOT_VALID");
            var bea = new Client(server.port()).signIn("bea", PASSWORD);
            var made = bea.post("/api/communities/nanlang/commands/constitute-community", "{\"name\":\"南郎家园\"}");
            assertThat(made.status()).as(made.body()).isBetween(200, 299);
            for (var page : new String[] {"", "/changes"})
                assertThat(bea.get("/communities/nanlang" + page, "Accept-Language", "zh")
                                .body())
                        .contains("新开的管理员帐号", REASON);
        }
        assertThat(run("再次")).satisfies(again -> assertEquals(0, again.code(), again.err()));
    }
}
