package org.folkmoot.decisions;

import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.ResidentId;

/** Ids that a test can count. */
public final class Ids {

    private Ids() {}

    public static ResidentId resident(int number) {
        return new ResidentId(id('R', number));
    }

    public static HouseholdId household(int number) {
        return new HouseholdId(id('H', number));
    }

    public static GroupId group(int number) {
        return new GroupId(id('G', number));
    }

    public static OfficerId officer(int number) {
        return new OfficerId(id('S', number));
    }

    public static ImportId roll(int number) {
        return new ImportId(id('I', number));
    }

    public static RatingId rating(int number) {
        return new RatingId(id('T', number));
    }

    private static String id(char letter, int number) {
        return letter + "-" + "%08d".formatted(number);
    }
}
