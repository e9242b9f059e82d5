package org.folkmoot.web.votes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What votes show of themselves. */
@Component
@Order(40)
record VoteWord(Views views, Voters voters) implements Word {

    private static final Set<ProposalStage> VOTED_ON =
            EnumSet.of(ProposalStage.VOTING, ProposalStage.VOTED, ProposalStage.PASSED, ProposalStage.NOT_PASSED);

    /** Votes are found with what they are on. */
    @Override
    public String page() {
        return "/proposals";
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("vote", 'V')
                .withPage("/votes/")
                .withTitle(this::title)
                .withUnderWay(this::underWay));
    }

    private String title(CommunityId community, String vote) {
        return views.find(VoteSheets.class, community, vote)
                .map(sheet -> Titles.of(views, community, sheet.proposal()))
                .orElse(vote);
    }

    private Stream<Thing> underWay(CommunityId community) {
        return views.list(ProposalSheets.class, community).stream()
                .filter(entry -> VOTED_ON.contains(entry.stage()))
                .flatMap(entry -> views.find(ProposalSheets.class, community, entry.id()).stream())
                .filter(sheet -> !sheet.votes().isEmpty())
                .map(VoteWord::thing);
    }

    private static Thing thing(ProposalSheet sheet) {
        var vote = sheet.votes().getLast();
        var page = sheet.stage() == ProposalStage.VOTING || sheet.stage() == ProposalStage.VOTED
                ? "/meetings/" + sheet.meeting() + "/evening"
                : "/results/" + vote;
        var there = sheet.stage() == ProposalStage.VOTED ? Set.of("count-vote") : Set.<String>of();
        return new Thing(sheet.title(), page, Map.of("vote", vote.value()), there);
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.actor() instanceof Actor.Resident(var resident))
            return open(community)
                    .filter(vote -> isToVote(community, resident, vote))
                    .map(vote -> need("vote", community, vote, today));
        return account.role().conducts()
                ? open(community).map(vote -> need("close-vote", community, vote, today))
                : Stream.of();
    }

    private Stream<VoteSheet> open(CommunityId community) {
        return views.list(VoteSheets.class, community).where(VoteSheet::isOpen).earliestFirst();
    }

    private boolean isToVote(CommunityId community, ResidentId resident, VoteSheet vote) {
        var voter = voters.inVote(community, resident, vote.id(), vote.meeting(), vote.kind());
        return voter.mayVote() && voter.ballot() == null;
    }

    @Override
    public Optional<String> placeOf(DutyId duty) {
        return duty.kind().equals("declare-result") ? Optional.of("/votes/" + duty.subject()) : Optional.empty();
    }

    private Need need(String word, CommunityId community, VoteSheet vote, LocalDate today) {
        return new Need(word, Titles.of(views, community, vote.proposal()), "votes/" + vote.id(), today);
    }

    /** The votes in the meetings on whose agenda it came, without their ballots. */
    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        return told.stream().flatMap(event -> switch (event) {
            case ProposalPutOnAgenda e ->
                Stream.of(Boundary.of(VoteEvent.ofQuestion(e.meeting(), matter), VoteEvent.class));
            case VoteOpened e -> Stream.of(Boundary.of(VoteEvent.ofVote(e.vote()), VoteEvent.class));
            default -> Stream.<Boundary>of();
        });
    }
}
