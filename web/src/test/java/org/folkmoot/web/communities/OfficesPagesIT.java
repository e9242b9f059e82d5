package org.folkmoot.web.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.Test;

class OfficesPagesIT {

    private static final String ADMINISTRATOR = "administrator-system:administrator";

    private final Village village = new Village();
    private final String root = "/communities/" + village.name;

    @Test
    void an_office_ends_and_its_seat_is_filled_again() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(ADMINISTRATOR);
            browsing.open(root + "/administration/offices");
            PlaywrightAssertions.assertThat(page.locator("#body-COMMITTEE ~ .card"))
                    .containsText("5 席，现任 5 人");
            page.click("#body-COMMITTEE ~ .card li:has-text('委员') a >> nth=0");
            page.check("[value=RESIGNED]");
            page.click("main form button >> nth=0");
            PlaywrightAssertions.assertThat(page.locator("#body-COMMITTEE ~ .card"))
                    .containsText("5 席，现任 4 人");
            PlaywrightAssertions.assertThat(page.locator("#body-COMMITTEE ~ .card"))
                    .containsText("应当补选");
            browsing.look();

            page.click("#body-COMMITTEE ~ .links a:has-text('补缺')");
            page.fill("[name=resident]", village.others.get(5));
            page.check("[value=MEMBER]");
            page.fill("[name=women]", "2");
            page.click("main form button >> nth=0");

            PlaywrightAssertions.assertThat(page.locator("#body-COMMITTEE ~ .card"))
                    .containsText("5 席，现任 5 人");
        }
    }

    @Test
    void a_body_is_seated_with_as_many_seats_as_are_filled_in() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(ADMINISTRATOR);
            browsing.open(root + "/forms/seat-body?body=SERVICE_STATION");
            page.fill("[name=to]", "2027-12-31");
            page.selectOption("[name='seats.0.post']", "STAFF");
            page.selectOption("[name='seats.1.post']", "STAFF");

            page.click("main form button:has-text('登记一届任期')");

            PlaywrightAssertions.assertThat(page.locator("#body-SERVICE_STATION ~ .card"))
                    .containsText("2 席，现任 2 人");
        }
    }

    @Test
    void a_committee_member_reads_the_offices_and_changes_none() {
        var page = village.committee.get(root + "/administration/offices", "Accept-Language", "zh");

        assertEquals(200, page.status());
        assertThat(page.body()).contains("现任 5 人", "forms/declare-kinship").doesNotContain("forms/end-office");
    }
}
