package org.folkmoot.projections.kit;

import org.folkmoot.projections.kit.Groups.Group;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.vocabulary.GroupId;

/** A view for tests that uses all there is: a list, names that stand for documents, and counting. Group {@code bad} cannot be folded. */
final class Groups extends Sheets<Group> {

    record Group(GroupId id, String code, int households, int residents) implements Listed<Group> {

        @Override
        public Group entry() {
            return this;
        }

        private Group plus(int moreHouseholds, int moreResidents) {
            return new Group(id, code, households + moreHouseholds, residents + moreResidents);
        }
    }

    Groups() {
        super("groups", Group.class);
        begins(GroupFormed.class, GroupFormed::group, Groups::formed);
        names(HouseholdEnrolled.class, HouseholdEnrolled::household, HouseholdEnrolled::group);
        on(
                HouseholdEnrolled.class,
                HouseholdEnrolled::group,
                (group, e) -> group.plus(1, e.residents().size()));
        on(ResidentAdded.class, through(ResidentAdded::household), (group, _) -> group.plus(0, 1));
    }

    private static Group formed(GroupFormed e) {
        if (e.code().equals("bad")) throw new IllegalStateException("a bad group");
        return new Group(e.group(), e.code(), 0, 0);
    }
}
