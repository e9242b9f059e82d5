package org.folkmoot.web.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Known;
import org.folkmoot.projections.founding.EarlierSheet;
import org.folkmoot.projections.founding.EarlierSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.rulebook.RuleBookSheet;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.replay.Outlook;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.Salt;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.committee.Undone;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.texts.KeptText;
import org.folkmoot.web.texts.TextStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books that residents or committee have decided on: what is entered follows from the decision and its text. */
@Component
record DecidedBooks(Views views, TextStore texts, Outlook outlook, EarlierDecisions decisions) {

    /** Of a text that is not kept, or writes no book: what was decided is then something else. */
    private static final Salt NO_SALT = new Salt("00");

    AdoptRuleBook entering(CommunityId community, DecisionId decision) {
        var proposal = proposal(community, decision);
        var text = text(community, decision, proposal);
        return new AdoptRuleBook(decision, proposal, salt(text), values(text));
    }

    /** The proposal that the vote is on; null for what is none, and for a vote that is not there. */
    @Nullable
    ProposalId proposal(CommunityId community, DecisionId decision) {
        var vote = decision.vote();
        if (vote == null) return null;
        var opened = outlook.known(community, Known.last(VoteEvent.ofVote(vote), VoteOpened.class));
        return opened == null ? null : opened.proposal();
    }

    Salt salt(CommunityId community, DecisionId decision) {
        return salt(text(community, decision, proposal(community, decision)));
    }

    private static Salt salt(Optional<KeptText> text) {
        return text.map(kept -> new Salt(kept.salt())).orElse(NO_SALT);
    }

    SortedMap<String, String> values(CommunityId community, DecisionId decision) {
        return values(text(community, decision, proposal(community, decision)));
    }

    private static SortedMap<String, String> values(Optional<KeptText> text) {
        return text.flatMap(kept -> RuleBook.written(kept.text())).orElseGet(TreeMap::new);
    }

    private Optional<KeptText> text(CommunityId community, DecisionId decision, @Nullable ProposalId proposal) {
        var digest = outlook.known(community, RuleBookEvent.decided(decision, proposal));
        return digest == null ? Optional.empty() : texts.find(digest);
    }

    /** What was decided and is not entered yet, the residents' first. */
    List<Option> waiting(Place place) {
        return Stream.concat(
                        voted(place.community()), Undone.decisions(views, place, MotionPurpose.SET_RULE_BOOK).stream())
                .toList();
    }

    /** The residents' charters whose text is a rule book: those that they have voted on, and one from before the record. */
    Stream<Option> voted(CommunityId community) {
        var entered = views.of(RuleBookSheets.class, community).orElseGet(() -> new RuleBookSheet(List.of()));
        return Stream.concat(voted(community, entered), earlier(community, entered));
    }

    /** Until the residents have set a book here. */
    private Stream<Option> earlier(CommunityId community, RuleBookSheet entered) {
        if (entered.isSetByResidents()) return Stream.of();
        return views.list(EarlierSheets.class, community).where(EarlierSheet::stands).stream()
                .filter(sheet -> sheet.what().matter() == Matter.CHARTER)
                .map(sheet -> new DecisionId(sheet.id().value()))
                .filter(decision -> isBook(community, decision, null))
                .map(decision -> new Option(decision.value(), title(community, decision)));
    }

    private String title(CommunityId community, DecisionId decision) {
        var named = decisions.named(community, decision);
        return named == null ? decision.value() : named.title();
    }

    private Stream<Option> voted(CommunityId community, RuleBookSheet entered) {
        return views.list(ResultSheets.class, community).where(result -> result.passed() && !result.annulled()).stream()
                .filter(result ->
                        !entered.hasEntered(new DecisionId(result.vote().value())))
                .flatMap(result -> voted(community, result.vote(), result.proposal()).stream());
    }

    private Optional<Option> voted(CommunityId community, VoteId vote, ProposalId proposal) {
        return views.find(ProposalSheets.class, community, proposal.value())
                .filter(sheet -> isBook(community, new DecisionId(vote.value()), sheet.id()))
                .map(sheet -> new Option(vote.value(), sheet.title()));
    }

    private boolean isBook(CommunityId community, DecisionId decision, @Nullable ProposalId proposal) {
        return text(community, decision, proposal)
                .flatMap(kept -> RuleBook.written(kept.text()))
                .isPresent();
    }
}
