package org.folkmoot.web.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.committee.Majority;
import org.folkmoot.committee.MemberStance;
import org.folkmoot.committee.Stance;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.TextAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was put to the committee, and each motion. */
@Controller
@RequestMapping("/communities/{community}/committee")
record CommitteePages(
        Views views, Shown shown, CommitteeMembers members, TextAccess texts, Clocks clocks, Forms forms) {

    private static final int SIZE = 20;

    /** How one member stands. */
    record Standing(String called, Stance stance) {}

    /** What one member says against the figures. */
    record Contradiction(String called, String reason, boolean borne) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String motions(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model page) {
        var motions = views.list(MotionSheets.class, community, before, SIZE);
        page.addAttribute("motions", motions.entries());
        Shown.lead(page, before, motions);
        page.addAttribute("forms", forms.shown(List.of("move-motion"), account, community, Values.of()));
        return "committee/motions";
    }

    @GetMapping("/{motion}")
    @AllowedTo(anyAccount = true)
    String motion(Account account, @PathVariable CommunityId community, @PathVariable MotionId motion, Model page) {
        var sheet = shown.one(MotionSheets.class, community, motion);
        page.addAttribute("motion", sheet);
        page.addAttribute("stage", sheet.stage().name());
        page.addAttribute("text", texts.text(account, community, sheet.moved().text()));
        page.addAttribute(
                "mover", members.called(account, community, sheet.moved().mover()));
        page.addAttribute("annuls", annuls(community, sheet));
        page.addAttribute("about", about(community, sheet));
        page.addAttribute("interested", called(account, community, sheet.moved().interested()));
        page.addAttribute("voices", voices(account, community, sheet.spoken()));
        var decided = sheet.decided();
        page.addAttribute(
                "sum",
                decided == null
                        ? Majority.of(sheet.spoken(), members.inOffice(community, members.today()))
                        : decided.derivation());
        page.addAttribute("minutes", minutes(account, community, sheet));
        page.addAttribute(
                "satIn",
                called(
                        account,
                        community,
                        sheet.satIn().stream().map(one -> one.member()).toList()));
        page.addAttribute("contradictions", contradictions(account, community, sheet));
        page.addAttribute("carriedOutBy", byForm(sheet));
        page.addAttribute("clock", clocks.of(community, "publish-decision", motion));
        page.addAttribute("forms", forms.shown(names(account, sheet), account, community, Values.of("motion", motion)));
        return "committee/motion";
    }

    /** What the result is of that it is to annul; null if none. */
    private @Nullable String annuls(CommunityId community, MotionSheet sheet) {
        var vote = sheet.moved().annuls();
        return vote == null
                ? null
                : views.find(ResultSheets.class, community, vote.value())
                        .map(result -> Titles.of(views, community, result.proposal()))
                        .orElse(null);
    }

    /** The proposals that it is about, by their titles. */
    private Map<ProposalId, String> about(CommunityId community, MotionSheet sheet) {
        var titles = new LinkedHashMap<ProposalId, String>();
        for (var proposal : sheet.moved().about().proposals())
            titles.put(proposal, Titles.of(views, community, proposal));
        return titles;
    }

    private List<String> called(Account reader, CommunityId community, List<OfficerId> some) {
        return some.stream().map(one -> members.called(reader, community, one)).toList();
    }

    private List<Standing> voices(Account reader, CommunityId community, List<MemberStance> voices) {
        return voices.stream()
                .map(voice -> new Standing(members.called(reader, community, voice.member()), voice.stance()))
                .toList();
    }

    /** Who entered and confirmed the sitting, as far as it has come. */
    private List<String> minutes(Account reader, CommunityId community, MotionSheet sheet) {
        var decided = sheet.decided();
        if (decided != null && decided.sitting() != null)
            return called(
                    reader,
                    community,
                    List.of(decided.sitting().enteredBy(), decided.sitting().confirmedBy()));
        return sheet.entered() == null
                ? List.of()
                : called(reader, community, List.of(sheet.entered().enteredBy()));
    }

    private List<Contradiction> contradictions(Account reader, CommunityId community, MotionSheet sheet) {
        return sheet.contradictions().stream()
                .map(one ->
                        new Contradiction(members.called(reader, community, one.member()), one.reason(), one.borne()))
                .toList();
    }

    /** The form by which a member carries out what was decided; null where there is nothing to carry out. */
    private static @Nullable String byForm(MotionSheet sheet) {
        if (!sheet.isToBeCarriedOut()) return null;
        return switch (sheet.moved().purpose()) {
            case CALL_MEETING -> "call-meeting";
            case CALL_HEARING -> "announce-hearing";
            case UPHOLD_OBJECTION -> "uphold-objection";
            case COMPLY_WITH_ORDER -> "report-correction";
            case DECLINE_ORDER -> "decline-order";
            case REVIEW_DOOR -> "review-door";
            case SET_RULE_BOOK -> "adopt-rule-book";
            case ANSWER_HEARING -> "adopt-answers";
            case MATTER, ANNUL_RESULT, ADMIT_TO_AGENDA, SET_CLASS, SHORTEN_NOTICE -> null;
        };
    }

    private List<String> ofBoard(OfficerId member, MotionSheet sheet) {
        var names = new ArrayList<String>();
        if (sheet.mayBeSatInOn(member, members.today())) names.add("sit-in-on-committee");
        if (sheet.stage() == MotionSheet.Stage.CARRIED) names.add("record-court-annulment");
        return names;
    }

    private List<String> names(Account account, MotionSheet sheet) {
        if (account.role() == Role.SUPERVISOR && account.actor() instanceof Actor.Officer(var member))
            return ofBoard(member, sheet);
        if (account.role() != Role.COMMITTEE) return List.of();
        if (sheet.mayBeContradictedOn(members.today())) return List.of("contradict-sitting");
        if (!sheet.isOpen()) return List.of();
        return sheet.entered() == null
                ? List.of("support-motion", "oppose-motion", "stand-aside", "enter-sitting", "withdraw-motion")
                : List.of("confirm-sitting", "reject-sitting");
    }
}
