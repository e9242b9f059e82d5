package org.folkmoot.web.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.votes.Voters;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What meetings show of themselves. */
@Component
@Order(30)
record MeetingWord(Views views, Voters voters, Words words) implements Word {

    @Override
    public List<Things> things() {
        return List.of(Things.of("meeting", 'M').withPage("/meetings/").withUnderWay(this::underWay));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(30, "meetings", "/meetings", Visitor::isAtHome));
    }

    private Stream<Thing> underWay(CommunityId community) {
        return open(community).map(this::thing);
    }

    /** The latest first. */
    private Stream<MeetingSheet.Entry> open(CommunityId community) {
        return views.list(MeetingSheets.class, community).stream()
                .filter(entry -> entry.stage() != MeetingStage.CLOSED);
    }

    private Thing thing(MeetingSheet.Entry meeting) {
        var page = "/meetings/" + meeting.id() + (meeting.stage() == MeetingStage.CALLED ? "" : "/evening");
        return new Thing(
                words.say("meetings.entry", words.day(meeting.heldOn()), words.of(meeting.kind())),
                page,
                Map.of("meeting", meeting.id().value()),
                there(meeting.stage()));
    }

    private static Set<String> there(MeetingStage stage) {
        return switch (stage) {
            case CALLED -> Set.of("issue-notice");
            case ANNOUNCED -> Set.of("check-in", "check-out");
            case CHECK_IN_CLOSED -> Set.of("declare-quorum");
            case QUORATE -> Set.of("open-vote", "open-rating");
            case CLOSED -> Set.of();
        };
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.actor() instanceof Actor.Resident(var resident)) return toAttend(community, resident, today);
        if (!account.role().conducts()) return Stream.of();
        var held = open(community).flatMap(meeting -> toHold(meeting, today).map(word -> need(word, meeting)).stream());
        return account.role() == Role.SUPERVISOR ? Stream.concat(held, toSitIn(community, today)) : held;
    }

    /** What the board may sit in on (COM-6). */
    private Stream<Need> toSitIn(CommunityId community, LocalDate today) {
        return open(community)
                .filter(meeting -> meeting.kind() == MeetingKind.REPRESENTATIVES
                        && meeting.postedOn() != null
                        && !meeting.heldOn().isBefore(today))
                .map(meeting -> need("sit-in", meeting));
    }

    private Stream<Need> toAttend(CommunityId community, ResidentId resident, LocalDate today) {
        return open(community)
                .filter(meeting -> meeting.stage() == MeetingStage.ANNOUNCED
                        && !meeting.heldOn().isBefore(today))
                .filter(meeting -> voters.mayAttend(community, resident, meeting.id()))
                .filter(meeting -> !voters.inMeeting(community, resident, meeting.id(), meeting.kind())
                        .mayVote())
                .map(meeting -> need(
                        meeting.heldOn().equals(today) ? "check-in" : meeting.rating() ? "rating" : "meeting",
                        meeting));
    }

    private static Optional<String> toHold(MeetingSheet.Entry meeting, LocalDate today) {
        if (meeting.postedOn() == null) return Optional.of("notice");
        if (meeting.heldOn().equals(today)) return Optional.of("hold");
        return meeting.heldOn().isBefore(today) ? Optional.of("close-meeting") : Optional.empty();
    }

    private Need need(String word, MeetingSheet.Entry meeting) {
        return new Need(
                word, words.of(meeting.kind()) + " · " + meeting.place(), "meetings/" + meeting.id(), meeting.heldOn());
    }

    /** The meetings on whose agenda it came, without their arrivals. */
    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        var meetings = told.stream()
                .filter(ProposalPutOnAgenda.class::isInstance)
                .map(event -> ((ProposalPutOnAgenda) event).meeting())
                .map(meeting -> Boundary.of(
                        MeetingEvent.ofMeeting(meeting),
                        MeetingEvent.MeetingCalled.class,
                        MeetingEvent.NoticeIssued.class,
                        MeetingEvent.ElectorateFixed.class,
                        MeetingEvent.MeetingAdjourned.class,
                        MeetingEvent.CheckInClosed.class,
                        MeetingEvent.CheckInReopened.class,
                        MeetingEvent.QuorumDeclared.class,
                        MeetingEvent.MeetingClosed.class));
        return Stream.concat(Stream.of(Boundary.of(MeetingEvent.ofAuthority(matter), MeetingEvent.class)), meetings);
    }
}
