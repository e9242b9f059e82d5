package org.folkmoot.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every handler as everybody. The one table of who may what is {@link AllowedTo}. */
class AccessIT {

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("community", "nanlang"),
            Map.entry("body", "committee"),
            Map.entry("officer", "S-7K2M9QXA"),
            Map.entry("id", "I-7K2M9QXA"),
            Map.entry("household", "H-7K2M9QXA"),
            Map.entry("resident", "R-7K2M9QXA"),
            Map.entry("proposal", "P-7K2M9QXA"),
            Map.entry("meeting", "M-7K2M9QXA"),
            Map.entry("hearing", "E-7K2M9QXA"),
            Map.entry("statement", "Q-7K2M9QXA"),
            Map.entry("vote", "V-7K2M9QXA"),
            Map.entry("disclosure", "D-7K2M9QXA"),
            Map.entry("rating", "T-7K2M9QXA"),
            Map.entry("petition", "J-7K2M9QXA"),
            Map.entry("motion", "C-7K2M9QXA"),
            Map.entry("report", "N-7K2M9QXA"),
            Map.entry("order", "O-7K2M9QXA"),
            Map.entry("change", "W-7K2M9QXA"),
            Map.entry("decision", "B-7K2M9QXA"),
            Map.entry("profile", "national-2026"),
            Map.entry("version", "1"),
            Map.entry("position", "1"),
            Map.entry("form", "call-meeting"),
            Map.entry("name", "call-meeting"),
            Map.entry("view", "meetings"),
            Map.entry("key", "M-7K2M9QXA"),
            Map.entry("digest", "0".repeat(64)));

    static String actor(Role role) {
        return switch (role) {
            case RESIDENT -> "resident:R-0K2M9QXA";
            case COMMITTEE -> "officer:S-0K2M9QXA";
            case SUPERVISOR -> "officer:S-1K2M9QXA";
            case STREET_OFFICE -> "officer:S-2K2M9QXA";
            case STATION -> "officer:S-3K2M9QXA";
            case PARTY_ORGANISATION -> "officer:S-4K2M9QXA";
            case AUDITOR -> "";
            case ADMINISTRATOR -> "system:administrator";
        };
    }

    /** @param form whose roles may send it; null where the handler says whom it is for */
    record Resource(
            String method,
            String pattern,
            HandlerMethod handler,
            @Nullable Form form) {

        AllowedTo allowed() {
            return Objects.requireNonNull(handler.getMethodAnnotation(AllowedTo.class), this::toString);
        }

        Set<Role> roles() {
            return form == null ? Access.roles(allowed()) : form.roles();
        }

        String path() {
            var path = pattern;
            for (var sample : SAMPLES.entrySet()) path = path.replace("{" + sample.getKey() + "}", sample.getValue());
            assertThat(path).as("add a sample for each variable").doesNotContain("{");
            return path;
        }

        String answerTo(Client client) {
            return client.send(method, path(), BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                    .outcome();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Resource> ours() {
        var found = new ArrayList<Resource>();
        TestServer.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("org.folkmoot.web")) return;
            for (var pattern : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods())
                    found.add(new Resource(method.name(), pattern, handler, null));
        });
        return found;
    }

    /** One for each command that programs can send. */
    private static Stream<Resource> commands() {
        var sending = ours().stream()
                .filter(one -> one.pattern().endsWith("/commands/{name}"))
                .findFirst()
                .orElseThrow();
        return TestServer.part(Forms.class).all().values().stream()
                .map(form -> new Resource(
                        "POST", sending.pattern().replace("{name}", form.name()), sending.handler(), form));
    }

    private static Stream<Resource> guarded() {
        return Stream.concat(
                ours().stream()
                        .filter(one ->
                                !one.allowed().everybody() && !one.pattern().endsWith("/commands/{name}")),
                commands());
    }

    @Test
    void every_handler_says_whom_it_is_for() {
        assertThat(ours()).hasSizeGreaterThan(50).allSatisfy(one -> {
            assertThat(one.handler().hasMethodAnnotation(AllowedTo.class))
                    .as(one.toString())
                    .isTrue();
            var ways = Stream.of(
                    one.allowed().everybody(),
                    one.allowed().anyAccount(),
                    one.allowed().value().length > 0);
            assertThat(ways.filter(way -> way).count()).as(one.toString()).isEqualTo(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_what_it_is_allowed_and_nothing_else() {
        return guarded()
                .filter(one -> one.pattern().startsWith("/api/"))
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    assertEquals("401 NOT_SIGNED_IN", new AnonymousAnswer(one).outcome());
                    for (var role : Role.values()) {
                        boolean may = one.roles().contains(role);
                        var outcome = one.answerTo(TestServer.client(role, actor(role), "nanlang"));

                        if (may)
                            assertThat(outcome)
                                    .as(role + " may")
                                    .isNotEqualTo("403 NOT_FOR_THIS_ROLE")
                                    .doesNotStartWith("401")
                                    .doesNotStartWith("500");
                        else assertEquals("403 NOT_FOR_THIS_ROLE", outcome, role + " may not");
                    }
                }));
    }

    /** What somebody hears who has a token, but has not signed in. */
    private record AnonymousAnswer(Resource resource) {
        String outcome() {
            var client = TestServer.client();
            client.refreshToken();
            return resource.answerTo(client);
        }
    }

    @TestFactory
    Stream<DynamicTest> an_account_acts_in_its_own_communities_only() {
        return guarded()
                .filter(one ->
                        one.pattern().startsWith("/api/") && one.pattern().contains("{community}"))
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    for (var role : one.roles()) {
                        if (role == Role.ADMINISTRATOR) continue; // at home everywhere
                        var stranger = TestServer.client(role, actor(role), "beilang");

                        assertEquals("403 NOT_YOUR_COMMUNITY", one.answerTo(stranger), role.name());
                    }
                }));
    }
}
