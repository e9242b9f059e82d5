package org.folkmoot.web.disclosures;

import static org.folkmoot.web.identity.Role.COMMITTEE;

import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of the disclosure board as forms. */
@Component
record DisclosureForms(Words words, Views views) {

    private static final String ITEM = "/disclosures/{disclosure}";

    List<Form> all() {
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
                .becomes(typed -> new PublishDisclosure(
                        typed.id("disclosure", DisclosureId::new),
                        typed.word("kind", DisclosureClass.class),
                        typed.line("title"),
                        typed.text("text"),
                        typed.optionalId("vote", VoteId::new).orElse(null),
                        typed.optionalId("rating", RatingId::new).orElse(null)))
                .leadsTo(ITEM);
    }

    private List<Option> results(Place place) {
        var community = place.community();
        return DueList.of(views, community).results().stream()
                .map(due -> new Option(
                        due.vote().value(),
                        words.say("disclosures.option.result", words.day(due.declaredOn()), title(community, due))))
                .toList();
    }

    private String title(CommunityId community, ResultSheet.Entry due) {
        return views.find(ProposalSheets.class, community, due.proposal().value())
                .map(ProposalSheet::title)
                .orElse(due.proposal().value());
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
                .becomes(typed -> new CorrectDisclosure(
                        typed.id("disclosure", DisclosureId::new),
                        typed.line("title"),
                        typed.text("text"),
                        typed.line("reason")))
                .leadsTo(ITEM);
    }

    private static Form takeDown() {
        return Form.of("take-down-disclosure", COMMITTEE)
                .under("DIS-2")
                .about("disclosure")
                .becomes(typed -> new TakeDownDisclosure(typed.id("disclosure", DisclosureId::new)))
                .leadsTo(ITEM);
    }
}
