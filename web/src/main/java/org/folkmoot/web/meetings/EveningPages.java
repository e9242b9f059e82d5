package org.folkmoot.web.meetings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.decisions.Given;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.meetings.Gathering.Item;
import org.folkmoot.web.meetings.LiveCounts.Watched;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The evening of a meeting on one page, for those who preside: the door, the quorum, each vote, the end. */
@Controller
@RequestMapping("/communities/{community}/meetings/{meeting}/evening")
record EveningPages(
        Gatherings gatherings, Objections objections, Desk desk, Forms forms, LiveCounts live, InstantSource clock) {

    /** The page below that of its community. */
    static String path(MeetingId meeting) {
        return "/meetings/" + meeting + "/evening";
    }

    @GetMapping
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    String evening(Account account, @PathVariable CommunityId community, @PathVariable MeetingId meeting, Model model) {
        fill(account, community, gatherings.find(account, community, meeting), model);
        return "meetings/evening";
    }

    /** Searches at the door. What was typed may be a name, so it comes into no address. */
    @PostMapping
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    String search(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable MeetingId meeting,
            @RequestParam String words,
            Model model) {
        var gathering = gatherings.find(account, community, meeting);
        fill(account, community, gathering, model);
        if (gathering.isOpen() && !words.isBlank())
            model.addAttribute("found", desk.find(account, community, gathering.sheet(), isToday(gathering), words));
        return "meetings/evening";
    }

    private void fill(Account account, CommunityId community, Gathering gathering, Model model) {
        var sheet = gathering.sheet();
        model.addAttribute("meeting", sheet);
        model.addAttribute("gathering", gathering);
        model.addAttribute("counts", EveningCounts.of(sheet, gathering.quorum(), gatherings.votes(community, sheet)));
        model.addAttribute("isToday", isToday(gathering));
        model.addAttribute("objections", objections.waiting(account, community, gathering));
        model.addAttribute("nextSteps", shown(account, community, gathering, nextSteps(gathering)));
        model.addAttribute("otherSteps", shown(account, community, gathering, otherSteps(gathering)));
        model.addAttribute("voting", voting(account, community, gathering));
    }

    private boolean isToday(Gathering gathering) {
        return Given.dayOf(clock.instant()).equals(gathering.sheet().heldOn());
    }

    private List<ShownForm> shown(Account account, CommunityId community, Gathering gathering, List<String> names) {
        var id = gathering.sheet().id();
        return forms.shown(names, account, community, Values.of("meeting", id, Forms.BACK, path(id)));
    }

    private static List<String> nextSteps(Gathering gathering) {
        return switch (gathering.sheet().stage()) {
            case ANNOUNCED -> List.of("close-check-in");
            case CHECK_IN_CLOSED -> List.of("declare-quorum");
            case CALLED, QUORATE, CLOSED -> List.of();
        };
    }

    private static List<String> otherSteps(Gathering gathering) {
        return switch (gathering.sheet().stage()) {
            case CALLED, CLOSED -> List.of();
            case ANNOUNCED ->
                gathering.sheet().kind() == MeetingKind.REPRESENTATIVES
                        ? List.of("adjourn-meeting", "close-meeting")
                        : List.of("uphold-objection", "adjourn-meeting", "close-meeting");
            case CHECK_IN_CLOSED, QUORATE -> List.of("close-meeting", "reopen-check-in", "adjourn-meeting");
        };
    }

    /** What comes next in each matter, once the quorum stands. */
    private Map<ProposalId, ShownForm> voting(Account account, CommunityId community, Gathering gathering) {
        var next = new LinkedHashMap<ProposalId, ShownForm>();
        if (gathering.sheet().quorum() == null) return next;
        for (var item : gathering.agenda()) {
            var name = nextIn(item);
            if (name.isEmpty()) continue;
            var vote = item.vote();
            var values = Values.of(
                    "meeting",
                    gathering.sheet().id(),
                    "proposal",
                    item.proposal(),
                    "vote",
                    vote == null ? "" : vote.id(),
                    Forms.BACK,
                    path(gathering.sheet().id()));
            forms.shown(name, account, community, values).ifPresent(form -> next.put(item.proposal(), form));
        }
        return next;
    }

    private static String nextIn(Item item) {
        var vote = item.vote();
        if (vote == null) return "open-vote";
        if (vote.isOpen()) return "close-vote";
        if (vote.counts() == null) return "count-vote";
        return item.result() == null ? "declare-result" : "";
    }

    /** The counts alone, for pages that are not told. */
    @GetMapping(path = "/counts", produces = MediaType.TEXT_HTML_VALUE)
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    String counts(Account account, @PathVariable CommunityId community, @PathVariable MeetingId meeting, Model model) {
        fill(account, community, gatherings.find(account, community, meeting), model);
        return "meetings/evening-parts :: counts";
    }

    /** The counts, and again whenever they change. 503 if too many are told already: such a page asks now and then. */
    @GetMapping(path = "/counts", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    ResponseEntity<SseEmitter> live(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable MeetingId meeting,
            HttpServletRequest request) {
        gatherings.sheet(community, meeting);
        var session = request.getSession(false);
        if (session == null)
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        return live.open(new Watched(community, meeting), account, session.getId())
                .map(emitter ->
                        ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    /** A page that has gone away while it was told: there is nobody to answer. */
    @ExceptionHandler
    void gone(IOException failure, HttpServletResponse response) {}
}
