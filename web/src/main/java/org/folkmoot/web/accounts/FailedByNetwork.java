package org.folkmoot.web.accounts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.web.identity.Counts;

/**
 * Failures by where they come from. A line into a house often has 256 networks of IPv6, a provider's customers share a wider one;
 * so each is counted, and the wider may fail more often: whoever has one cannot shut out those who share the next.
 */
final class FailedByNetwork {

    /** How much more often than one address the networks of {@link NetworkOf} may fail, the narrowest first. */
    private static final int[] TIMES = {1, 2, 8};

    private final List<FailedAttempts> levels = new ArrayList<>();

    /** @param most how many failures one address is allowed within a quarter of an hour */
    FailedByNetwork(Counts failures, InstantSource clock, int most) {
        for (int times : TIMES) levels.add(new FailedAttempts(failures, clock, most * times));
    }

    /** Whether any of the networks has failed enough. */
    boolean areEnough(List<String> networks) {
        for (int i = 0; i < networks.size(); i++) if (levels.get(i).areEnough(networks.get(i))) return true;
        return false;
    }

    /** @see FailedAttempts#begin */
    boolean begin(List<String> networks) {
        for (int i = 0; i < networks.size(); i++) {
            if (levels.get(i).begin(networks.get(i))) continue;
            giveBack(networks.subList(0, i));
            return false;
        }
        return true;
    }

    /** @see FailedAttempts#giveBack */
    void giveBack(List<String> networks) {
        for (int i = 0; i < networks.size(); i++) levels.get(i).giveBack(networks.get(i));
    }

    void failed(List<String> networks) {
        for (int i = 0; i < networks.size(); i++) levels.get(i).failed(networks.get(i));
    }
}
