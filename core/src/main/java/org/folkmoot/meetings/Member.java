package org.folkmoot.meetings;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.meetings.MeetingEvent.*;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/**
 * One member of a meeting: a household in an assembly of households, a resident otherwise. The roll and the offices are known to
 * date; the entitlement is what they said when the electorate was fixed, and what was corrected since.
 *
 * @param household the household, or what the roll says of none
 * @param resident who comes, as the command names them
 * @param kind the kind of meeting; null before it is called
 * @param postedOn the day of the notice, on which offices must be held; null before it
 * @param entitled who may attend for this member; null if nobody
 * @param attends who does; null if nobody
 */
record Member(
        @Nullable HouseholdOnRoll household,
        ResidentOnRoll resident,
        Representatives representatives,
        Offices seats,
        @Nullable MeetingKind kind,
        @Nullable LocalDate postedOn,
        @Nullable Entitled entitled,
        @Nullable CheckedIn attends) {

    /** @param officer the committee seat that the resident holds in a representatives' meeting, if any */
    record Entitled(
            ResidentId resident,
            Capacity capacity,
            @Nullable OfficerId officer) {}

    static Member unknown(@Nullable HouseholdId household, ResidentId resident) {
        return new Member(
                household == null ? null : HouseholdOnRoll.unknown(household),
                ResidentOnRoll.unknown(resident),
                Representatives.NONE,
                Offices.NONE,
                null,
                null,
                null,
                null);
    }

    /** What is read of this member alone; it does not grow with the meeting. */
    static Boundary boundary(MeetingId meeting, @Nullable HouseholdId household, ResidentId resident) {
        var own = Boundary.of(
                MeetingEvent.ofAttendance(meeting, household == null ? resident : household),
                ElectorateCorrected.class,
                CheckedIn.class,
                CheckedOut.class);
        return household == null
                ? own.and(RollEvent.ofResident(resident), RollEvent.class)
                        .and(CommunityEvent.ofOfficesOf(resident), OfficerSeated.class, OfficeEnded.class)
                : own.and(RollEvent.ofHousehold(household), RollEvent.class);
    }

    /** Whether this is the sort of member that the meeting has. */
    boolean fits() {
        return (household != null) == (kind == MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
    }

    /** Whether a correction is about this member. */
    boolean isMeant(ElectorateCorrected correction) {
        return household == null
                ? correction.resident().equals(resident.resident())
                : household.household().equals(correction.household());
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
        return entitled != null && entitled.resident().equals(resident.resident());
    }

    /** Whether the resident whom the command names is the one who attends. */
    boolean isPresent() {
        return attends != null && attends.resident().equals(resident.resident());
    }

    /** Whether the roll knows the resident, by now, as somebody who could be a member of such a meeting. */
    boolean couldBeEntitled(LocalDate day) {
        return kind != null
                && switch (kind) {
                    case ASSEMBLY_OF_HOUSEHOLDS -> household != null && household.hasElector(resident.resident());
                    // Who comes of age by the meeting is on the roll, but no elector before their day.
                    case ASSEMBLY_OF_ADULTS -> resident.onRoll();
                    case REPRESENTATIVES ->
                        representatives.heldBy(resident.resident(), day).isPresent();
                };
    }

    Member after(RollEvent event) {
        return new Member(
                household == null ? null : RollEvent.household(household, event),
                RollEvent.resident(resident, event),
                RollEvent.representatives(representatives, event),
                seats,
                kind,
                postedOn,
                entitled,
                attends);
    }

    Member after(CommunityEvent event) {
        return new Member(
                household,
                resident,
                representatives,
                CommunityEvent.seats(seats, event),
                kind,
                postedOn,
                entitled,
                attends);
    }

    Member after(MeetingEvent event) {
        return switch (event) {
            case MeetingCalled e -> convened(e.kind(), postedOn);
            case NoticeIssued e -> convened(kind, e.postedOn());
            case ElectorateFixed e -> entitling(fixed(e));
            case ElectorateCorrected e -> entitling(corrected(e));
            case CheckedIn e -> attending(e);
            case CheckedOut _, MeetingAdjourned _ -> attending(null);
            case CheckInClosed _, CheckInReopened _, QuorumDeclared _, MeetingClosed _ -> this;
            case RepresentativesAuthorised _ -> this;
        };
    }

    private Member convened(@Nullable MeetingKind called, @Nullable LocalDate announced) {
        return new Member(household, resident, representatives, seats, called, announced, entitled, attends);
    }

    private Member entitling(@Nullable Entitled other) {
        return new Member(household, resident, representatives, seats, kind, postedOn, other, attends);
    }

    private Member attending(@Nullable CheckedIn other) {
        return new Member(household, resident, representatives, seats, kind, postedOn, entitled, other);
    }

    private @Nullable Entitled fixed(ElectorateFixed electorate) {
        return switch (electorate.kind()) {
            case ASSEMBLY_OF_HOUSEHOLDS -> {
                var representative = household == null ? null : household.representative();
                yield representative == null ? null : new Entitled(representative, Capacity.HOUSEHOLD, null);
            }
            case ASSEMBLY_OF_ADULTS ->
                resident.elector() || electorate.comingOfAge().contains(resident.resident())
                        ? new Entitled(resident.resident(), Capacity.ADULT, null)
                        : null;
            case REPRESENTATIVES -> sitting();
        };
    }

    // One who is both counts once, and as the representative: RAT-4 asks how many of these are there.
    private @Nullable Entitled sitting() {
        var officer = officer();
        if (postedOn != null
                && representatives.heldBy(resident.resident(), postedOn).isPresent())
            return new Entitled(resident.resident(), Capacity.REPRESENTATIVE, officer);
        return officer == null ? null : new Entitled(resident.resident(), Capacity.COMMITTEE, officer);
    }

    private @Nullable OfficerId officer() {
        return postedOn == null
                ? null
                : committeeSeat(postedOn).map(Office::officer).orElse(null);
    }

    private Optional<Office> committeeSeat(LocalDate day) {
        return seats.of(Body.COMMITTEE, day).stream()
                .filter(seat -> resident.resident().equals(seat.resident()))
                .findFirst();
    }

    private @Nullable Entitled corrected(ElectorateCorrected e) {
        if (!e.entitled() || kind == null) return null;
        return switch (kind) {
            case ASSEMBLY_OF_HOUSEHOLDS -> new Entitled(e.resident(), Capacity.HOUSEHOLD, null);
            case ASSEMBLY_OF_ADULTS -> new Entitled(e.resident(), Capacity.ADULT, null);
            case REPRESENTATIVES -> new Entitled(e.resident(), Capacity.REPRESENTATIVE, officer());
        };
    }
}
