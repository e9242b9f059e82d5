package org.folkmoot.web.meetings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a community, and each of them. */
@Controller
@RequestMapping("/communities/{community}/meetings")
record MeetingPages(Views views, Gatherings gatherings, Objections objections, Forms forms, CurrentRoll roll) {

    private static final int SIZE = 20;

    @GetMapping
    @AllowedTo(anyAccount = true)
    String meetings(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model model) {
        var page = views.list(MeetingSheets.class, community, before, SIZE);
        model.addAttribute("meetings", byDay(page.entries()));
        Shown.lead(model, before, page);
        model.addAttribute("forms", forms.shown(List.of("call-meeting"), account, community, Values.of()));
        return "meetings/meetings";
    }

    private static List<MeetingSheet.Entry> byDay(List<MeetingSheet.Entry> meetings) {
        return meetings.stream()
                .sorted(Comparator.comparing(MeetingSheet.Entry::heldOn).reversed())
                .toList();
    }

    @GetMapping("/{meeting}")
    @AllowedTo(anyAccount = true)
    String meeting(Account account, @PathVariable CommunityId community, @PathVariable MeetingId meeting, Model model) {
        var gathering = gatherings.find(account, community, meeting);
        model.addAttribute("meeting", gathering.sheet());
        model.addAttribute("gathering", gathering);
        model.addAttribute("forms", forms(account, community, gathering));
        model.addAttribute("objections", objections.waiting(account, community, gathering));
        model.addAttribute("presides", presides(account, gathering));
        return "meetings/meeting";
    }

    static boolean presides(Account account, Gathering gathering) {
        return gathering.sheet().notice() != null
                && (account.role() == Role.COMMITTEE || account.role() == Role.SUPERVISOR);
    }

    private List<ShownForm> forms(Account account, CommunityId community, Gathering gathering) {
        return forms.shown(
                names(account, gathering), account, community, member(account, community, gathering.sheet()));
    }

    /** Of a resident, the forms are about themselves, or the household that they live in. */
    private Values member(Account account, CommunityId community, MeetingSheet meeting) {
        if (account.actor() instanceof Actor.Resident(var resident)
                && meeting.kind() == MeetingKind.ASSEMBLY_OF_HOUSEHOLDS) {
            var household = roll.householdOf(community, resident);
            if (household.isPresent())
                return Values.of(
                        "meeting", meeting.id(), "household", household.get().household());
        }
        return Values.of("meeting", meeting.id());
    }

    private static List<String> names(Account account, Gathering gathering) {
        var stage = gathering.sheet().stage();
        if (account.role() == Role.RESIDENT)
            return stage == MeetingStage.ANNOUNCED ? List.of("check-in", "check-out") : List.of();
        return Stream.of(
                        steps(gathering).stream(),
                        reviews(account, gathering.sheet()),
                        sitsIn(account, gathering.sheet()))
                .flatMap(names -> names)
                .toList();
    }

    /** What was decided at the door, as long as the body of who looks has not reviewed it. */
    private static Stream<String> reviews(Account account, MeetingSheet meeting) {
        if (!meeting.decidedAtTheDoor()) return Stream.of();
        var body = account.role() == Role.COMMITTEE ? Body.COMMITTEE : Body.SUPERVISION_BOARD;
        boolean done = meeting.reviews().stream().anyMatch(review -> review.body() == body);
        return done ? Stream.of() : Stream.of("review-door");
    }

    /** The board may sit in on a representatives' meeting from its notice until it closes. */
    private static Stream<String> sitsIn(Account account, MeetingSheet meeting) {
        boolean may = account.role() == Role.SUPERVISOR
                && meeting.kind() == MeetingKind.REPRESENTATIVES
                && meeting.notice() != null
                && meeting.stage() != MeetingStage.CLOSED;
        return may ? Stream.of("sit-in") : Stream.of();
    }

    private static List<String> steps(Gathering gathering) {
        return switch (gathering.sheet().stage()) {
            case CALLED -> with(gathering, "issue-notice", "adjourn-meeting", "close-meeting");
            case ANNOUNCED -> with(gathering, "close-check-in", "adjourn-meeting", "close-meeting");
            case CHECK_IN_CLOSED ->
                with(gathering, "declare-quorum", "reopen-check-in", "adjourn-meeting", "close-meeting");
            case QUORATE -> with(gathering, "reopen-check-in", "adjourn-meeting", "close-meeting");
            case CLOSED -> List.of();
        };
    }

    private static List<String> with(Gathering gathering, String... names) {
        var all = new java.util.ArrayList<>(List.of(names));
        if (gathering.sheet().kind() == MeetingKind.REPRESENTATIVES) all.add("authorise-representatives");
        else if (gathering.isOpen()) all.addFirst("uphold-objection");
        return all;
    }
}
