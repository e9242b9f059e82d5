package org.folkmoot.roll;

import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** What is asked for about the roll. */
public sealed interface RollCommand extends Command {

    /** What a group's number or short name looks like, as Java and ECMAScript both read it. */
    String GROUP_CODE = "[\\p{L}\\p{N}-]{1,12}";

    /** The import of a roll from a file. */
    sealed interface Importing extends RollCommand {
        ImportId id();
    }

    /** Who lives in which household, and who represents it. */
    sealed interface Keeping extends RollCommand {}

    /** Forms a residents' group. @param code its number or short name in the community, such as {@code 07} */
    @StoredAs("form-group.v1")
    record FormGroup(GroupId group, String code) implements RollCommand {}

    /** Announces the import of a file that has been checked as a whole. */
    @StoredAs("start-roll-import.v1")
    record StartRollImport(ImportId id, Digest file, int households, int residents) implements Importing {}

    /** Ends an import after its last household. */
    @StoredAs("complete-roll-import.v1")
    record CompleteRollImport(ImportId id) implements Importing {}

    /** Gives an import up; the households that it has enrolled stay. */
    @StoredAs("abandon-roll-import.v1")
    record AbandonRollImport(ImportId id) implements Importing {}

    /**
     * Enrols a household with its residents.
     *
     * @param representative one of its electors; null if it has named nobody
     * @param roll the import it comes from, if any
     */
    @StoredAs("enrol-household.v1")
    record EnrolHousehold(
            HouseholdId household,
            GroupId group,
            @Nullable ResidentId representative,
            List<Enrolled> residents,
            @Nullable ImportId roll)
            implements Keeping {
        public EnrolHousehold {
            residents = List.copyOf(residents);
        }
    }

    /** A correction: a resident who was forgotten. */
    @StoredAs("add-resident.v1")
    record AddResident(HouseholdId household, ResidentId resident, boolean elector) implements Keeping {}

    /** A resident moves from one household of the community to another. */
    @StoredAs("move-resident.v1")
    record MoveResident(ResidentId resident, HouseholdId from, HouseholdId to) implements Keeping {}

    /** A household moves to another group. */
    @StoredAs("move-household.v1")
    record MoveHousehold(HouseholdId household, GroupId to) implements Keeping {}

    @StoredAs("strike-resident.v1")
    record StrikeResident(ResidentId resident, HouseholdId household, StrikeReason reason) implements Keeping {}

    @StoredAs("strike-household.v1")
    record StrikeHousehold(HouseholdId household, StrikeReason reason) implements Keeping {}

    /** A resident has come of age and is an elector from now on. */
    @StoredAs("come-of-age.v1")
    record ComeOfAge(ResidentId resident, HouseholdId household) implements Keeping {}

    /** A household names who represents it. */
    @StoredAs("name-household-representative.v1")
    record NameHouseholdRepresentative(HouseholdId household, ResidentId resident) implements Keeping {}

    /**
     * Another office than those that keep the roll has looked at what was entered since it was last looked at.
     *
     * @param entries how many it has looked at
     */
    @StoredAs("check-roll.v1")
    record CheckRoll(int entries) implements RollCommand {}

    /** A resident as enrolled. @param elector whether of age, and so entitled to decide; the record holds no birth date */
    record Enrolled(ResidentId resident, boolean elector) {}
}
