package org.folkmoot.web.roll;

import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.running.Server;

/** Imports of a running server, for tests of other words. */
public final class ImportsForTests {

    private ImportsForTests() {}

    /** Whether nothing is being imported there. */
    public static boolean isIdle(Server server, CommunityId community) {
        return server.part(ImportRoom.class)
                .of(community)
                .filter(ImportWork::isRunning)
                .isEmpty();
    }
}
