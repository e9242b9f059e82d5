package org.folkmoot.meetings;

import java.time.LocalDate;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.*;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One member of a meeting: a household in an assembly of households, a resident otherwise.
 *
 * @param resident who comes, as the command names them
 * @param kind the kind of meeting; null before it is called
 * @param now what roll and offices say to date
 * @param entitled who may attend for this member: in an assembly as the roll stood when the electorate was fixed, or as it was
 *     corrected; in a representatives' meeting as offices are held on its day; null if nobody
 * @param counted whether the figures count this member: a household with an elector, whether or not it has named who comes
 * @param attends who does; null if nobody
 */
record Member(
        ResidentId resident,
        @Nullable MeetingKind kind,
        Entry now,
        @Nullable Entitled entitled,
        boolean counted,
        @Nullable CheckedIn attends) {

    /**
     * @param officer the committee seat that the resident holds in a representatives' meeting, if any
     * @param byComing whether a household that had named nobody is represented by whoever comes
     */
    record Entitled(
            ResidentId resident,
            Capacity capacity,
            @Nullable OfficerId officer,
            boolean byComing) {

        /** A resident in a representatives' meeting of that day; null if they have no seat in it. */
        // One who is both counts once, and as the representative: RAT-4 asks how many of these are there.
        static @Nullable Entitled sitting(ResidentId resident, Representatives seats, Offices offices, LocalDate day) {
            var officer = offices.of(Body.COMMITTEE, day).stream()
                    .filter(seat -> resident.equals(seat.resident()))
                    .map(Office::officer)
                    .findFirst()
                    .orElse(null);
            if (seats.heldBy(resident, day).isPresent())
                return new Entitled(resident, Capacity.REPRESENTATIVE, officer, false);
            return officer == null ? null : new Entitled(resident, Capacity.COMMITTEE, officer, false);
        }
    }

    /** What is read of this member alone; it does not grow with the meeting. */
    static Known<Member> of(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) {
        return Known.together(
                Known.last(MeetingEvent.ofMeeting(meeting), MeetingCalled.class),
                Entry.of(household, resident),
                standing(meeting, household, resident),
                MeetingEvent.attendance(meeting, MeetingEvent.member(household, resident)),
                (called, now, standing, attends) -> new Member(
                        resident,
                        called == null ? null : called.kind(),
                        now,
                        standing.entitled,
                        standing.counted,
                        attends));
    }

    /** What an electorate says of one member. */
    private record Standing(@Nullable Entitled entitled, boolean counted) {
        private static final Standing NONE = new Standing(null, false);

        private static Standing of(Entry entry, ElectorateFixed fixed, LocalDate day, @Nullable CheckedIn first) {
            var came = first == null ? null : first.resident();
            return new Standing(entry.entitled(fixed, day, came), entry.isCounted(fixed, day));
        }
    }

    static Known<@Nullable Entitled> entitled(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) {
        return standing(meeting, household, resident).map(Standing::entitled);
    }

    private static Known<Standing> standing(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) {
        var entry = Entry.of(household, resident);
        var about = MeetingEvent.ofMeeting(meeting);
        var member = MeetingEvent.ofAttendance(meeting, MeetingEvent.member(household, resident));
        return Known.together(
                Known.last(about, ElectorateFixed.class),
                MeetingEvent.dayOf(meeting),
                entry,
                entry.asOf(about, ElectorateFixed.class),
                Known.last(member, ElectorateCorrected.class),
                MeetingEvent.firstComer(meeting, member),
                (fixed, heldOn, now, then, corrected, first) -> {
                    if (fixed == null || heldOn == null || then == null) return Standing.NONE;
                    // L25 28: who was recalled or whose term has ended is no member, and who was elected since is one.
                    if (fixed.kind() == MeetingKind.REPRESENTATIVES) return Standing.of(now, fixed, heldOn, null);
                    return corrected == null ? Standing.of(then, fixed, heldOn, first) : standing(corrected);
                });
    }

    private static Standing standing(ElectorateCorrected corrected) {
        if (!corrected.ground().entitles()) return Standing.NONE;
        var capacity = corrected.household() == null ? Capacity.ADULT : Capacity.HOUSEHOLD;
        return new Standing(new Entitled(corrected.resident(), capacity, null, false), true);
    }

    /** Whether this is a meeting whose members are those who hold an office on its day. */
    boolean sits() {
        return kind == MeetingKind.REPRESENTATIVES;
    }

    /** Whether this is the sort of member that the meeting has. */
    boolean fits() {
        return now instanceof Entry.OfHousehold == (kind == MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
    }

    /** Whether the resident whom the command names is the one entitled. */
    boolean isEntitled() {
        return entitled != null && entitled.resident().equals(resident);
    }

    /**
     * Whether somebody else is entitled for this member, in whose place the roll does not have the resident come: who represents a
     * household is for the household to say.
     */
    boolean isTakenByAnother() {
        return entitled != null && !isEntitled() && !now.letsTakeThePlaceOf(entitled.resident(), resident);
    }

    /** Whether the resident whom the command names is the one who attends. */
    boolean isPresent() {
        return attends != null && attends.resident().equals(resident);
    }
}
