package org.folkmoot.disclosures;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.RuleBooks;

/**
 * What the board says of a decision. L25 34 asks that it be true: where the decision does not hold any more, each item is marked so, and
 * has to be corrected (DIS-8).
 */
record Publications(List<DisclosurePublished> items, RuleBooks books) {

    /** @param duty to publish the decision */
    static Known<Publications> of(DutyId duty) {
        var published = Boundary.of(Obliging.ofDuty(duty), DisclosurePublished.class);
        return Known.together(
                Known.all(published, DisclosurePublished.class), RuleBookEvent.adopted(), Publications::new);
    }

    /** What becomes of the items when the decision falls or changes on that day. */
    List<DisclosureOvertaken> overtaken(LocalDate today) {
        var correctBy = books.publishBy(today);
        return items.stream()
                .map(item -> new DisclosureOvertaken(item.disclosure(), today, correctBy))
                .toList();
    }
}
