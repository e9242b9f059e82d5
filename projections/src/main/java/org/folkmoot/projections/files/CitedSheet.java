package org.folkmoot.projections.files;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.decisions.CitedFile;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Confidential.Readers;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.PersonId;

/**
 * A file that the record cites. It is short: a list shows all of it.
 *
 * @param personal whether only those in office read it: no event cites it openly
 * @param withheld whether of those only the street office and the supervision board do: it is cited by what others are not told
 * @param about whom the changes name that rest on it; whom a judgment names the record does not know
 * @param since the day on which it was first cited
 */
public record CitedSheet(Digest id, boolean personal, boolean withheld, List<PersonId> about, LocalDate since)
        implements Listed<CitedSheet> {

    @Override
    public CitedSheet entry() {
        return this;
    }

    CitedSheet after(Event event) {
        boolean open = !(event instanceof Confidential)
                && CitedFile.in((Record) event).stream()
                        .anyMatch(cited -> cited.digest().equals(id) && !cited.personal());
        var named = event instanceof ChangeEntered e ? e.what().named().people() : List.<PersonId>of();
        return new CitedSheet(id, personal && !open, withheld && isWithheld(event), with(named), since);
    }

    private static boolean isWithheld(Event event) {
        return event instanceof Confidential fact && fact.readers() == Readers.STREET_OFFICE;
    }

    private List<PersonId> with(List<PersonId> more) {
        return Stream.concat(about.stream(), more.stream()).distinct().toList();
    }
}
