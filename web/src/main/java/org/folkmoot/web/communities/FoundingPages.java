package org.folkmoot.web.communities;

import java.util.TreeMap;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Sending;
import org.folkmoot.web.forms.Sending.Outcome;
import org.folkmoot.web.forms.ShownForm.Standing.Forbidden;
import org.folkmoot.web.forms.Wanted;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.texts.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The communities of the installation, and how a new one begins. It has no address of its own before, so its form stands here. */
@Controller
record FoundingPages(Views views, Forms forms, Sending sending) {

    @GetMapping("/administration/communities")
    @AllowedTo(Role.ADMINISTRATOR)
    ModelAndView communities(@RequestParam(defaultValue = "") String id) {
        return page(id, "", null, null);
    }

    @PostMapping("/administration/communities")
    @AllowedTo(Role.ADMINISTRATOR)
    ModelAndView constitute(@RequestParam String id, @RequestParam String name) {
        var shortName = id.strip();
        var official = name.strip();
        CommunityId community;
        try {
            community = new CommunityId(shortName);
        } catch (IllegalArgumentException e) {
            return page(shortName, official, "id", EdgeRefusal.INVALID_VALUE);
        }
        if (PersonalData.in(official)) return page(shortName, official, "name", EdgeRefusal.CONTAINS_PERSONAL_DATA);
        var sender = new Sender(Actor.ADMINISTRATOR, community, null);
        var wanted = Wanted.of(forms.named(CommunityForms.CONSTITUTE), new ConstituteCommunity(official));
        return switch (sending.send(sender, wanted, Sending.ALL_SEEN)) {
            case Outcome.Overtaken _ -> throw new IllegalStateException("all was seen");
            case Outcome.Refused(Forbidden(var why, var _)) -> page(shortName, official, fieldOf(why), why);
            case Outcome.Done accepted -> {
                var after = new ModelAndView("redirect:/communities/" + community + "/administration");
                after.addObject("seen", accepted.position());
                after.addObject("recorded", accepted.position());
                yield after;
            }
        };
    }

    private static String fieldOf(Refusal why) {
        return why.name().startsWith("COMMUNITY_NAME") ? "name" : "id";
    }

    private ModelAndView page(String id, String name, @Nullable String field, @Nullable Refusal why) {
        var names = new TreeMap<String, String>();
        views.everywhere(CommunitySheets.class).forEach((community, sheet) -> {
            var official = sheet.name();
            if (official != null) names.put(community.value(), official);
        });
        var page = new ModelAndView("communities/founding");
        page.addObject("communities", names);
        page.addObject("id", id);
        page.addObject("name", name);
        page.addObject("field", field);
        page.addObject("why", why);
        if (why != null) page.setStatus(HttpStatusCode.valueOf(EdgeRefusal.statusOf(why)));
        return page;
    }
}
