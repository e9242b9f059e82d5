package org.folkmoot.meetings;

import java.time.LocalDate;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.*;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/** How far a meeting has come. */
sealed interface Meeting {

    record Unknown() implements Meeting {}

    /**
     * @param petition on which it was called; null if on none
     * @param motion by which the committee decided to call it; null if on none
     */
    record Called(
            MeetingKind kind,
            LocalDate heldOn,
            Channel channel,
            RuleBookRef ruleBook,
            @Nullable Petitioned petition,
            @Nullable MotionId motion)
            implements Meeting {

        Called on(LocalDate later) {
            return new Called(kind, later, channel, ruleBook, petition, motion);
        }

        /** What the committee owes and does by holding it; null if it owes nothing. */
        @Nullable
        DutyId owed() {
            return petition == null || petition.holdBy() == null ? null : PetitionEvent.toConvene(petition.id());
        }
    }

    /**
     * @param announcedFor the day that the notice named
     * @param entitled members, by the electorate that was fixed and its corrections
     * @param begun whether check-in has closed on its day: only a sitting that has begun passes midnight
     */
    record Announced(
            Called called,
            LocalDate postedOn,
            LocalDate announcedFor,
            boolean rating,
            int entitled,
            Door door,
            boolean begun)
            implements Meeting {

        /** Whether its sitting is on at that moment, or can begin. */
        boolean sits(Given given) {
            return begun ? given.isInSittingOf(called.heldOn()) : given.today().equals(called.heldOn());
        }

        /**
         * Whether the actor presides: the committee does, and where the rating is on the notice the supervision board alone (L25 37).
         * Who is counted in a meeting that rates the committee is not for the committee to say; its other votes are.
         */
        boolean isPresidedBy(Given given, Offices seats) {
            return seats.held(given.by(), rating ? Body.SUPERVISION_BOARD : Body.COMMITTEE, given.today());
        }

        Announced entitling(int members) {
            return new Announced(called, postedOn, announcedFor, rating, members, door, begun);
        }

        Announced on(LocalDate later) {
            return new Announced(called.on(later), postedOn, announcedFor, rating, entitled, Door.OPEN, false);
        }

        Announced with(Door next) {
            return new Announced(called, postedOn, announcedFor, rating, entitled, next, begun || next == Door.SHUT);
        }
    }

    record Closed() implements Meeting {}

    /** Whether members can come in. */
    enum Door {
        OPEN,
        SHUT,
        /** Shut, and enough members are inside. */
        QUORATE
    }

    /** How far a meeting has come; a handful of events tell it. The figures are those that were fixed, corrections left out. */
    static Known<Meeting> course(MeetingId meeting) {
        return told(Boundary.of(
                MeetingEvent.ofMeeting(meeting),
                MeetingCalled.class,
                NoticeIssued.class,
                ElectorateFixed.class,
                MeetingAdjourned.class,
                CheckInClosed.class,
                CheckInReopened.class,
                QuorumDeclared.class,
                MeetingClosed.class));
    }

    /** The same with the figures as they were corrected; to be read where they are needed, because corrections are many. */
    static Known<Meeting> corrected(MeetingId meeting) {
        var corrections = Boundary.of(MeetingEvent.ofMeeting(meeting), ElectorateCorrected.class);
        return told(course(meeting).told().and(corrections));
    }

    private static Known<Meeting> told(Boundary told) {
        return Known.from(told, MeetingEvent.class, new Unknown(), Meeting::evolve);
    }

    // A cast that fails here means that the record holds an outcome no decision could have had.
    private static Meeting evolve(Meeting state, MeetingEvent event) {
        return switch (event) {
            case MeetingCalled e ->
                new Called(e.kind(), e.heldOn(), e.channel(), e.ruleBook(), e.petition(), e.motion());
            case NoticeIssued e ->
                new Announced((Called) state, e.postedOn(), e.heldOn(), e.rating(), 0, Door.OPEN, false);
            case ElectorateFixed e -> ((Announced) state).entitling(e.entitled());
            case ElectorateCorrected e -> ((Announced) state).entitling(e.total());
            case MeetingAdjourned e ->
                state instanceof Called called ? called.on(e.heldOn()) : ((Announced) state).on(e.heldOn());
            case CheckInClosed _ -> ((Announced) state).with(Door.SHUT);
            case CheckInReopened _ -> ((Announced) state).with(Door.OPEN);
            case QuorumDeclared _ -> ((Announced) state).with(Door.QUORATE);
            case MeetingClosed _ -> new Closed();
            case RepresentativesAuthorised _, CheckedIn _, CheckedOut _, SatIn _ -> state;
            case ObjectionUpheld _, ObjectionSeconded _, DoorReviewed _ -> state;
        };
    }
}
