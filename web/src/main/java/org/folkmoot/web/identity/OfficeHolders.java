package org.folkmoot.web.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.communities.RepresentativeSheets;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** Who holds an office now, and which residents have held one: what they did in it stays theirs, so their names stay public. */
public record OfficeHolders(Views views, InstantSource clock) {
    /**
     * Whether the account is now what its role says: an office holder's is so while its officer sits in that body there. Others are
     * for as long as their account is open.
     */
    public boolean isInOffice(Account account, CommunityId community) {
        var body = bodyOf(account.role());
        if (body == null) return true;
        var today = Given.dayOf(clock.instant());
        return account.actor() instanceof Actor.Officer(var officer)
                && views.of(CommunitySheets.class, community).stream()
                        .flatMap(sheet -> sheet.sitting(body, today).stream())
                        .anyMatch(seat -> seat.officer().equals(officer));
    }

    private static @Nullable Body bodyOf(Role role) {
        return switch (role) {
            case COMMITTEE -> Body.COMMITTEE;
            case SUPERVISOR -> Body.SUPERVISION_BOARD;
            case STREET_OFFICE -> Body.STREET_OFFICE;
            case STATION -> Body.SERVICE_STATION;
            case PARTY_ORGANISATION -> Body.PARTY_ORGANISATION;
            case RESIDENT, AUDITOR, ADMINISTRATOR -> null;
        };
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
        var representatives = views.of(RepresentativeSheets.class, community).stream()
                .flatMap(sheet -> sheet.seats().stream())
                .map(seat -> seat.resident());
        return Stream.concat(officers, representatives).collect(Collectors.toSet());
    }

    private Stream<Seat> seats(CommunityId community) {
        return views.of(CommunitySheets.class, community).stream()
                .map(CommunitySheet::terms)
                .flatMap(terms -> terms.stream())
                .flatMap(term -> term.members().stream());
    }
}
