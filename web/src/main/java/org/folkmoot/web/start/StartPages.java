package org.folkmoot.web.start;

import java.util.TreeMap;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What one sees first. */
@Controller
record StartPages(Views views) {

    @GetMapping("/")
    @AllowedTo(everybody = true)
    String start(@ModelAttribute("here") Here here, Model page) {
        var account = here.account();
        if (account != null && account.communities().size() == 1)
            return "redirect:/communities/" + account.communities().iterator().next();
        var names = new TreeMap<String, String>();
        views.everywhere(CommunitySheets.class).forEach((community, sheet) -> {
            var name = sheet.name();
            if (name != null) names.put(community.value(), name);
        });
        page.addAttribute("communities", names);
        return "start/start";
    }

    @GetMapping("/sign-in")
    @AllowedTo(everybody = true)
    String signIn(@RequestParam @Nullable String refused, Model page) {
        EdgeRefusal.named(refused).ifPresent(why -> page.addAttribute("refused", why));
        return "start/sign-in";
    }
}
