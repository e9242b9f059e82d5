package org.folkmoot.web;

import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A clerk brings a matter from the table to the disclosure board, with nothing but the pages. */
class ClerksWalkIT {

    private static final String TITLE = "活动室开放时间 <em>2026</em>";

    @Test
    void from_the_table_to_the_board() {
        var village = new Village();
        var root = "/communities/" + village.name;
        try (var walk = Browsing.onDesktop("zh-CN")) {
            walk.signIn(village.clerk);
            walk.press("nav a[href$='/console']").reads("MTG-2");
            var proposal = tabled(walk.go(root + "/forms/table-proposal"));
            var motion = village.decidesToMeet();
            walk.go(root + "/committee/" + motion).press("a[href*='call-meeting']");
            var meeting = called(walk);
            village.admits(meeting, proposal);
            walk.go(root + "/proposals/" + proposal);
            walk.go(root + "/forms/put-on-agenda?proposal=" + proposal)
                    .send("put-on-agenda")
                    .isRecorded();
            walk.go(root + "/meetings/" + meeting)
                    .reads(TITLE)
                    .send("issue-notice")
                    .isRecorded()
                    .reads("MTG-2");

            theyCome(village, meeting);
            walk.go(root + "/meetings/" + meeting + "/evening")
                    .send("close-check-in")
                    .isRecorded();
            walk.go(root + "/meetings/" + meeting + "/evening")
                    .send("declare-quorum")
                    .isRecorded();
            walk.go(root + "/meetings/" + meeting + "/evening")
                    .send("open-vote")
                    .isRecorded();
            var vote = theyVote(village, meeting);
            walk.go(root + "/meetings/" + meeting + "/evening")
                    .send("close-vote")
                    .isRecorded();
            walk.go(root + "/meetings/" + meeting + "/evening")
                    .send("count-vote")
                    .isRecorded();
            walk.go(root + "/meetings/" + meeting + "/evening")
                    .send("declare-result")
                    .isRecorded();
            walk.go(root + "/results/" + vote).reads("MTG-4");

            published(walk.go(root + "/forms/publish-disclosure?fulfils=publish." + vote));
            walk.go(root + "/disclosures").reads(TITLE);
        }
    }

    private static void published(Browsing walk) {
        var page = walk.page();
        page.selectOption("select[name=kind]", "MEETING_DECISIONS");
        page.fill("input[name=title]", "居民会议关于" + TITLE + "的决定");
        page.fill("textarea[name=text]", "已通过，即日起施行。");
        walk.send("publish-disclosure").isRecorded().reads(TITLE);
    }

    private static String tabled(Browsing walk) {
        var page = walk.page();
        page.fill("input[name=title]", TITLE);
        page.selectOption("select[name=matter]", "IMPORTANT");
        page.fill("textarea[name=text]", "每日八时至二十一时开放。");
        walk.send("table-proposal").isRecorded().reads(TITLE);
        return idIn(walk, "P-");
    }

    private static String called(Browsing walk) {
        var page = walk.page();
        page.check("input[name=kind][value=ASSEMBLY_OF_HOUSEHOLDS]");
        page.fill("input[name=heldOn]", "2026-03-20");
        page.fill("input[name=place]", "社区活动室");
        page.check("input[name=channel][value=ON_SITE]");
        walk.send("call-meeting").isRecorded();
        return idIn(walk, "M-");
    }

    private static String idIn(Browsing walk, String letter) {
        var url = walk.page().url();
        assertTrue(url.contains(letter), url);
        return url.substring(url.indexOf(letter), url.indexOf(letter) + 10);
    }

    private static void theyCome(Village village, String meeting) {
        TestServer.itIs("2026-03-20T01:00:00Z");
        for (int i = 0; i < 5; i++)
            made(village.committee.post(
                    village.path + "/commands/check-in",
                    about(
                            "meeting",
                            meeting,
                            "{\"household\":\"%s\",\"resident\":\"%s\",\"attendance\":\"ON_SITE\"}"
                                    .formatted(village.households.get(i), village.representatives.get(i)))));
    }

    /** @return the vote */
    private static String theyVote(Village village, String meeting) {
        var vote = village.committee
                .get(village.path + "/views/meetings/" + meeting)
                .json()
                .get("votes")
                .get(0)
                .asString();
        for (int i = 0; i < 3; i++)
            made(village.representative(i)
                    .post(
                            village.path + "/commands/cast-ballot",
                            about(
                                    "vote",
                                    vote,
                                    "{\"meeting\":\"%s\",\"household\":\"%s\",\"choices\":[\"yes\"]}"
                                            .formatted(meeting, village.households.get(i)))));
        return vote;
    }
}
