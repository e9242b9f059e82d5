package org.folkmoot.roll;

import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;

/** A community with a committee officer, two groups, and one household: electors 1 and 2, and 3 who is not of age. */
final class RollFixture {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Period TERM = new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2031, 1, 9));
    static final Actor KEEPER = new Actor.Officer(officer(1));
    static final Digest FILE = new Digest("a".repeat(64));

    static final History COMMUNITY = given(
            new CommunityConstituted("南郎家园社区", LocalDate.of(2026, 1, 1)),
            new BodySeated(Body.COMMITTEE, TERM, 5, 1),
            new OfficerSeated(officer(1), resident(90), Body.COMMITTEE, Post.MEMBER, TERM),
            new GroupFormed(group(1), "01"),
            new GroupFormed(group(2), "02"));

    static final HouseholdEnrolled FAMILY =
            new HouseholdEnrolled(household(1), group(1), resident(1), List.of(adult(1), adult(2), minor(3)), null);

    static final History WITH_FAMILY = COMMUNITY.and(FAMILY);

    private RollFixture() {}

    /** A household in the first group, represented by the first of its electors. */
    static HouseholdEnrolled enrolled(int number, Enrolled... residents) {
        return new HouseholdEnrolled(
                household(number), group(1), residents[0].resident(), Arrays.asList(residents), null);
    }

    static Enrolled adult(int number) {
        return new Enrolled(resident(number), true);
    }

    static Enrolled minor(int number) {
        return new Enrolled(resident(number), false);
    }
}
