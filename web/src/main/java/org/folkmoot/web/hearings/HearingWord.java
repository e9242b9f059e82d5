package org.folkmoot.web.hearings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecord.Stage;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.projections.kit.Listing;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What hearings show of themselves. */
@Component
@Order(20)
record HearingWord(Views views, Words words) implements Word {

    @Override
    public String page() {
        return "/hearings";
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("hearing", 'E')
                .withPage("/hearings/")
                .withTitle(this::title)
                .withUnderWay(this::underWay));
    }

    private String title(CommunityId community, String hearing) {
        return views.find(HearingRecords.class, community, hearing)
                .map(record -> Titles.of(views, community, record.proposal()))
                .orElse(hearing);
    }

    private Stream<Thing> underWay(CommunityId community) {
        return open(community).stream()
                .map(entry -> new Thing(
                        words.say("hearings.about", Titles.of(views, community, entry.proposal())),
                        "/hearings/" + entry.id(),
                        Map.of("hearing", entry.id().value()),
                        entry.stage() == Stage.DISCUSSED ? Set.of("draft-answer") : Set.of()));
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.actor() instanceof Actor.Resident(var resident)) return ofParticipant(community, resident);
        return account.role().conducts() ? ofCommittee(community, today) : Stream.of();
    }

    private Stream<Need> ofParticipant(CommunityId community, ResidentId resident) {
        return open(community)
                .earliestFirst()
                .flatMap(hearing -> views.find(HearingRecords.class, community, hearing.id()).stream())
                .filter(hearing -> hearing.participants().stream()
                        .anyMatch(voice -> voice.resident().equals(resident)))
                .filter(hearing -> hearing.stage() != Stage.DISCUSSED
                        || hearing.signaturesMissing().contains(resident))
                .map(HearingRecord::entry)
                .map(hearing -> need(
                        community, hearing, hearing.stage() == Stage.DISCUSSED ? "sign" : "hearing", heldOn(hearing)));
    }

    private Stream<Need> ofCommittee(CommunityId community, LocalDate today) {
        return open(community)
                .earliestFirst()
                .filter(hearing ->
                        hearing.stage() == Stage.DISCUSSED || !hearing.heldOn().isAfter(today))
                .map(hearing -> need(
                        community,
                        hearing,
                        hearing.stage() == Stage.DISCUSSED ? "close-hearing" : "hold-hearing",
                        heldOn(hearing)));
    }

    /** What comes after the discussion has no day. */
    private static @Nullable LocalDate heldOn(HearingRecord.Entry hearing) {
        return hearing.stage() == Stage.DISCUSSED ? null : hearing.heldOn();
    }

    private Need need(CommunityId community, HearingRecord.Entry hearing, String word, @Nullable LocalDate by) {
        return new Need(word, Titles.of(views, community, hearing.proposal()), "hearings/" + hearing.id(), by);
    }

    private Listing<HearingRecord.Entry> open(CommunityId community) {
        return views.list(HearingRecords.class, community).where(HearingRecord.Entry::isOpen);
    }

    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        var hearings = told.stream()
                .filter(HearingEvent.class::isInstance)
                .map(event -> ((HearingEvent) event).hearing())
                .map(hearing -> Boundary.of(HearingEvent.ofHearing(hearing), HearingEvent.class));
        return Stream.concat(Stream.of(Boundary.of(HearingEvent.ofHearingsOn(matter), HearingEvent.class)), hearings);
    }
}
