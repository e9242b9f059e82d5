package org.folkmoot.web;

import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

/** The administrator's pages and those of one's own account, each looked at in both languages on both screens. */
class AdministratorsWalkIT {

    @Test
    void from_a_new_community_to_letters_and_accounts() {
        var village = new Village();
        var root = "/communities/" + village.name;
        var own = root + "/administration";
        try (var walk = Browsing.onDesktop("en-GB")) {
            walk.signIn(TestServer.account(Role.ADMINISTRATOR, "system:administrator"));
            walk.go("/administration/communities").go(root).press("nav a[href$='/administration']");
            walk.go(own + "/roll").go(own + "/roll/import");
            walk.go(own + "/roll/households/" + village.households.getFirst());
            walk.go(root + "/rule-book");
            walk.go(own + "/offices").go(root + "/forms/appoint-staff?body=STREET_OFFICE");
            walk.go(own + "/accounts").go(own + "/letters").go(own + "/access-log");
            walk.go(own + "/people/" + village.representatives.getFirst());
            walk.go("/account").go("/invitation");
        }
    }
}
