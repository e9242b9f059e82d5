package org.folkmoot.web.results;

import static org.folkmoot.web.identity.Role.ADMINISTRATOR;
import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.List;
import java.util.Objects;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.vocabulary.MeetingKind;
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

    private static Form correct() {
        return Form.of("correct-result", SUPERVISOR)
                .under("MTG-4", "MTG-6")
                .about("vote")
                .line("reason")
                .becomes(CorrectResult.class)
                .leadsTo(RESULT)
                .readsMuch();
    }

    private Form annul() {
        return Form.of("annul-result", COMMITTEE, SUPERVISOR, STREET_OFFICE, ADMINISTRATOR)
                .under("MTG-8", "MTG-10", "MTG-14")
                .about("vote")
                .choice("by", words, AnnulledBy.values())
                .optionalChoice("resolution", this::resolutions)
                .optionalChoice("motion", this::motions)
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

    /** What the committee has decided on the result, the newest first. */
    private List<Option> motions(Place place) {
        return views
                .list(MotionSheets.class, place.community())
                .where(motion -> motion.stage() == MotionSheet.Stage.CARRIED
                        && place.given()
                                .one("vote")
                                .equals(Objects.toString(motion.moved().annuls())))
                .stream()
                .map(MotionSheet::moved)
                .map(moved -> new Option(moved.motion().value(), moved.title()))
                .toList();
    }
}
