package org.folkmoot.web.roll;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;

/** Roll files that wait for somebody to confirm them, where other nodes find them too. */
interface RollFiles {

    /** @param id of this upload @param formGroups whether groups that are not there may be formed */
    record Held(String id, boolean formGroups, byte[] file) {}

    /** Keeps a file in the place of the community's before, until that moment. */
    void put(CommunityId community, Held held, Instant now, Instant until);

    /** The id of what the community has there. */
    Optional<String> id(CommunityId community, Instant now);

    /** What the community has there. */
    Optional<Held> find(CommunityId community, Instant now);

    /** Throws away what the community has there, and what is over. */
    void remove(CommunityId community, Instant now);

    /** For a server that is alone: it has the files in memory. */
    RollFiles NONE = new RollFiles() {
        @Override
        public void put(CommunityId community, Held held, Instant now, Instant until) {}

        @Override
        public Optional<String> id(CommunityId community, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Held> find(CommunityId community, Instant now) {
            return Optional.empty();
        }

        @Override
        public void remove(CommunityId community, Instant now) {}
    };
}
