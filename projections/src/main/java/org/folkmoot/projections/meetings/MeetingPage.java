package org.folkmoot.projections.meetings;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.jspecify.annotations.Nullable;

/** Some meetings of a community, in the order in which they were called. */
public record MeetingPage(List<Entry> meetings) {

    static final MeetingPage EMPTY = new MeetingPage(List.of());

    /**
     * A meeting in a list.
     *
     * @param postedOn when its notice was posted; null before
     * @param items proposals on the agenda of its notice
     * @param entitled members; 0 before the notice
     * @param present members present when the quorum was declared; null unless it stands
     */
    public record Entry(
            MeetingId id,
            MeetingKind kind,
            LocalDate heldOn,
            String place,
            Channel channel,
            MeetingStage stage,
            @Nullable LocalDate postedOn,
            int items,
            boolean rating,
            int entitled,
            @Nullable Integer present) {

        private static Entry of(MeetingCalled e) {
            return new Entry(
                    e.meeting(),
                    e.kind(),
                    e.heldOn(),
                    e.place(),
                    e.channel(),
                    MeetingStage.CALLED,
                    null,
                    0,
                    false,
                    0,
                    null);
        }

        private Entry after(MeetingEvent event) {
            return switch (event) {
                case MeetingCalled e -> of(e);
                case NoticeIssued e ->
                    new Entry(
                            id,
                            kind,
                            e.heldOn(),
                            place,
                            channel,
                            MeetingStage.ANNOUNCED,
                            e.postedOn(),
                            e.agenda().size(),
                            e.rating(),
                            entitled,
                            present);
                case ElectorateFixed e -> entitling(e.entitled());
                case ElectorateCorrected e -> entitling(e.total());
                case MeetingAdjourned e ->
                    new Entry(
                            id,
                            kind,
                            e.heldOn(),
                            place,
                            channel,
                            MeetingStage.ANNOUNCED,
                            postedOn,
                            items,
                            rating,
                            entitled,
                            null);
                case CheckInClosed _ -> at(MeetingStage.CHECK_IN_CLOSED, null);
                case CheckInReopened _ -> at(MeetingStage.ANNOUNCED, null);
                case QuorumDeclared e -> at(MeetingStage.QUORATE, e.present());
                case MeetingClosed _ -> at(MeetingStage.CLOSED, present);
                case CheckedIn _, CheckedOut _, RepresentativesAuthorised _ -> this;
            };
        }

        private Entry entitling(int members) {
            return new Entry(id, kind, heldOn, place, channel, stage, postedOn, items, rating, members, present);
        }

        private Entry at(MeetingStage next, @Nullable Integer quorate) {
            return new Entry(id, kind, heldOn, place, channel, next, postedOn, items, rating, entitled, quorate);
        }
    }

    MeetingPage after(MeetingEvent event) {
        if (event instanceof MeetingCalled called) return new MeetingPage(plus(meetings, Entry.of(called)));
        return new MeetingPage(
                changed(meetings, entry -> entry.id().equals(event.meeting()), entry -> entry.after(event)));
    }
}
