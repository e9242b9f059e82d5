package org.folkmoot.web.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.communities.RepresentativeSheets;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ResidentId;

/** Which residents hold or have held an office: what they did in it stays theirs, so their names stay public. */
public final class Offices {

    private final Views views;

    public Offices(Views views) {
        this.views = views;
    }

    /** The resident who is or was that officer; none for staff who do not live in the community. */
    Optional<ResidentId> resident(CommunityId community, OfficerId officer) {
        return seats(community)
                .filter(seat -> seat.officer().equals(officer))
                .map(Seat::resident)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** As whom the resident holds or has held an office. */
    List<OfficerId> officers(CommunityId community, ResidentId resident) {
        return seats(community)
                .filter(seat -> resident.equals(seat.resident()))
                .map(Seat::officer)
                .distinct()
                .toList();
    }

    /** Members of bodies and resident representatives, former ones included. */
    Set<ResidentId> holders(CommunityId community) {
        var officers = seats(community).map(Seat::resident).filter(Objects::nonNull);
        var representatives = views.find(RepresentativeSheets.class, community, RepresentativeSheets.KEY).stream()
                .flatMap(sheet -> sheet.seats().stream())
                .map(seat -> seat.resident());
        return Stream.concat(officers, representatives).collect(Collectors.toSet());
    }

    private Stream<Seat> seats(CommunityId community) {
        return views.find(CommunitySheets.class, community, CommunitySheets.KEY).stream()
                .map(CommunitySheet::terms)
                .flatMap(terms -> terms.stream())
                .flatMap(term -> term.members().stream());
    }
}
