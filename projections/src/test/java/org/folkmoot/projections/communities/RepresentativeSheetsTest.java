package org.folkmoot.projections.communities;

import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Representatives.Seat;
import org.junit.jupiter.api.Test;

class RepresentativeSheetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Period TERM = new Period(DAY, DAY.plusYears(5).minusDays(1));
    private static final Folded<RepresentativeSheet> TWO = Folded.of(new RepresentativeSheets())
            .on(DAY)
            .and(
                    new GroupFormed(group(1), "1"),
                    new RepresentativeSeated(resident(1), group(1), TERM),
                    new RepresentativeSeated(resident(2), group(1), TERM));

    @Test
    void representatives_are_in_office_from_their_term_until_something_ends_it() {
        var sheet = TWO.get();

        assertEquals(List.of(), sheet.on(DAY.minusDays(1)));
        assertEquals(2, sheet.on(DAY).size());
        assertEquals(2, sheet.on(TERM.to().plusDays(1)).size());
    }

    @Test
    void who_ends_early_stays_on_the_sheet() {
        var sheet =
                TWO.and(new RepresentativeEnded(resident(1), DAY.plusDays(7))).get();

        assertEquals(List.of(new Seat(resident(2), group(1), TERM, null)), sheet.on(DAY.plusDays(7)));
        assertEquals(2, sheet.on(DAY.plusDays(6)).size());
        assertEquals(2, sheet.seats().size());
    }

    @Test
    void it_holds_no_text() {
        assertEquals(Set.of(), Texts.in(RepresentativeSheet.class));
    }
}
