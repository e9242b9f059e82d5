package org.folkmoot.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.http.AccessIT.Resource;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sentences;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may ask for what stands in one table, docs/access.md; the program is what the table says. */
class AccessTableIT {

    private static final Path TABLE = Path.of("..", "docs", "access.md");
    private static final Path AS_IT_IS = Path.of("target", "access.md");

    private static List<Form> forms() {
        return List.copyOf(TestServer.part(Forms.class).all().values());
    }

    @Test
    void the_table_in_the_documents_is_what_the_program_does() throws IOException {
        var table = table();
        Files.writeString(AS_IT_IS, table);

        assertEquals(
                Files.readString(TABLE),
                table,
                "where the change is meant, web/target/access.md is the new docs/access.md");
    }

    private static String table() {
        var lines = new ArrayList<String>();
        lines.add("# Who may ask for what");
        lines.add("");
        lines.add("One row for each address and each form, one column for each role; a test asks each as everybody. A"
                + " command is sent by");
        lines.add("those who may send its form, on a page or as a program. An account acts and reads in its own"
                + " communities only, the");
        lines.add("administrator in all. Whether an officer holds the office on the day, and what of a person may be"
                + " seen, is decided");
        lines.add("further in.");
        lines.add("");
        lines.add("| | nobody signed in | "
                + Stream.of(Role.values()).map(role -> word(role.name())).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---|" + ":-:|".repeat(Role.values().length + 1));
        AccessIT.ours().stream()
                .filter(one -> !one.pattern().contains("/error"))
                .sorted(Comparator.comparing(Resource::pattern).thenComparing(Resource::method))
                .map(one ->
                        row(one.method() + " " + one.pattern(), one.allowed().everybody(), Access.roles(one.allowed())))
                .forEach(lines::add);
        forms().forEach(form -> lines.add(row("form " + form.name(), false, form.roles())));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String what, boolean everybody, Set<Role> roles) {
        return "| `" + what + "` | " + (everybody ? "×" : "") + " | "
                + Stream.of(Role.values())
                        .map(role -> roles.contains(role) ? "×" : "")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isPage(Resource one) {
        return !one.pattern().startsWith("/api/") && !one.pattern().contains("/error");
    }

    private static Reply answer(Client client, String method, String path) {
        return switch (method) {
            case "GET" -> client.get(path, "Accept", "text/html");
            case "POST" -> client.postForm(path, "", "Accept", "text/html");
            default -> throw new AssertionError("browsers send no " + method);
        };
    }

    private static boolean isNotForTheRole(Reply reply) {
        return reply.status() == 403
                && reply.body()
                        .contains(
                                TestServer.part(Sentences.class).of(EdgeRefusal.NOT_FOR_THIS_ROLE, Sentences.CHINESE));
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_shown_to_those_it_is_for_and_leads_others_to_the_sign_in() {
        return AccessIT.ours().stream()
                .filter(one -> isPage(one) && !one.allowed().everybody())
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    if (one.method().equals("GET"))
                        assertThat(answer(TestServer.client(), "GET", one.path())
                                        .header("Location")
                                        .orElse(""))
                                .endsWith("/sign-in");
                    var allowed = Access.roles(one.allowed());
                    for (var role : Role.values()) {
                        var reply = answer(
                                TestServer.client(role, AccessIT.actor(role), "nanlang"), one.method(), one.path());

                        assertThat(reply.status()).as(role.name()).isLessThan(500);
                        if (!allowed.contains(role))
                            assertThat(isNotForTheRole(reply)).as(role.name()).isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_page_of_a_community_is_for_those_who_are_at_home_there() {
        return AccessIT.ours().stream()
                .filter(one -> isPage(one)
                        && !one.allowed().everybody()
                        && one.pattern().contains("{community}"))
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    for (var role : Access.roles(one.allowed())) {
                        if (role == Role.ADMINISTRATOR) continue; // at home everywhere
                        var stranger = TestServer.client(role, AccessIT.actor(role), "beilang");

                        assertEquals(
                                403, answer(stranger, one.method(), one.path()).status(), role.name());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_form_is_shown_to_those_who_may_send_it_and_to_nobody_else() {
        return forms().stream()
                .filter(Form::isShown)
                .map(form -> DynamicTest.dynamicTest(form.name(), () -> {
                    for (var role : Role.values()) {
                        var path = "/communities/nanlang/forms/" + form.name();
                        var reply = answer(TestServer.client(role, AccessIT.actor(role), "nanlang"), "GET", path);

                        if (form.roles().contains(role)) assertEquals(200, reply.status(), role.name());
                        else assertThat(isNotForTheRole(reply)).as(role.name()).isTrue();
                    }
                }));
    }
}
