package org.folkmoot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor follows a decision back to its lines, has the record checked and decided again, and takes it away. */
class AuditorsWalkIT {

    private static final String TITLE = "楼道照明改为声控";

    @TempDir
    private Path folder;

    @Test
    void from_a_matter_to_the_export() throws IOException {
        var scene = new VillageMeeting(new Village(), TITLE);
        for (int household = 0; household < 4; household++) scene.cast(0, household, "yes");
        scene.decide(0);
        var auditor = TestServer.account(Role.AUDITOR, "", TestServer.everywhere(scene.village.name));
        var root = "/communities/" + scene.village.name;
        try (var walk = new Browsing("en-GB")) {
            walk.signIn(auditor);
            walk.go(root + "/record").page().click("main details summary");
            walk.page().fill("#tag", "proposal:" + scene.proposals.getFirst());
            walk.press("main form button").press("main ol a[href*='/record/'], main ul a[href*='/record/']");
            assertThat(walk.page().locator("main")).containsText("\"community\"");
            walk.go(root + "/results/" + scene.votes.getFirst()).reads("MTG-4");
            walk.go(root + "/proposals/" + scene.proposals.getFirst()).reads(TITLE);
            walk.press("main a[href*='/record/matters/']").reads(TITLE);

            walk.go(root + "/record/checks");
            checked(walk, "verification");
            checked(walk, "replay");
            taken(walk);
        }
    }

    private static void checked(Browsing walk, String what) {
        walk.press("form[action$='/checks/" + what + "'] button");
        assertThat(walk.page().locator("form[action$='/checks/" + what + "'] button"))
                .isVisible(new LocatorAssertions.IsVisibleOptions()
                        .setTimeout(TimeUnit.SECONDS.toMillis(TestServer.PATIENCE.toSeconds())));
    }

    private void taken(Browsing walk) throws IOException {
        var file = folder.resolve("record.ndjson");
        walk.page()
                .waitForDownload(() -> walk.page().click("a[href$='/export.ndjson']"))
                .saveAs(file);
        var lines = Files.readAllLines(file);

        assertTrue(lines.getFirst().contains("record-opened.v1"));
        assertTrue(lines.getLast().startsWith("{\"checkpoint\":"));
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.startsWith("{\"checkpoint\":"))
                        .count());
    }
}
