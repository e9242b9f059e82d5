package org.folkmoot.meetings;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.Member.Entitled;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/** What roll and offices say of a member, as far as it bears on who may attend. */
sealed interface Entry {

    /**
     * Who is entitled by an electorate that is fixed on what is said here; null if nobody.
     *
     * @param day of a representatives' meeting
     * @param first who came first for this member; null if nobody has
     */
    @Nullable
    Entitled entitled(ElectorateFixed electorate, LocalDate day, @Nullable ResidentId first);

    /** Whether the figures of that electorate count this member. */
    boolean isCounted(ElectorateFixed electorate, LocalDate day);

    /** Whether the roll bears out an objection about the resident, who attends for this member or should. */
    boolean bearsOut(ObjectionGround ground, ResidentId resident);

    /** Whether the roll has the resident come in another's place: it names them, or has the other there no more. */
    boolean letsTakeThePlaceOf(ResidentId other, ResidentId resident);

    static Known<Entry> of(@Nullable HouseholdId household, ResidentId resident) {
        return household == null ? ofResident(resident) : ofHousehold(household, resident);
    }

    private static Known<Entry> ofHousehold(HouseholdId household, ResidentId resident) {
        return Known.together(
                RollEvent.onRoll(household),
                RollEvent.struckAs(household),
                (onRoll, struckAs) -> new OfHousehold(onRoll, struckAs, resident));
    }

    private static Known<Entry> ofResident(ResidentId resident) {
        return Known.together(
                RollEvent.onRoll(resident),
                RollEvent.struckAs(resident),
                RollEvent.seatsOf(resident),
                CommunityEvent.officesOf(resident),
                OfResident::new);
    }

    /**
     * @param struckAs how it was last struck; null if it never was
     * @param asking who is to come for it
     */
    record OfHousehold(HouseholdOnRoll household, @Nullable StrikeReason struckAs, ResidentId asking) implements Entry {

        /** Its representative. Where it has named nobody, one of its electors is named by coming first. */
        @Override
        public @Nullable Entitled entitled(ElectorateFixed electorate, LocalDate day, @Nullable ResidentId first) {
            var representative = household.representative();
            if (representative != null) return new Entitled(representative, Capacity.HOUSEHOLD, null, false);
            var named = first == null ? asking : first;
            return household.hasElector(named) ? new Entitled(named, Capacity.HOUSEHOLD, null, true) : null;
        }

        @Override
        public boolean isCounted(ElectorateFixed electorate, LocalDate day) {
            return !household.electors().isEmpty();
        }

        @Override
        public boolean bearsOut(ObjectionGround ground, ResidentId resident) {
            return switch (ground) {
                case ELECTOR_LEFT_OUT -> household.hasElector(resident);
                case LEFT_BEFORE_NOTICE, ENROLLED_IN_ERROR -> !household.onRoll() && struckAs == ground.strike();
                case COMES_OF_AGE, NOT_OF_AGE -> false;
            };
        }

        @Override
        public boolean letsTakeThePlaceOf(ResidentId other, ResidentId resident) {
            return household.isRepresentedBy(resident) || !household.hasElector(other);
        }
    }

    /** @param struckAs how they were last struck; null if they never were */
    record OfResident(ResidentOnRoll onRoll, @Nullable StrikeReason struckAs, Representatives seats, Offices offices)
            implements Entry {

        @Override
        public @Nullable Entitled entitled(ElectorateFixed electorate, LocalDate day, @Nullable ResidentId first) {
            return switch (electorate.kind()) {
                case ASSEMBLY_OF_HOUSEHOLDS -> null;
                case ASSEMBLY_OF_ADULTS ->
                    onRoll.elector() || electorate.comingOfAge().contains(onRoll.resident())
                            ? new Entitled(onRoll.resident(), Capacity.ADULT, null, false)
                            : null;
                case REPRESENTATIVES -> Entitled.sitting(onRoll.resident(), seats, offices, day);
            };
        }

        @Override
        public boolean isCounted(ElectorateFixed electorate, LocalDate day) {
            return entitled(electorate, day, null) != null;
        }

        @Override
        public boolean bearsOut(ObjectionGround ground, ResidentId resident) {
            return switch (ground) {
                case ELECTOR_LEFT_OUT -> onRoll.elector();
                case COMES_OF_AGE, NOT_OF_AGE -> onRoll.onRoll() && !onRoll.elector();
                case LEFT_BEFORE_NOTICE, ENROLLED_IN_ERROR -> !onRoll.onRoll() && struckAs == ground.strike();
            };
        }

        /** Nobody comes for another here. */
        @Override
        public boolean letsTakeThePlaceOf(ResidentId other, ResidentId resident) {
            return false;
        }
    }
}
