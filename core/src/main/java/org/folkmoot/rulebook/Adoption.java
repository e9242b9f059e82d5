package org.folkmoot.rulebook;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** What the adoption of a rule book depends on. */
record Adoption(boolean constituted, Offices offices, RuleBooks books) {

    static final Adoption NOTHING = new Adoption(false, Offices.NONE, RuleBooks.NONE);

    static Adoption evolve(Adoption before, CommunityEvent event) {
        return new Adoption(
                before.constituted || event instanceof CommunityConstituted,
                CommunityEvent.seats(before.offices, event),
                before.books);
    }

    static Adoption evolve(Adoption before, RuleBookEvent event) {
        return new Adoption(before.constituted, before.offices, RuleBookEvent.books(before.books, event));
    }

    /** The last version; null before the first. */
    @Nullable
    RuleBook last() {
        return books.adopted().isEmpty() ? null : books.adopted().getLast();
    }
}
