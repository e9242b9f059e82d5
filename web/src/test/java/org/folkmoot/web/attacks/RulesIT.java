package org.folkmoot.web.attacks;

import static org.folkmoot.web.Village.made;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Those in office try to set the rules by which residents decide. */
class RulesIT {

    private static Village village;

    @BeforeAll
    static void setUp() {
        village = new Village();
    }

    @BeforeEach
    void inMarch() {
        TestServer.itIs("2026-03-02T01:00:00Z");
    }

    private static Attempt attempt(Client who, String command, Map<String, ?> members) {
        return new Attempt(village, who, command, members);
    }

    private static SortedMap<String, String> with(String key, String value) {
        var values = Profiles.values(Profiles.NATIONAL_2026);
        values.put(key, value);
        return values;
    }

    @Test
    void the_law_is_entered_once_and_neither_before_its_time_nor_when_it_has_lapsed() {
        for (var who : List.of(village.administrator, village.streetOffice)) {
            attempt(who, "adopt-profile", Map.of("profile", "national-2026", "from", "2026-03-02"))
                    .isRefused("PROFILE_ALREADY_ADOPTED");
            attempt(who, "adopt-profile", Map.of("profile", "before-2026", "from", "2026-03-02"))
                    .isRefusedToPrograms("PROFILE_ALREADY_ADOPTED");
            attempt(who, "adopt-profile", Map.of("profile", "ours", "from", "2026-03-02"))
                    .isRefusedToPrograms("PROFILE_UNKNOWN");
        }
        attempt(village.committee, "adopt-profile", Map.of("profile", "national-2026", "from", "2026-03-02"))
                .isNotTheirs();
    }

    @ParameterizedTest
    @CsvSource({
        "assembly.quorum, 2/3, FIXED_BY_LAW",
        "assembly.majority, 9/10, FIXED_BY_LAW",
        "repmeeting.quorum, 9/10, FIXED_BY_LAW",
        "reps.share_min, 1/2, FIXED_BY_LAW",
        "assembly.petition.households, 1/5, ABOVE_LEGAL_BOUND",
        "assembly.notice_days, 999, ABOVE_LEGAL_BOUND",
        "assembly.notice_days, 9, BELOW_LEGAL_BOUND",
        "assembly.written, true, SET_BY_CHARTER",
        "rating.rule, plurality, SET_BY_CHARTER",
        "hearing.answer_days, 999, ABOVE_LEGAL_BOUND"
    })
    void a_majority_of_the_committee_sets_nothing_out_of_reach_nor_what_is_the_charters(
            String key, String value, String refusal) {
        var motion = village.decidesOnBook(with(key, value));
        attempt(village.committee, "adopt-rule-book", Map.of("decision", motion))
                .isRefused(refusal);
    }

    @Test
    void what_is_entered_is_what_was_decided_once_and_by_a_decision_on_rules() {
        var book = with("hearing.answer_days", "10");
        var motion = village.decidesOnBook(book);
        var other = new HashMap<String, Object>(Map.of("decision", motion, "values", with("hearing.answer_days", "9")));
        attempt(village.committee, "adopt-rule-book", other).isRefusedToPrograms("BOOK_NOT_AS_DECIDED");
        var matter = village.decides("MATTER");
        attempt(village.committee, "adopt-rule-book", Map.of("decision", matter, "values", book))
                .isRefusedToPrograms("BOOK_NOT_DECIDED");
        for (var who : List.of(village.administrator, village.streetOffice, village.representative(0)))
            attempt(who, "adopt-rule-book", Map.of("decision", motion)).isNotTheirs();

        made(attempt(village.committee, "adopt-rule-book", Map.of("decision", motion))
                .asProgram());
        TestServer.showsAll();
        attempt(village.committee, "adopt-rule-book", Map.of("decision", motion))
                .isRefused("BOOK_ALREADY_ENTERED");
    }
}
