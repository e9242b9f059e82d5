package org.folkmoot.meetings;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a meeting. */
public sealed interface MeetingCommand extends Command {
    MeetingId meeting();

    /** How a meeting comes about and is announced. */
    sealed interface Convening extends MeetingCommand {}

    /** Who attends. */
    sealed interface Attending extends MeetingCommand {}

    /** What the chair does. */
    sealed interface Presiding extends MeetingCommand {}

    /**
     * Calls a meeting for a day.
     *
     * @param kind who its members are; in an assembly the rule book's assembly.mode is only the custom, the notice fixes it (MTG-3)
     * @param place one line that names no person
     * @param petition on which it is called (MTG-1, MTG-5); null if on none
     * @param motion by which the committee decided to call it (COM-8); null if it is called on a petition
     */
    @StoredAs("call-meeting.v1")
    record CallMeeting(
            MeetingId meeting,
            MeetingKind kind,
            LocalDate heldOn,
            String place,
            Channel channel,
            @Nullable PetitionId petition,
            @Nullable MotionId motion)
            implements Convening {}

    /**
     * Announces the meeting with its agenda, and fixes who is entitled to attend (MTG-2, MTG-12).
     *
     * @param agenda the proposals to be decided: all that are put on the meeting's agenda, and no others
     * @param rating whether the yearly rating is on the agenda (RAT-1)
     * @param shortening the motion by which the committee decided that less notice is given than the rule book asks; null if it is not
     * @param comingOfAge residents who are not yet electors but will be of age on the day of the meeting; only in an assembly of adults
     */
    @StoredAs("issue-notice.v1")
    record IssueNotice(
            MeetingId meeting,
            List<ProposalId> agenda,
            boolean rating,
            @Nullable MotionId shortening,
            List<ResidentId> comingOfAge)
            implements Convening {
        public IssueNotice {
            agenda = List.copyOf(agenda);
            comingOfAge = List.copyOf(comingOfAge);
        }
    }

    /**
     * One step on the way to a corrected electorate. An objection concerns one member of an assembly; the electorate changes with the
     * last step only, and the roll does not.
     */
    sealed interface Correcting extends MeetingCommand {
        /** The household, in an assembly of households; null otherwise. */
        @Nullable
        HouseholdId household();

        /** Who is to be entitled, or no longer. */
        ResidentId resident();
    }

    /**
     * A member of the committee enters that an objection is upheld.
     *
     * @param motion by which the committee decided so before the day of the meeting; null at the door, where another member seconds
     */
    @StoredAs("uphold-objection.v1")
    record UpholdObjection(
            MeetingId meeting,
            @Nullable HouseholdId household,
            ResidentId resident,
            ObjectionGround ground,
            @Nullable MotionId motion)
            implements Correcting {}

    /** Another member of the committee upholds it too, at the door. */
    @StoredAs("second-objection.v1")
    record SecondObjection(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident)
            implements Correcting {}

    /** A member of the supervision board finds it true: the electorate is corrected. */
    @StoredAs("confirm-objection.v1")
    record ConfirmObjection(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident)
            implements Correcting {}

    /**
     * A body reviews what was decided at the door of a meeting.
     *
     * @param motion by which the committee decided so; null where a member of the supervision board says it
     * @param right whether all of it was right
     * @param finding one line that names no person
     */
    @StoredAs("review-door.v1")
    record ReviewDoor(MeetingId meeting, @Nullable MotionId motion, boolean right, String finding)
            implements MeetingCommand {}

    /**
     * Lets the representatives decide a matter, on the strength of a residents' meeting's vote (MTG-7).
     *
     * @param meeting the representatives' meeting that is called to decide it; the authority is for the matter, so that it
     *     outlasts a meeting that does not come about
     * @param vote the residents' vote on an authorisation that concerns the matter
     */
    @StoredAs("authorise-representatives.v1")
    record AuthoriseRepresentatives(MeetingId meeting, ProposalId matter, VoteId vote) implements Convening {}

    /** Moves the meeting to a later day, before it has closed; the agenda and the electorate stay. */
    @StoredAs("adjourn-meeting.v1")
    record AdjournMeeting(MeetingId meeting, LocalDate heldOn) implements Presiding {}

    /** An elector checks in. @param household whose representative checks in; null where members attend for themselves */
    @StoredAs("check-in.v1")
    record CheckIn(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident, Attendance attendance)
            implements Attending {}

    @StoredAs("check-out.v1")
    record CheckOut(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) implements Attending {}

    /** A member of the supervision board is there in a representatives' meeting, and takes part without a vote (COM-6). */
    @StoredAs("sit-in.v1")
    record SitIn(MeetingId meeting) implements MeetingCommand {}

    @StoredAs("close-check-in.v1")
    record CloseCheckIn(MeetingId meeting) implements Presiding {}

    /** Lets people in again; a quorum declared before is void. */
    @StoredAs("reopen-check-in.v1")
    record ReopenCheckIn(MeetingId meeting) implements Presiding {}

    /** Counts who is present, after check-in has closed, and declares the quorum (MTG-3, MTG-6). */
    @StoredAs("declare-quorum.v1")
    record DeclareQuorum(MeetingId meeting) implements Presiding {}

    @StoredAs("close-meeting.v1")
    record CloseMeeting(MeetingId meeting) implements Presiding {}
}
