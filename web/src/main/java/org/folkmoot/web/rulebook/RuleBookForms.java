package org.folkmoot.web.rulebook;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.folkmoot.decisions.Given;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.rulebook.RuleBookCommand.AdoptProfile;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commands of rule books as forms. */
@Component
record RuleBookForms(Words words, DecidedBooks decided, InstantSource clock) implements FormSource {

    @Override
    public List<Form> forms() {
        return List.of(profile(), adopt());
    }

    private Form profile() {
        return Form.of("adopt-profile", Role.ADMINISTRATOR, Role.STREET_OFFICE)
                .choice(
                        "profile",
                        _ -> Profiles.names().stream()
                                .map(name -> new Option(name, words.say("profile." + name)))
                                .toList())
                .takes("profile", Profiles.names())
                .day("from", _ -> Given.dayOf(clock.instant()).toString())
                .becomes(AdoptProfile.class)
                .leadsTo("/rule-book");
    }

    /** Programs may send proposal, salt and values themselves, where the text is kept no more and they have it. */
    private Form adopt() {
        return Form.of("adopt-rule-book", Role.COMMITTEE)
                .under("MTG-7", "COM-8")
                .choice("decision", decided::waiting)
                .takes("values", List.copyOf(Parameters.all().keySet()))
                .fillsIfLeftOut("proposal", fromDecision(decided::proposal))
                .fillsIfLeftOut("salt", fromDecision(decided::salt))
                .fillsIfLeftOut("values", fromDecision(decided::values))
                .becomes(typed -> decided.entering(typed.sender().community(), typed.id("decision", DecisionId::new)))
                .leadsTo("/rule-book");
    }

    private static Form.Filling fromDecision(BiFunction<CommunityId, DecisionId, @Nullable Object> how) {
        return (sender, sent) -> how.apply(
                sender.community(), new DecisionId(sent.path("decision").asString("")));
    }
}
