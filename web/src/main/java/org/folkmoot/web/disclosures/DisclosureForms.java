package org.folkmoot.web.disclosures;

import static org.folkmoot.web.identity.Role.COMMITTEE;

import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of the disclosure board as forms. */
@Component
record DisclosureForms(Words words, Views views) implements FormSource {

    private static final String ITEM = "/disclosures/{disclosure}";

    @Override
    public List<Form> forms() {
        return List.of(publish(), correct(), takeDown());
    }

    private Form publish() {
        return Form.of("publish-disclosure", COMMITTEE)
                .under("DIS-1", "DIS-2")
                .makes("disclosure", 'D')
                .choice("kind", words, DisclosureClass.values())
                .line("title")
                .text("text", TextKind.DISCLOSURE)
                .optionalChoice("vote", this::results)
                .optionalChoice("rating", this::ratings)
                .becomes(PublishDisclosure.class)
                .leadsTo(ITEM);
    }

    private List<Option> results(Place place) {
        var community = place.community();
        return DueList.of(views, community).results().stream()
                .map(due -> new Option(
                        due.vote().value(),
                        words.say(
                                "disclosures.option.result",
                                words.day(due.declaredOn()),
                                Titles.of(views, community, due.proposal()))))
                .toList();
    }

    private List<Option> ratings(Place place) {
        return DueList.of(views, place.community()).ratings().stream()
                .map(due -> new Option(
                        due.id().value(), words.say("disclosures.option.rating", Integer.toString(due.year()))))
                .toList();
    }

    private static Form correct() {
        return Form.of("correct-disclosure", COMMITTEE)
                .under("DIS-8")
                .about("disclosure")
                .line("title")
                .text("text", TextKind.DISCLOSURE)
                .line("reason")
                .becomes(CorrectDisclosure.class)
                .leadsTo(ITEM);
    }

    private static Form takeDown() {
        return Form.of("take-down-disclosure", COMMITTEE)
                .under("DIS-2")
                .about("disclosure")
                .becomes(TakeDownDisclosure.class)
                .leadsTo(ITEM);
    }
}
