package org.folkmoot.web.disclosures;

import static org.folkmoot.web.identity.Role.COMMITTEE;

import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.duties.Clocks.Clock;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of the disclosure board as forms. */
@Component
record DisclosureForms(Words words, Clocks clocks) implements FormSource {

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
                .optionalChoice("fulfils", this::owed)
                .becomes(PublishDisclosure.class)
                .leadsTo(ITEM);
    }

    /** What is to be published and is not. */
    private List<Option> owed(Place place) {
        return clocks.open(place.community()).stream()
                .filter(clock -> clock.duty().id().isPublication())
                .map(clock -> new Option(clock.duty().id().value(), label(clock)))
                .toList();
    }

    private String label(Clock clock) {
        var since = clock.duty().since();
        return words.say("disclosures.option", since == null ? "" : words.day(since), clock.title());
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
