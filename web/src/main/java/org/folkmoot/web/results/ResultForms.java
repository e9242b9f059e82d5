package org.folkmoot.web.results;

import static org.folkmoot.web.identity.Role.ADMINISTRATOR;
import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;

import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** The commands of results as forms. */
@Component
record ResultForms(Words words, Views views) implements FormSource {

    private static final String RESULT = "/results/{vote}";

    @Override
    public List<Form> forms() {
        return List.of(declare(), correct(), annul());
    }

    private static Form declare() {
        return Form.of("declare-result", COMMITTEE)
                .under("MTG-4", "MTG-6")
                .about("vote")
                .becomes(DeclareResult.class)
                .leadsTo(RESULT);
    }

    private Form correct() {
        return Form.of("correct-result", COMMITTEE)
                .under("MTG-4", "MTG-6")
                .about("vote")
                .counts(
                        "counts",
                        _ -> VoteEvent.OPTIONS.stream()
                                .map(option -> new Option(option, words.say("votes.option." + option)))
                                .toList())
                .line("reason")
                .takes("counts", VoteEvent.OPTIONS)
                .becomes(typed -> new CorrectResult(
                        typed.id("vote", VoteId::new), typed.counts("counts", VoteEvent.OPTIONS), typed.line("reason")))
                .leadsTo(RESULT);
    }

    private Form annul() {
        return Form.of("annul-result", COMMITTEE, STREET_OFFICE, ADMINISTRATOR)
                .under("MTG-8", "MTG-10", "MTG-14")
                .about("vote")
                .choice("by", words, AnnulledBy.values())
                .optionalChoice("resolution", this::resolutions)
                .line("reason")
                .becomes(AnnulResult.class)
                .leadsTo(RESULT);
    }

    /** What residents' meetings have passed besides, the newest first. */
    private List<Option> resolutions(Place place) {
        var about = place.given().one("vote");
        return views.list(ResultSheets.class, place.community()).stream()
                .filter(entry -> entry.kind() != MeetingKind.REPRESENTATIVES && entry.passed() && !entry.annulled())
                .filter(entry -> !entry.vote().value().equals(about))
                .map(entry -> new Option(
                        entry.vote().value(),
                        words.day(entry.declaredOn()) + " " + Titles.of(views, place.community(), entry.proposal())))
                .toList();
    }
}
