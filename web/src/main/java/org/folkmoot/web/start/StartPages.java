package org.folkmoot.web.start;

import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one sees first. */
@Controller
class StartPages {

    @GetMapping("/")
    @AllowedTo(everybody = true)
    String start(Model page) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
            page.addAttribute("account", signedIn.account());
        return "start/start";
    }

    @GetMapping("/sign-in")
    @AllowedTo(everybody = true)
    String signIn(@RequestParam @Nullable String refused, Model page) {
        for (var why : EdgeRefusal.values()) if (why.name().equals(refused)) page.addAttribute("refused", why);
        return "start/sign-in";
    }
}
