package org.folkmoot.web.proposals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What proposals show of themselves. */
@Component
@Order(10)
record ProposalWord(Views views) implements Word {

    private static final Set<ProposalStage> OPEN =
            EnumSet.of(ProposalStage.TABLED, ProposalStage.ON_AGENDA, ProposalStage.ANNOUNCED, ProposalStage.VOTING);

    @Override
    public List<Things> things() {
        return List.of(Things.of("proposal", 'P').withPage("/proposals/").withUnderWay(this::underWay));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(20, "proposals", "/proposals", Visitor::isAtHome));
    }

    private Stream<Thing> underWay(CommunityId community) {
        return latest(community).filter(entry -> OPEN.contains(entry.stage())).map(ProposalWord::thing);
    }

    private static Thing thing(ProposalSheet.Entry entry) {
        var values = new LinkedHashMap<>(Map.of("proposal", entry.id().value()));
        if (entry.meeting() != null) values.put("meeting", entry.meeting().value());
        return new Thing(entry.title(), "/proposals/" + entry.id(), values, Set.of());
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (!account.role().conducts()) return Stream.of();
        return latest(community)
                .filter(entry -> entry.stage() == ProposalStage.VOTED)
                .map(entry -> new Need("declare", entry.title(), "proposals/" + entry.id(), null));
    }

    private Stream<ProposalSheet.Entry> latest(CommunityId community) {
        return views.list(ProposalSheets.class, community).stream();
    }

    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        return Stream.of(Boundary.of(ProposalEvent.ofProposal(matter), ProposalEvent.class));
    }
}
