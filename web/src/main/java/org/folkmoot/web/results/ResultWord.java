package org.folkmoot.web.results;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What results show of themselves. */
@Component
@Order(50)
record ResultWord(ResultForms commands) implements Word {

    /** Results are found with what was voted on. */
    @Override
    public String page() {
        return "/proposals";
    }

    @Override
    public List<Form> forms() {
        return commands.all();
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("result").shownAt("/results/"));
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
