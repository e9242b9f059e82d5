package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.roll.FictionalRoll;

/**
 * A long record, the same on every machine: four communities, the largest with 12,000 residents, quarter after quarter through one
 * term of office, each command decided by the rules.
 */
public final class ManyYears {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final int DAYS = 90;

    /** As many as one term of office has. */
    private static final int QUARTERS = 20;

    private static final long SEED = 20_260_110;

    private record Living(Play play, Town town) {}

    private ManyYears() {}

    /**
     * Plays until the record holds so many events; the quarter of a community that is begun is played to its end.
     *
     * @param position how many events the record holds
     * @throws IllegalArgumentException if a term of office has not so many
     */
    public static void live(CommandDesk desk, LongSupplier position, long events) {
        var communities = settle(desk);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            for (var living : communities) {
                if (position.getAsLong() >= events) return;
                new Quarter(living.play, living.town, FIRST.plusDays((long) DAYS * quarter), quarter).live();
            }
        }
        if (position.getAsLong() < events)
            throw new IllegalArgumentException("a term of office has no more than " + position.getAsLong() + " events");
    }

    private static List<Living> settle(CommandDesk desk) {
        var first = new Play(desk, new CommunityId("nanlang"), Checks.unread(), new Random(SEED));
        var communities = new ArrayList<Living>();
        communities.add(new Living(first, Settling.settle(first, "南郎家园", FictionalRoll.Size.NANLANG)));
        for (var name : List.of("beiyuan", "dongli", "xihu")) {
            var other = first.in(new CommunityId(name));
            communities.add(new Living(other, Settling.settle(other, name, FictionalRoll.Size.of(2_000, 5_200))));
        }
        return communities;
    }
}
