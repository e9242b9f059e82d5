package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

/** Who has read of whom, as programs are told. */
class ReadingsIT {

    @Test
    void a_reading_is_told_with_its_fields_by_name() {
        var village = new Village();
        var somebody = village.representatives.getFirst();
        village.know(somebody, "甲乙丙", "3号楼", "301");

        assertEquals(
                200,
                village.administrator
                        .get(village.path + "/residents/" + somebody + "/person?purpose=roll-correction")
                        .status());
        var auditor = TestServer.client(Role.AUDITOR, "", village.name);
        var reply = auditor.get(village.path + "/readings");

        assertEquals("200", reply.outcome());
        assertThat(reply.json().get(0).path("fields").toString())
                .isEqualTo("[\"ADDRESS\",\"BIRTH_DATE\",\"NAME\",\"PHONE\"]");
        assertEquals(
                "200", village.representative(0).get("/api/session/readings").outcome());
    }
}
