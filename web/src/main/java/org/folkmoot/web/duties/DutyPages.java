package org.folkmoot.web.duties;

import java.util.List;
import java.util.Optional;
import org.folkmoot.projections.duties.CalendarSheet;
import org.folkmoot.projections.duties.Calendars;
import org.folkmoot.projections.duties.DutySheet;
import org.folkmoot.projections.duties.DutySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.duties.Clocks.Clock;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar of what is owed, for everybody. */
@Controller
@RequestMapping("/communities/{community}/duties")
record DutyPages(Views views, Clocks clocks, DutyFeed feed, Forms forms) {

    private static final int SIZE = 20;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    @GetMapping
    @AllowedTo(everybody = true)
    String duties(
            @PathVariable CommunityId community,
            @ModelAttribute("here") Here here,
            @RequestParam @Nullable Long before,
            Model page) {
        var ended = views.list(DutySheets.class, community, before, SIZE);
        page.addAttribute("open", before == null ? clocks.open(community) : List.of());
        var over = ended.entries().stream().filter(duty -> !duty.isOpen()).toList();
        page.addAttribute("ended", clocks(community, over));
        page.addAttribute("older", ended.older());
        page.addAttribute("first", before == null);
        var calendar = views.of(Calendars.class, community).orElse(CalendarSheet.EMPTY);
        page.addAttribute("years", calendar.years().reversed());
        var shown = Optional.ofNullable(here.account())
                .map(account -> forms.shown(List.of("record-calendar"), account, community, Values.of()));
        page.addAttribute("forms", shown.orElse(List.of()));
        return "duties/duties";
    }

    @GetMapping("/feed")
    @AllowedTo(everybody = true)
    ResponseEntity<byte[]> feed(@PathVariable CommunityId community) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/communities/" + community)
                .toUriString();
        var latest = views.list(DutySheets.class, community, null, SIZE).entries();
        return ResponseEntity.ok().contentType(ATOM).body(feed.of(address, clocks(community, latest)));
    }

    /** Of those that were owed: what was done without having been asked for is no duty. */
    private List<Clock> clocks(CommunityId community, List<DutySheet> duties) {
        return duties.stream()
                .filter(duty -> duty.course() != null)
                .map(duty -> clocks.of(community, duty))
                .toList();
    }
}
