package org.folkmoot.web.results;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.HomeSection;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What results show of themselves. */
@Component
@Order(50)
record ResultWord(Views views) implements Word {

    private static final int MOST_ON_HOME = 5;

    /** Results are found with what was voted on. */
    @Override
    public String page() {
        return "/proposals";
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("result").withPage("/results/"));
    }

    @Override
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        var results =
                views.list(ResultSheets.class, community, null, MOST_ON_HOME).entries();
        var titles = Titles.of(views, community, results.stream().map(ResultSheet.Entry::proposal));
        return List.of(new HomeSection(20, "results/decided", Map.of("results", results, "titles", titles)));
    }

    /** What the committee has decided to annul, the supervision board annuls. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.role() != Role.SUPERVISOR) return Stream.of();
        return views
                .list(MotionSheets.class, community)
                .where(motion -> motion.stage() == MotionSheet.Stage.CARRIED
                        && motion.moved().purpose() == MotionPurpose.ANNUL_RESULT)
                .stream()
                .flatMap(motion -> standing(community, motion.moved().annuls()).stream())
                .map(result -> new Need(
                        "annul-result",
                        Titles.of(views, community, result.proposal()),
                        "results/" + result.vote(),
                        null));
    }

    private Optional<ResultSheet> standing(CommunityId community, @Nullable VoteId vote) {
        return vote == null
                ? Optional.empty()
                : views.find(ResultSheets.class, community, vote.value()).filter(result -> result.annulment() == null);
    }

    /** What is published is the result, which goes by its vote's id. */
    @Override
    public Optional<String> placeOf(DutyId duty) {
        return duty.kind().equals("publish") || duty.kind().equals("file-charter")
                ? Optional.of("/results/" + duty.subject())
                : Optional.empty();
    }

    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        var results = told.stream()
                .filter(VoteOpened.class::isInstance)
                .map(event -> ((VoteOpened) event).vote())
                .map(vote -> Boundary.of(ResultEvent.ofResult(vote), ResultEvent.class));
        return Stream.concat(Stream.of(Boundary.of(ResultEvent.ofResultsOn(matter), ResultEvent.class)), results);
    }
}
