package org.folkmoot.web.texts;

import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.IdentityHome;
import org.junit.jupiter.api.Test;

/** A text that a refused command would have named is nowhere. */
class RefusedTextsIT {

    private static final String PROPOSAL = "{\"matter\":\"IMPORTANT\",\"title\":\"照明\",\"text\":\"%s\"}";

    private static int kept() {
        return TestServer.part(IdentityHome.class)
                .rows(IdentityHome.Kind.TEXT)
                .latest(null, null, 100_000)
                .size();
    }

    @Test
    void what_is_refused_is_not_kept_and_what_is_sent_again_is_kept_once() {
        var village = new Village();
        var author = village.representative(0);
        int before = kept();

        var first = made(author.post(
                village.path + "/commands/table-proposal", PROPOSAL.formatted("声控"), "Idempotency-Key", "text-0001"));
        var again = made(author.post(
                village.path + "/commands/table-proposal", PROPOSAL.formatted("声控"), "Idempotency-Key", "text-0001"));
        assertEquals(before + 1, kept());
        assertTrue(again.json().path("repeated").asBoolean(false));
        assertEquals(first.id("proposal"), again.id("proposal"));

        var otherText = author.post(
                village.path + "/commands/table-proposal", PROPOSAL.formatted("别的"), "Idempotency-Key", "text-0001");
        assertEquals("409 COMMAND_ID_REUSED", otherText.outcome());
        var notTheAuthor = village.representative(1)
                .post(
                        village.path + "/commands/amend-proposal",
                        about("proposal", first.id("proposal"), "{\"title\":\"照明\",\"text\":\"不是作者\"}"));
        assertEquals(403, notTheAuthor.status());
        var unknown = village.committee.post(
                village.path + "/commands/share-materials",
                about(
                        "hearing",
                        "E-7K2M9QXA",
                        "{\"materials\":[{\"title\":\"说明\",\"text\":\"一\"},{\"title\":\"说明\",\"text\":\"二\"}]}"));
        assertEquals(404, unknown.status());
        assertEquals(before + 1, kept());
    }
}
