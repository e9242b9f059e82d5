package org.folkmoot.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.folkmoot.record.RecordJson;
import org.folkmoot.web.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllWordsIT {

    private final AllWords words = TestServer.part(AllWords.class);

    @ParameterizedTest
    @CsvSource({
        "notice-issued, M-00000001, /meetings/M-00000001",
        "hearing-closed, E-00000001, /hearings/E-00000001",
        "vote-opened, V-00000001, /votes/V-00000001",
        "representatives-authorised, V-00000001, /votes/V-00000001",
        "result-declared, V-00000001, /results/V-00000001",
        "disclosure-published, D-00000001, /disclosures/D-00000001"
    })
    void what_an_event_is_about_is_shown_by_its_id_and_what_goes_by_anothers_id_by_the_events_own_word(
            String event, String id, String page) {
        var type = TestServer.part(RecordJson.class).names().event(event);

        assertEquals(Optional.of(page), words.pageOf(type, id));
    }

    @ParameterizedTest
    @CsvSource({
        "P, proposal",
        "M, meeting",
        "V, vote",
        "E, hearing",
        "D, disclosure",
        "T, rating",
        "H, household",
        "R, resident",
        "S, office"
    })
    void an_id_stands_for_a_tag_by_its_letter(char letter, String tag) {
        assertEquals(Optional.of(tag), words.tagOf(letter));
    }
}
