package org.folkmoot.record.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.record.sample.SeatEvent.SeatTaken;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;

/** Values for tests of the record. */
public final class Samples {

    public static final CommunityId NANLANG = new CommunityId("nanlang");
    public static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    public static final ResidentId ANA = new ResidentId("R-00000ANA");
    public static final Given GIVEN = new Given(NOON, new Actor.Resident(ANA), NANLANG);

    private static final AtomicLong NEXT = new AtomicLong();

    private Samples() {}

    public static EventNames names() {
        return new EventNames(Capabilities.of(new SeatCapability()));
    }

    public static RecordJson json() {
        return new RecordJson(names(), List.of());
    }

    /** The seat of this number. */
    public static HouseholdId seat(int number) {
        return new HouseholdId("H-%08d".formatted(number));
    }

    /** A command id that no other test has. */
    public static CommandId freshId() {
        return new CommandId("command-" + NEXT.incrementAndGet());
    }

    /** Ana asks for a seat, in a command of its own. */
    public static Submission taking(HouseholdId seat) {
        return new Submission(freshId(), GIVEN, new TakeSeat(seat, ANA));
    }

    public static SeatTaken taken(HouseholdId seat) {
        return new SeatTaken(seat, ANA);
    }

    /** A hall with something in every place but the last two. */
    public static HallDescription hall() {
        return new HallDescription(
                "南塱 \"大\" 堂\n二楼",
                120,
                9_007_199_254_740_993L,
                true,
                Post.VICE_CHAIR,
                Actor.ADMINISTRATOR,
                Fraction.TWO_THIRDS,
                Tag.of("seat", seat(1)),
                LocalDate.of(1998, 7, 1),
                NOON,
                Derivation.moreThan("MTG-3", 1, 2306, 4611, Fraction.HALF),
                List.of(ANA),
                Set.of(seat(3), seat(1), seat(2)),
                Set.of(Body.SUPERVISION_BOARD, Body.COMMITTEE),
                Map.of(seat(2), 7, seat(1), 4),
                new TreeMap<>(Map.of("red", 20, "blue", 100)),
                new HallDescription.Entrance.Door(3),
                List.of(new HallDescription.Entrance.Ramp(new Fraction(1, 12), null)),
                null,
                null);
    }
}
