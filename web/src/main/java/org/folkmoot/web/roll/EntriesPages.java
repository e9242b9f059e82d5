package org.folkmoot.web.roll;

import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was entered in the roll since another office has last looked at it, for that office, by ids alone. */
@Controller
record EntriesPages(Views views, Forms forms) {

    @GetMapping("/communities/{community}/administration/roll/entries")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE, Role.SUPERVISOR, Role.STREET_OFFICE})
    String entries(Account account, @PathVariable CommunityId community, Model page) {
        var unchecked = views.of(RollSheets.class, community).map(RollFigures::unchecked);
        page.addAttribute("unchecked", unchecked.orElse(null));
        page.addAttribute(
                "forms",
                unchecked
                        .filter(some -> some.entries() > 0)
                        .map(some -> forms.shown(
                                List.of("check-roll"), account, community, Values.of("entries", some.entries())))
                        .orElse(List.of()));
        return "roll/entries";
    }
}
