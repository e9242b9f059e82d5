package org.folkmoot.web.meetings;

import java.util.List;
import org.folkmoot.meetings.Quorum;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheet.Announced;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.meetings.Gathering.Corrected;
import org.folkmoot.web.meetings.Gathering.Item;
import org.folkmoot.web.proposals.SinceHearing;
import org.folkmoot.web.results.EarlierDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what pages tell of a meeting. */
@Component
record Gatherings(Views views, Shown shown, Vault vault, EarlierDecisions earlier, SinceHearing since) {

    /** @throws org.folkmoot.web.kit.EdgeException if there is no such meeting */
    Gathering find(Account reader, CommunityId community, MeetingId meeting) {
        var sheet = sheet(community, meeting);
        var book = RuleBookSheets.book(views, community, sheet.ruleBook());
        return new Gathering(
                sheet,
                quorum(sheet, book.orElse(null)),
                book.flatMap(known -> known.number("assembly.notice_days")).orElse(null),
                sheet.satIn().stream()
                        .map(officer -> name(reader, community, officer))
                        .toList(),
                sheet.corrections().stream()
                        .map(one -> new Corrected(
                                one,
                                one.by().stream()
                                        .map(officer -> name(reader, community, officer))
                                        .toList()))
                        .toList(),
                agenda(reader, community, sheet));
    }

    private String name(Account reader, CommunityId community, OfficerId officer) {
        return vault.officerName(reader, community, officer).orElse(officer.value());
    }

    MeetingSheet sheet(CommunityId community, MeetingId meeting) {
        return shown.one(MeetingSheets.class, community, meeting);
    }

    /** The sum as declared, or with those who are there by now. */
    @Nullable
    Derivation quorum(CommunityId community, MeetingSheet sheet) {
        return quorum(
                sheet, RuleBookSheets.book(views, community, sheet.ruleBook()).orElse(null));
    }

    private static @Nullable Derivation quorum(MeetingSheet sheet, @Nullable RuleBook book) {
        var declared = sheet.quorum();
        if (declared != null) return declared.derivation();
        var electorate = sheet.electorate();
        return electorate == null || book == null
                ? null
                : Quorum.of(sheet.kind(), sheet.attending(), electorate.entitled(), book);
    }

    private List<Item> agenda(Account reader, CommunityId community, MeetingSheet sheet) {
        var votes = votes(community, sheet);
        var notice = sheet.notice();
        var proposals = notice == null ? planned(community, sheet.id()) : notice.agenda();
        return proposals.stream()
                .map(proposal -> item(reader, community, sheet.id(), proposal, votes))
                .toList();
    }

    List<VoteSheet> votes(CommunityId community, MeetingSheet sheet) {
        return sheet.votes().stream()
                .flatMap(vote -> views.find(VoteSheets.class, community, vote).stream())
                .toList();
    }

    /** What was put on the agenda before the notice. */
    List<ProposalId> planned(CommunityId community, MeetingId meeting) {
        return views.list(ProposalSheets.class, community)
                .earliestFirst()
                .filter(entry -> meeting.equals(entry.meeting()))
                .map(ProposalSheet.Entry::id)
                .toList();
    }

    private Item item(
            Account reader, CommunityId community, MeetingId meeting, ProposalId proposal, List<VoteSheet> votes) {
        var about = shown.one(ProposalSheets.class, community, proposal);
        var stands = about.announced(meeting)
                .orElseGet(() -> new Announced(meeting, about.wordings().getLast(), about.heard()));
        var vote = votes.stream()
                .filter(one -> one.proposal().equals(proposal))
                .reduce((_, later) -> later)
                .orElse(null);
        var result = vote == null
                ? null
                : views.find(ResultSheets.class, community, vote.id()).orElse(null);
        return new Item(
                proposal,
                stands.wording().title(),
                about.stage(),
                since.of(reader, community, stands.heard(), stands.wording()),
                earlier.named(community, about.revokes()),
                vote,
                result);
    }
}
