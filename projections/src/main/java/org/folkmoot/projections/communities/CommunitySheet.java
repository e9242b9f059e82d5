package org.folkmoot.projections.communities;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.AdministratorOpened;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ChangeDropped;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.ElectionOverdue;
import org.folkmoot.communities.CommunityEvent.ElectionShifted;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.communities.CommunityEvent.WomenCounted;
import org.folkmoot.communities.Elections;
import org.folkmoot.vocabulary.Body;
import org.jspecify.annotations.Nullable;

/**
 * A community and its bodies.
 *
 * @param name null before it was constituted
 * @param terms of all bodies, past ones included, in the order in which they were seated
 * @param kinships how many near relations were declared; whose, only the record says
 * @param seatedTogether how many of them were declared while both sat where near relatives may not (COM-2, COM-6)
 */
@RecordBuilder
public record CommunitySheet(
        @Nullable String name,
        @Nullable LocalDate constitutedOn,
        List<BodyTerm> terms,
        int kinships,
        int seatedTogether)
        implements CommunitySheetBuilder.With {

    static final CommunitySheet EMPTY = new CommunitySheet(null, null, List.of(), 0, 0);

    /** Who sits in the body on that day. */
    public List<Seat> sitting(Body body, LocalDate day) {
        return terms.stream()
                .filter(term -> term.body() == body)
                .flatMap(term -> term.sitting(day).stream())
                .toList();
    }

    /** The bodies in which somebody sits on that day. */
    public Set<Body> sitting(LocalDate day) {
        return Stream.of(Body.values())
                .filter(body -> !sitting(body, day).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first day on which the election of that body is overdue; null if it is not on that day. */
    public @Nullable LocalDate electionOverdueSince(Body body, LocalDate day) {
        return new Elections(terms.stream()
                        .map(begun ->
                                new Elections.Term(begun.body(), begun.term(), begun.electionDue(), begun.members()))
                        .toList())
                .overdueSince(body, day);
    }

    /** The bodies whose election is overdue on that day, and since when it is. */
    public Map<Body, LocalDate> electionsOverdue(LocalDate day) {
        var overdue = new EnumMap<Body, LocalDate>(Body.class);
        for (var body : Body.values()) {
            var since = electionOverdueSince(body, day);
            if (since != null) overdue.put(body, since);
        }
        return overdue;
    }

    /** The day to which the next committee's election was shifted, while that is ahead; null if it was not. */
    public @Nullable LocalDate electionShiftedTo(LocalDate day) {
        return terms.reversed().stream()
                .filter(term ->
                        term.body() == Body.COMMITTEE && !term.term().from().isAfter(day))
                .findFirst()
                .filter(term -> term.isShifted() && day.isBefore(term.electionDue()))
                .map(BodyTerm::electionDue)
                .orElse(null);
    }

    CommunitySheet after(CommunityEvent event) {
        return switch (event) {
            case CommunityConstituted e -> withName(e.name()).withConstitutedOn(e.on());
            case BodySeated e -> withTerms(plus(terms, BodyTerm.of(e)));
            case ElectionShifted e -> withTerms(changed(terms, term -> term.body() == e.body(), term -> term.after(e)));
            case OfficerSeated e -> seated(e);
            case OfficeEnded e -> withTerms(changed(terms, term -> term.body() == e.body(), term -> term.after(e)));
            case KinshipDeclared e ->
                withKinships(kinships + 1).withSeatedTogether(seatedTogether + (e.seatedTogether() ? 1 : 0));
            case RecordOpened _, AdministratorOpened _ -> this;
            case ChangeEntered _, ChangeConfirmed _, ChangeDropped _ -> this;
            case ElectionOverdue _, KinshipEnded _, WomenCounted _ -> this;
        };
    }

    /** A seat is taken in the last term that has room for all its days; members of one that is seated as a whole follow it. */
    private CommunitySheet seated(OfficerSeated e) {
        var into = terms.reversed().stream()
                .filter(term -> term.includes(e))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a seat was taken in a term that never began"));
        return withTerms(changed(terms, into::equals, term -> term.after(e)));
    }
}
