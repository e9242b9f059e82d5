package org.folkmoot.web.duties;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.projections.duties.DutySheet;
import org.folkmoot.projections.duties.DutySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.web.words.AllWords;
import org.springframework.stereotype.Component;

/** What is still to be done, and what it is about. */
@Component
record OpenDuties(Views views, AllWords words) {

    private static final Comparator<DutySheet> BY_DAY =
            Comparator.comparing(DutySheet::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What is due first, first. */
    List<DutySheet> of(CommunityId community) {
        return views.list(DutySheets.class, community).where(DutySheet::isOpen).stream()
                .sorted(BY_DAY)
                .toList();
    }

    /** What a duty is about, by its name. */
    String title(CommunityId community, DutyId duty) {
        return words.sortOf(duty.subject())
                .map(sort -> sort.title().apply(community, duty.subject()))
                .orElse(duty.subject());
    }

    /** Its page, below that of the community. */
    String page(DutyId duty) {
        return words.sortOf(duty.subject())
                .map(sort -> sort.page() + duty.subject())
                .orElse("/duties");
    }
}
