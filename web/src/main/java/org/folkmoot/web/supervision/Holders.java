package org.folkmoot.web.supervision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.supervision.SupervisionRecord;
import org.folkmoot.projections.supervision.SupervisionRecords;
import org.folkmoot.supervision.Subject;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who holds which office, as those who are signed in there may call them. */
@Component
record Holders(Views views, Vault vault, Words words, InstantSource clock) {

    /**
     * Somebody in a body.
     *
     * @param seat the one they have, else the last they had
     * @param name null where it is not known, as of staff from elsewhere
     * @param inOffice whether they have the seat today
     */
    record Holder(
            OfficerId officer,
            Body body,
            Seat seat,
            @Nullable String name,
            boolean inOffice) {}

    LocalDate today() {
        return Given.dayOf(clock.instant());
    }

    Optional<SupervisionRecord> record(CommunityId community, Body body) {
        return views.find(SupervisionRecords.class, community, SupervisionRecords.key(body));
    }

    /** Everybody who has or had a seat in the body: those in office first, by their post. */
    List<Holder> of(Account reader, CommunityId community, SupervisionRecord record) {
        var holders = new ArrayList<Holder>();
        for (var officer : record.officers()) holders.add(holder(reader, community, record, officer));
        holders.sort(Comparator.comparing((Holder one) -> !one.inOffice())
                .thenComparing(one -> one.seat().post()));
        return List.copyOf(holders);
    }

    Holder holder(Account reader, CommunityId community, SupervisionRecord record, OfficerId officer) {
        var seats = record.leader(officer).seats();
        var held = seats.stream().filter(seat -> seat.heldOn(today())).findFirst();
        var name = vault.officerName(reader, community, officer).orElse(null);
        return new Holder(officer, record.body(), held.orElse(seats.getLast()), name, held.isPresent());
    }

    /** What a subject of a rating is called: a body by its name, a member by name and post. */
    String called(Account reader, CommunityId community, Subject subject) {
        var officer = subject.officer();
        return officer == null ? words.of(subject.body()) : called(reader, community, subject.body(), officer);
    }

    /** What an officer of a body is called. */
    String called(Account reader, CommunityId community, Body body, OfficerId officer) {
        return record(community, body)
                .filter(record -> record.officers().contains(officer))
                .map(record -> holder(reader, community, record, officer))
                .map(one -> called(one.name(), one.seat().post(), officer))
                .orElse(officer.value());
    }

    private String called(@Nullable String name, Post post, OfficerId officer) {
        return words.say("supervision.called", name == null ? officer.value() : name, words.of(post));
    }
}
