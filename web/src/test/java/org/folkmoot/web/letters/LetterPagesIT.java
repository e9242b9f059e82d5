package org.folkmoot.web.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void a_sheet_for_the_printer_has_a_letter_for_each_household(String language) {
        var village = new Village();
        try (var browsing = new Browsing(language)) {
            browsing.signIn(TestServer.account(Role.ADMINISTRATOR, "system:administrator"));
            var page = browsing.open("/communities/" + village.name + "/administration/letters");
            page.fill("#address", "https://folkmoot.example.org");

            browsing.press("form[action$='/letters'] button");

            assertThat(page.locator("article.letter")).hasCount(village.households.size());
        }
    }
}
