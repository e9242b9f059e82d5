package org.folkmoot.meetings;

import java.time.LocalDate;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.*;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One member of a meeting: a household in an assembly of households, a resident otherwise.
 *
 * @param resident who comes, as the command names them
 * @param kind the kind of meeting; null before it is called
 * @param now what roll and offices say to date
 * @param entitled who may attend for this member, as roll and offices stood when the electorate was fixed or this entitlement
 *     corrected; null if nobody
 * @param attends who does; null if nobody
 */
record Member(
        ResidentId resident,
        @Nullable MeetingKind kind,
        Entry now,
        @Nullable Entitled entitled,
        @Nullable CheckedIn attends) {

    /** @param officer the committee seat that the resident holds in a representatives' meeting, if any */
    record Entitled(
            ResidentId resident,
            Capacity capacity,
            @Nullable OfficerId officer) {}

    /** What is read of this member alone; it does not grow with the meeting. */
    static Known<Member> of(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) {
        return Known.together(
                Known.last(MeetingEvent.ofMeeting(meeting), MeetingCalled.class),
                entry(household, resident),
                entitled(meeting, household, resident),
                MeetingEvent.attendance(meeting, MeetingEvent.member(household, resident)),
                (called, now, entitled, attends) ->
                        new Member(resident, called == null ? null : called.kind(), now, entitled, attends));
    }

    private static Known<Entry> entry(@Nullable HouseholdId household, ResidentId resident) {
        return household == null ? Entry.of(resident) : Entry.of(household);
    }

    static Known<@Nullable Entitled> entitled(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) {
        var entry = entry(household, resident);
        var about = MeetingEvent.ofMeeting(meeting);
        var correction = MeetingEvent.ofAttendance(meeting, MeetingEvent.member(household, resident));
        return Known.together(
                Known.last(about, NoticeIssued.class),
                Known.last(about, ElectorateFixed.class),
                entry.asOf(about, ElectorateFixed.class),
                Known.last(correction, ElectorateCorrected.class),
                entry.asOf(correction, ElectorateCorrected.class),
                (notice, fixed, entryThen, corrected, entrySince) -> {
                    if (notice == null || fixed == null || entryThen == null) return null;
                    return corrected == null || entrySince == null
                            ? entryThen.entitled(fixed, notice.postedOn())
                            : entrySince.entitled(corrected, fixed.kind(), notice.postedOn());
                });
    }

    /** Whether this is the sort of member that the meeting has. */
    boolean fits() {
        return now instanceof Entry.OfHousehold == (kind == MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
    }

    /** Whether it is in a resident representative's capacity that this member is entitled. */
    boolean entitlesRepresentative() {
        return entitled != null && entitled.capacity() == Capacity.REPRESENTATIVE;
    }

    /** Whether this is a meeting in which a member who is added by a correction attends as a resident representative. */
    boolean representsResidents() {
        return kind == MeetingKind.REPRESENTATIVES;
    }

    /** Whether the resident whom the command names is the one entitled. */
    boolean isEntitled() {
        return entitled != null && entitled.resident().equals(resident);
    }

    /** Whether the resident whom the command names is the one who attends. */
    boolean isPresent() {
        return attends != null && attends.resident().equals(resident);
    }

    /** Whether the roll knows the resident, by now, as somebody who could be a member of such a meeting. */
    boolean couldBeEntitled(LocalDate day) {
        return kind != null && now.couldEntitle(resident, kind, day);
    }
}
