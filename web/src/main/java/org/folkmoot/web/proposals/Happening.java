package org.folkmoot.web.proposals;

import java.time.Instant;
import org.folkmoot.projections.proposals.ProposalSheet.Moment;
import org.folkmoot.record.EventNames;
import org.folkmoot.web.words.AllWords;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a matter, as a page tells it.
 *
 * @param what the event's name; its message is under {@code event.}
 * @param place where its subject is shown, below the page of the community; null if it is the matter itself
 */
record Happening(
        long position, Instant at, String what, @Nullable String place) {

    static Happening of(Moment moment, AllWords words, EventNames names) {
        var about = moment.about();
        var place = about == null
                ? null
                : words.pageOf(names.event(moment.what()), about)
                        .orElseThrow(() -> new IllegalStateException("no page shows " + moment));
        return new Happening(moment.position(), moment.at(), moment.what(), place);
    }
}
