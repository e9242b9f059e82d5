package org.folkmoot.projections.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.projections.rulebook.RuleBookSheet.Version;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.RuleBook;
import org.junit.jupiter.api.Test;

class RuleBookSheetsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final RuleBook FIRST = book(1, MARCH, "10");
    private static final RuleBook SECOND = book(2, MAY, "15");
    private static final DecisionId VOTE = new DecisionId("V-00000001");
    private static final SortedMap<String, DecisionId> CHOSEN = new TreeMap<>(Map.of("assembly.notice_days", VOTE));
    private static final Folded<RuleBookSheet> ONE =
            Folded.of(new RuleBookSheets()).on(MARCH).and(RuleBookAdopted.ofLaw(FIRST, "national-2026"));
    private static final Folded<RuleBookSheet> TWO =
            ONE.on(MARCH.plusDays(9)).and(new RuleBookAdopted(SECOND, "national-2026", VOTE, CHOSEN, null));

    @Test
    void each_version_is_shown_with_its_values_and_where_it_comes_from() {
        assertEquals(
                List.of(
                        new Version(FIRST, "national-2026", null, new TreeMap<>(), null, MARCH),
                        new Version(SECOND, "national-2026", VOTE, CHOSEN, null, MARCH.plusDays(9))),
                TWO.get().versions());
        assertEquals(Optional.of(SECOND), TWO.get().last().map(Version::book));
    }

    @Test
    void it_knows_which_decisions_were_entered() {
        assertEquals(false, ONE.get().hasEntered(VOTE));
        assertEquals(true, TWO.get().hasEntered(VOTE));
        assertEquals(false, TWO.get().hasEntered(new DecisionId("C-00000001")));
    }

    @Test
    void a_version_applies_from_its_first_day_on() {
        var sheet = TWO.get();

        assertEquals(Optional.empty(), sheet.inForceOn(MARCH.minusDays(1)));
        assertEquals(Optional.of(FIRST), sheet.inForceOn(MAY.minusDays(1)).map(Version::book));
        assertEquals(Optional.of(SECOND), sheet.inForceOn(MAY).map(Version::book));
        assertEquals(Optional.of(FIRST), sheet.version(1).map(Version::book));
        assertEquals(Optional.empty(), sheet.version(3));
    }

    @Test
    void of_two_versions_from_the_same_day_the_later_adopted_applies() {
        var again = book(2, MARCH, "12");
        var sheet = ONE.and(RuleBookAdopted.ofLaw(again, "national-2026")).get();

        assertEquals(Optional.of(again), sheet.inForceOn(MARCH).map(Version::book));
    }

    @Test
    void it_holds_no_text_but_parameters_and_their_source() {
        assertEquals(Set.of("chosen", "hash", "profile", "values"), Texts.in(RuleBookSheet.class));
    }

    private static RuleBook book(int version, LocalDate from, String noticeDays) {
        var values = new TreeMap<>(Map.of("assembly.notice_days", noticeDays));
        return new RuleBook(version, from, "%064x".formatted(version), values);
    }
}
