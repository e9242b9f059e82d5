package org.folkmoot.web.communities;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.BodyTerm;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bodies of a community: who sits in them, since when and until when, and who did before. */
@Controller
class OfficesPages {

    private final Shown shown;
    private final InstantSource clock;

    OfficesPages(Shown shown, InstantSource clock) {
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * A body's terms as a page shows them.
     *
     * @param current those that include today
     * @param others those to come, and those that are over, the latest first
     */
    record BodySeats(Body body, List<BodyTerm> current, List<BodyTerm> others) {}

    @GetMapping("/communities/{community}/administration/offices")
    @AllowedTo({Role.ADMINISTRATOR, Role.STREET_OFFICE, Role.COMMITTEE, Role.SUPERVISOR})
    String offices(@PathVariable CommunityId community, Model page) {
        var sheet = shown.one(CommunitySheets.class, community, CommunitySheets.KEY);
        var today = LocalDate.ofInstant(clock.instant(), Given.ZONE);
        page.addAttribute("today", today);
        page.addAttribute("sheet", sheet);
        page.addAttribute("bodies", bodies(sheet, today));
        return "communities/offices";
    }

    private static List<BodySeats> bodies(CommunitySheet sheet, LocalDate today) {
        var bodies = new ArrayList<BodySeats>();
        for (var body : Body.values()) {
            var terms = sheet.terms().reversed().stream()
                    .filter(term -> term.body() == body)
                    .toList();
            bodies.add(new BodySeats(
                    body,
                    terms.stream().filter(term -> term.term().includes(today)).toList(),
                    terms.stream().filter(term -> !term.term().includes(today)).toList()));
        }
        return bodies;
    }
}
