package org.folkmoot.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/nothing", "/sign-in?refused=WRONG_SIGN_IN"})
    void a_page_fits_a_phone_and_is_read_aloud_without_obstacle(String path) {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.open(path);
        }
    }

    @Test
    void whoever_has_signed_in_is_named_by_their_role_and_led_on() {
        var village = new Village();
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(TestServer.account(Role.AUDITOR, "", village.name, "elsewhere"));

            PlaywrightAssertions.assertThat(page.locator("header")).containsText("核查员");
            PlaywrightAssertions.assertThat(page.locator("main .list a[href='/communities/" + village.name + "']"))
                    .isVisible();
            browsing.look();
            assertThat(browsing.complaints()).isEmpty();
        }
    }

    @Test
    void the_description_of_the_interface_is_shown_under_its_own_security_policy() {
        assertThat(TestServer.client().get("/api-docs").status())
                .isEqualTo(200); // it is made when it is first asked for
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.open("/swagger-ui.html");

            PlaywrightAssertions.assertThat(page.locator(".opblock-tag-section").first())
                    .isVisible();
            assertThat(browsing.complaints()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }
}
