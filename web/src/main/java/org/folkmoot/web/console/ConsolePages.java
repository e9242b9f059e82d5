package org.folkmoot.web.console;

import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The console of the committee and of the supervision board. */
@Controller
record ConsolePages(Console console) {

    @GetMapping("/communities/{community}/console")
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    String console(Account account, @PathVariable CommunityId community, Model model) {
        model.addAttribute("sections", console.of(account, community));
        return "console/console";
    }
}
