package org.folkmoot.web.administration;

import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way into everything that is set up for a community, with what has been done and what is still to do. */
@Controller
record AdministrationPages(FirstSteps beginning) {

    @GetMapping("/communities/{community}/administration")
    @AllowedTo(Role.ADMINISTRATOR)
    String index(@PathVariable CommunityId community, Model page) {
        page.addAttribute("constituted", beginning.isConstituted(community));
        page.addAttribute("steps", beginning.steps(community));
        return "administration/index";
    }
}
