package org.folkmoot.web.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody tries what the law does not let them, as a program and on the form's page: both ways end with the same refusal.
 *
 * @param who tries it
 */
record Attempt(Village village, Client who, String command, Map<String, ?> members) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    /** What was answered to a program. */
    Reply asProgram() {
        return who.post(
                village.path + "/commands/" + command, JsonMapper.shared().writeValueAsString(members));
    }

    /** A program is told that refusal. */
    void isRefusedToPrograms(String refusal) {
        var reply = asProgram();
        assertEquals(refusal, reply.code(), reply.body());
    }

    /** It is refused both ways. */
    void isRefused(String refusal) {
        isRefusedToPrograms(refusal);
        var page = onPage();
        var sentence =
                TestServer.part(MessageSource.class).getMessage("refusal." + refusal, null, Locale.SIMPLIFIED_CHINESE);
        assertThat(page.status()).as(page.body()).isBetween(400, 499);
        assertThat(page.body()).contains(sentence);
    }

    /** Who may not send it at all gets neither page nor answer. */
    void isNotTheirs() {
        isRefusedToPrograms("NOT_FOR_THIS_ROLE");
        assertEquals(403, page("").status());
    }

    private Reply onPage() {
        var fields = new LinkedHashMap<String, String>();
        members.forEach((name, value) -> fields.put(name, String.valueOf(value)));
        var query = encoded(fields);
        HIDDEN.matcher(page("?" + query).body()).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        return who.postForm(address(), encoded(fields), "Accept", "text/html", "Accept-Language", "zh-CN");
    }

    private Reply page(String query) {
        return who.get(address() + query, "Accept", "text/html", "Accept-Language", "zh-CN");
    }

    private String address() {
        return "/communities/" + village.name + "/forms/" + command;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
