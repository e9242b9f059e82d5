package org.folkmoot.web.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.projections.proposals.Author;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.vocabulary.Classing;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.kit.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterProgressTest {

    private static ProposalSheet at(ProposalStage stage, boolean published) {
        return new ProposalSheet(
                new ProposalId("P-00000001"),
                "t",
                Matter.IMPORTANT,
                Classing.NONE,
                null,
                Author.RESIDENT,
                new Digest("0".repeat(64)),
                null,
                null,
                LocalDate.of(2026, 3, 1),
                stage,
                null,
                List.of(),
                List.of(),
                List.of(),
                published ? List.of(new DisclosureId("D-00000001")) : List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "TABLED, false, NOW AHEAD AHEAD AHEAD AHEAD AHEAD",
        "ON_AGENDA, false, DONE NOW AHEAD AHEAD AHEAD AHEAD",
        "ANNOUNCED, false, DONE DONE NOW AHEAD AHEAD AHEAD",
        "VOTING, false, DONE DONE DONE NOW AHEAD AHEAD",
        "VOTED, false, DONE DONE DONE DONE NOW AHEAD",
        "PASSED, false, DONE DONE DONE DONE DONE NOW",
        "NOT_PASSED, true, DONE DONE DONE DONE DONE DONE",
        "ANNULLED, false, DONE DONE DONE DONE DONE DROPPED",
        "ANNULLED, true, DONE DONE DONE DONE DONE DONE"
    })
    void the_way_shows_what_is_behind_and_what_is_to_come(ProposalStage stage, boolean published, String standings) {
        var steps = MatterProgress.of(at(stage, published)).steps();

        assertEquals(
                standings,
                String.join(
                        " ", steps.stream().map(step -> step.standing().name()).toList()));
    }

    @Test
    void every_event_that_can_come_into_a_timeline_has_its_words() {
        var messages = Sentences.everyWord();
        var missing = new ArrayList<String>();
        new ProposalSheets().events().stream().flatMap(Capabilities::members).forEach(event -> {
            var name = event.getAnnotation(StoredAs.class).value().replaceFirst("\\.v[0-9]+$", "");
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                if (messages.getMessage("event." + name, null, null, language) == null) missing.add(name);
        });

        assertThat(missing).isEmpty();
    }
}
