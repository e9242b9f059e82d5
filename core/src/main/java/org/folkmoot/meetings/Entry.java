package org.folkmoot.meetings;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.Member.Entitled;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/** What roll and offices say of a member, as far as it bears on who may attend. */
sealed interface Entry {

    /** Who is entitled by an electorate that is fixed with a notice of that day; null if nobody. */
    @Nullable
    Entitled entitled(ElectorateFixed electorate, LocalDate postedOn);

    /** Who is entitled after a correction; null if nobody. */
    @Nullable
    Entitled entitled(ElectorateCorrected correction, MeetingKind kind, LocalDate postedOn);

    /** Whether the resident could be entitled for this member in such a meeting. */
    boolean couldEntitle(ResidentId resident, MeetingKind kind, LocalDate day);

    static Known<Entry> of(HouseholdId household) {
        return RollEvent.onRoll(household).map(OfHousehold::new);
    }

    static Known<Entry> of(ResidentId resident) {
        return Known.together(
                RollEvent.onRoll(resident),
                RollEvent.seatsOf(resident),
                CommunityEvent.officesOf(resident),
                OfResident::new);
    }

    record OfHousehold(HouseholdOnRoll household) implements Entry {

        @Override
        public @Nullable Entitled entitled(ElectorateFixed electorate, LocalDate postedOn) {
            var representative = household.representative();
            return representative == null ? null : new Entitled(representative, Capacity.HOUSEHOLD, null);
        }

        @Override
        public @Nullable Entitled entitled(ElectorateCorrected correction, MeetingKind kind, LocalDate postedOn) {
            return correction.entitled() ? new Entitled(correction.resident(), Capacity.HOUSEHOLD, null) : null;
        }

        @Override
        public boolean couldEntitle(ResidentId resident, MeetingKind kind, LocalDate day) {
            return household.hasElector(resident);
        }
    }

    record OfResident(ResidentOnRoll onRoll, Representatives seats, Offices offices) implements Entry {

        @Override
        public @Nullable Entitled entitled(ElectorateFixed electorate, LocalDate postedOn) {
            return switch (electorate.kind()) {
                case ASSEMBLY_OF_HOUSEHOLDS -> null;
                case ASSEMBLY_OF_ADULTS ->
                    onRoll.elector() || electorate.comingOfAge().contains(onRoll.resident())
                            ? new Entitled(onRoll.resident(), Capacity.ADULT, null)
                            : null;
                case REPRESENTATIVES -> sitting(postedOn);
            };
        }

        // One who is both counts once, and as the representative: RAT-4 asks how many of these are there.
        private @Nullable Entitled sitting(LocalDate day) {
            var officer = committeeSeat(day);
            if (seats.heldBy(onRoll.resident(), day).isPresent())
                return new Entitled(onRoll.resident(), Capacity.REPRESENTATIVE, officer);
            return officer == null ? null : new Entitled(onRoll.resident(), Capacity.COMMITTEE, officer);
        }

        private @Nullable OfficerId committeeSeat(LocalDate day) {
            return offices.of(Body.COMMITTEE, day).stream()
                    .map(Office::officer)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public @Nullable Entitled entitled(ElectorateCorrected correction, MeetingKind kind, LocalDate postedOn) {
            if (!correction.entitled()) return null;
            return kind == MeetingKind.REPRESENTATIVES
                    ? new Entitled(onRoll.resident(), Capacity.REPRESENTATIVE, committeeSeat(postedOn))
                    : new Entitled(onRoll.resident(), Capacity.ADULT, null);
        }

        @Override
        public boolean couldEntitle(ResidentId resident, MeetingKind kind, LocalDate day) {
            // Who comes of age by the meeting is on the roll, but no elector before their day.
            return kind == MeetingKind.REPRESENTATIVES
                    ? seats.heldBy(resident, day).isPresent()
                    : onRoll.onRoll();
        }
    }
}
