package org.folkmoot.web.committee;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** The members of the committee, as those who are signed in there may call them. */
@Component
public record CommitteeMembers(Views views, Vault vault, Words words, InstantSource clock) {

    LocalDate today() {
        return Given.dayOf(clock.instant());
    }

    /** Who is in office on that day. */
    List<OfficerId> inOffice(CommunityId community, LocalDate day) {
        return views.of(CommunitySheets.class, community).stream()
                .flatMap(sheet -> sheet.sitting(Body.COMMITTEE, day).stream())
                .map(Seat::officer)
                .distinct()
                .toList();
    }

    /** Who is in office today, to choose from. */
    public List<Option> options(Place place) {
        return inOffice(place.community(), today()).stream()
                .map(member -> new Option(member.value(), called(place.account(), place.community(), member)))
                .toList();
    }

    /** Name and post, where they are known. */
    public String called(Account reader, CommunityId community, OfficerId member) {
        var name = vault.officerName(reader, community, member).orElse(member.value());
        return seat(community, member)
                .map(seat -> words.say("committee.called", name, words.of(seat.post())))
                .orElse(name);
    }

    private Optional<Seat> seat(CommunityId community, OfficerId member) {
        return views.of(CommunitySheets.class, community).stream()
                .flatMap(sheet -> sheet.terms().stream())
                .filter(term -> term.body() == Body.COMMITTEE)
                .flatMap(term -> term.members().stream())
                .filter(seat -> seat.officer().equals(member))
                .reduce((_, later) -> later);
    }
}
