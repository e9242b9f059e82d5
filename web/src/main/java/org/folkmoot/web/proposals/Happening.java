package org.folkmoot.web.proposals;

import java.time.Instant;
import org.folkmoot.projections.proposals.ProposalSheet.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a matter, as a page tells it.
 *
 * @param what the event's name; its message is under {@code event.}
 * @param place where its subject is shown, within the community; null if it is the matter itself
 */
record Happening(
        long position, Instant at, String what, @Nullable String place) {

    static Happening of(Moment moment) {
        var about = moment.about();
        return new Happening(
                moment.position(), moment.at(), moment.what(), about == null ? null : folder(moment) + "/" + about);
    }

    /** The letter of an id says what it is the id of; that of a result is its vote's. */
    private static String folder(Moment moment) {
        if (moment.what().startsWith("result-")) return "results";
        return switch (moment.about() == null ? '-' : moment.about().charAt(0)) {
            case 'M' -> "meetings";
            case 'E' -> "hearings";
            case 'V' -> "votes";
            case 'D' -> "disclosures";
            default -> throw new IllegalStateException("no page shows " + moment);
        };
    }
}
