package org.folkmoot.web.communities;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.BodyTerm;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.communities.RepresentativeSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bodies of a community: who sits in them, since when and until when, and who did before. */
@Controller
record OfficesPages(Shown shown, Views views, Vault vault, Forms forms, InstantSource clock) {

    private static final Set<Role> MAY_ENTER = Set.of(Role.STREET_OFFICE, Role.COMMITTEE, Role.SUPERVISOR);

    /**
     * A body's terms as a page shows them.
     *
     * @param current those by which somebody sits today
     * @param others those to come, and those that are over, the latest first
     */
    record BodySeats(Body body, List<BodyTerm> current, List<BodyTerm> others) {}

    @GetMapping("/communities/{community}/administration/offices")
    @AllowedTo({Role.ADMINISTRATOR, Role.STREET_OFFICE, Role.COMMITTEE, Role.SUPERVISOR})
    String offices(Account account, @PathVariable CommunityId community, Model page) {
        var sheet = shown.of(CommunitySheets.class, community);
        var today = Given.dayOf(clock.instant());
        page.addAttribute("today", today);
        page.addAttribute("sheet", sheet);
        page.addAttribute("bodies", bodies(sheet, today));
        page.addAttribute("names", names(sheet, account, community));
        page.addAttribute("mayEnter", MAY_ENTER.contains(account.role()));
        page.addAttribute("shiftedTo", sheet.electionShiftedTo(today));
        page.addAttribute("mayShift", MAY_ENTER.contains(account.role()) && mayShift(community, today));
        page.addAttribute("administrator", account.role() == Role.ADMINISTRATOR);
        page.addAttribute("mayAppoint", mayAppoint(account.role()));
        page.addAttribute("representatives", representatives(community, today));
        page.addAttribute(
                "kinship",
                forms.shown(List.of("count-women", "declare-kinship", "end-kinship"), account, community, Values.of()));
        page.addAttribute(
                "workers",
                views.of(RollSheets.class, community).map(RollFigures::workers).orElse(List.of()));
        page.addAttribute(
                "register", forms.shown(List.of("register-worker", "end-worker"), account, community, Values.of()));
        return "communities/offices";
    }

    /** Whether the rule book lets an election be brought forward or put off. */
    private boolean mayShift(CommunityId community, LocalDate today) {
        return RuleBookSheets.inForce(views, community, today)
                .filter(book -> book.on("elections.may_shift"))
                .isPresent();
    }

    private static Set<Body> mayAppoint(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> Set.of(Body.STREET_OFFICE, Body.SERVICE_STATION, Body.PARTY_ORGANISATION);
            case STREET_OFFICE -> Set.of(Body.STREET_OFFICE);
            case COMMITTEE, SUPERVISOR, STATION, PARTY_ORGANISATION, RESIDENT, AUDITOR -> Set.of();
        };
    }

    private List<Representatives.Seat> representatives(CommunityId community, LocalDate today) {
        return views.of(RepresentativeSheets.class, community)
                .map(sheet -> sheet.on(today))
                .orElse(List.of());
    }

    /** Names of office holders are public in their community. */
    private Map<String, String> names(CommunitySheet sheet, Account account, CommunityId community) {
        var names = new HashMap<String, String>();
        for (var term : sheet.terms())
            for (var seat : term.members())
                vault.officerName(account, community, seat.officer())
                        .ifPresent(name -> names.put(seat.officer().value(), name));
        return names;
    }

    private static List<BodySeats> bodies(CommunitySheet sheet, LocalDate today) {
        var bodies = new ArrayList<BodySeats>();
        for (var body : Body.values()) {
            var terms = sheet.terms().reversed().stream()
                    .filter(term -> term.body() == body)
                    .toList();
            bodies.add(new BodySeats(
                    body,
                    terms.stream().filter(term -> term.runs(today)).toList(),
                    terms.stream().filter(term -> !term.runs(today)).toList()));
        }
        return bodies;
    }
}
