package org.folkmoot.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that no rule can count on from are refused at the edge. */
class WrittenDayIT {

    private static Village village;

    @BeforeAll
    static void setUp() {
        village = new Village();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-999999999-01-01", "+12026-03-20", "2201-01-01", "1899-12-31", "2026-02-30"
            })
    void such_a_day_is_refused_in_addresses_and_in_bodies(String day) {
        var written = URLEncoder.encode(day, StandardCharsets.UTF_8);
        var pages = "/communities/" + village.name;
        for (var parameter : new String[] {"from", "to"}) {
            assertEquals(
                    400,
                    village.committee
                            .get(pages + "/record?" + parameter + "=" + written)
                            .status());
            assertEquals(
                    400,
                    TestServer.client()
                            .get(pages + "/disclosures?" + parameter + "=" + written)
                            .status());
        }

        var called = village.committee.post(
                village.path + "/commands/call-meeting",
                "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"%s\",\"place\":\"活动室\",\"channel\":\"ON_SITE\"}"
                        .formatted(day));
        assertEquals("422 INVALID_VALUE", called.outcome());
        assertEquals("heldOn", called.text("field"));
    }
}
