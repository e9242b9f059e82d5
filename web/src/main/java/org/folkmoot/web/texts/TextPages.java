package org.folkmoot.web.texts;

import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forgetting what was said, from the page of the hearing. */
@Controller
record TextPages(TextAccess access) {

    @PostMapping("/communities/{community}/texts/{digest}/erasure")
    @AllowedTo(Role.COMMITTEE)
    String forget(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable Digest digest,
            @RequestParam HearingId hearing) {
        access.forget(account, community, digest);
        return "redirect:/communities/" + community + "/hearings/" + hearing;
    }
}
