package org.folkmoot.web.petitions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.petitions.PetitionCommand.QualifyPetition;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.petitions.PetitionSheet;
import org.folkmoot.projections.petitions.PetitionSheet.Stage;
import org.folkmoot.projections.petitions.PetitionSheets;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What petitions show of themselves. */
@Component
@Order(15)
record PetitionWord(Signers signers, Views views) implements Word {

    @Override
    public List<Things> things() {
        return List.of(Things.of("petition", 'J')
                .withPage("/petitions/")
                .withTitle((community, id) -> views.find(PetitionSheets.class, community, id)
                        .map(petition -> petition.about().title())
                        .orElse(id))
                .withUnderWay(this::underWay));
    }

    private Stream<Thing> underWay(CommunityId community) {
        return open(community)
                .map(petition -> new Thing(
                        petition.about().title(),
                        "/petitions/" + petition.about().id(),
                        Map.of("petition", petition.about().id().value()),
                        Set.of("confirm-paper-signatures", "reject-paper-signatures")));
    }

    /** Neither withdrawn nor granted, the latest first. */
    private Stream<PetitionSheet> open(CommunityId community) {
        return views
                .list(PetitionSheets.class, community)
                .where(petition -> !petition.withdrawn() && petition.granted() == null)
                .stream();
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(25, "petitions", "/petitions", Visitor::isAtHome));
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        return switch (account.actor()) {
            case Actor.Resident(var resident) ->
                open(community)
                        .filter(petition -> petition.stageOn(today) == Stage.COLLECTING)
                        .filter(petition ->
                                signers.mayStillSign(community, petition.about().id(), resident))
                        .map(petition -> need("sign-petition", petition));
            case Actor.Officer(var officer)
            when account.role().conducts() ->
                open(community)
                        .filter(petition -> petition.paper().stream()
                                .anyMatch(sheet -> !sheet.enteredBy().equals(officer)))
                        .map(petition -> need("confirm-paper", petition));
            case null, default -> Stream.of();
        };
    }

    private static Need need(String word, PetitionSheet petition) {
        var about = petition.about();
        return new Need(word, about.title(), "petitions/" + about.id(), about.lastDay());
    }

    @Override
    public Stream<QualifyPetition> due(CommunityId community, LocalDate today) {
        return open(community)
                .filter(PetitionSheet::isToBeQualified)
                .map(petition -> new QualifyPetition(petition.about().id()));
    }

    /** A matter's story begins with the petition on which its meeting was called; who signed is no part of it. */
    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        return told.stream()
                .filter(MeetingCalled.class::isInstance)
                .flatMap(event -> Stream.ofNullable(((MeetingCalled) event).petition()))
                .map(petition -> Boundary.of(
                        PetitionEvent.ofPetition(petition.id()),
                        PetitionStarted.class,
                        PetitionQualified.class,
                        PetitionWithdrawn.class));
    }
}
