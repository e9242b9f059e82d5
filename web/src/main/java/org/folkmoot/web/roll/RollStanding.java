package org.folkmoot.web.roll;

import java.util.Set;

/** What the community has already, and a new file must agree with. What an earlier, unfinished run of the same file has left does not count. */
public interface RollStanding {

    /** The codes of the groups that have been formed. */
    Set<String> groups();

    /** Whether a person with that document number is on the roll of any community of the installation. */
    boolean hasPerson(String document);

    /** Whether the community has a household with that key. */
    boolean hasHousehold(String key);

    /** A community that begins. */
    RollStanding NOTHING = new RollStanding() {
        @Override
        public Set<String> groups() {
            return Set.of();
        }

        @Override
        public boolean hasPerson(String document) {
            return false;
        }

        @Override
        public boolean hasHousehold(String key) {
            return false;
        }
    };
}
