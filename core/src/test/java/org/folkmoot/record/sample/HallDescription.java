package org.folkmoot.record.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** One value of every sort that may stand in the record. */
public record HallDescription(
        String name,
        int seats,
        long squareMillimetres,
        boolean heated,
        Post post,
        Actor caretaker,
        Fraction share,
        Tag about,
        LocalDate builtOn,
        Instant openedAt,
        Derivation derivation,
        List<ResidentId> queue,
        Set<HouseholdId> reserved,
        Set<Body> bodies,
        Map<HouseholdId, Integer> rows,
        SortedMap<String, Integer> chairs,
        Entrance entrance,
        List<Entrance> otherEntrances,
        @Nullable String remark,
        @Nullable LocalDate closedOn) {

    /** A choice between records. */
    public sealed interface Entrance {
        @StoredAs("door")
        record Door(int steps) implements Entrance {}

        @StoredAs("ramp")
        record Ramp(Fraction slope, @Nullable String surface) implements Entrance {}
    }

    /** Looks like a property to frameworks, and is none. */
    public boolean isLarge() {
        return seats > 100;
    }

    /** Looks like a property to frameworks, and is none. */
    public String getTitle() {
        return name + " (" + seats + ")";
    }
}
