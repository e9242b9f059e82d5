package org.folkmoot.petitions;

import static org.folkmoot.petitions.Constituency.ADULTS;
import static org.folkmoot.petitions.Constituency.GROUPS;
import static org.folkmoot.petitions.Constituency.HOUSEHOLDS;
import static org.folkmoot.petitions.Constituency.REPRESENTATIVES;

import java.util.List;
import java.util.Optional;
import org.folkmoot.vocabulary.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * What a petition asks for. Each is the same thing with other numbers: any one of its shares is enough, and a share that the
 * rule book lacks is no way to it.
 */
public enum Demand {
    /** A residents' meeting must be called (L25 26). */
    RESIDENTS_MEETING(
            "MTG-1",
            "assembly.convene_within_days",
            new Share(ADULTS, "assembly.petition.adults"),
            new Share(HOUSEHOLDS, "assembly.petition.households"),
            new Share(REPRESENTATIVES, "assembly.petition.reps"),
            new Share(GROUPS, "assembly.petition.groups")),
    /** The representatives' meeting must be called (L25 28). */
    REPRESENTATIVES_MEETING(
            "MTG-5", "assembly.convene_within_days", new Share(REPRESENTATIVES, "repmeeting.petition.reps")),
    /** A hearing is to be held; no law says by when. */
    HEARING("HEA-1", null, new Share(ADULTS, "hearing.request_share"), new Share(HOUSEHOLDS, "hearing.request_share"));

    /** @param parameter of the rule book that says how many of them must sign */
    record Share(Constituency of, String parameter) {}

    private final String rule;
    private final Optional<String> within;
    private final List<Share> shares;

    Demand(String rule, @Nullable String within, Share... shares) {
        this.rule = rule;
        this.within = Optional.ofNullable(within);
        this.shares = List.of(shares);
    }

    /** The rule by which enough signatures oblige. */
    public String rule() {
        return rule;
    }

    /** The parameter that says within how many days it must then be granted; none where nothing says so. */
    Optional<String> within() {
        return within;
    }

    List<Share> shares() {
        return shares;
    }

    /** Whether a meeting of that kind is what is asked for. */
    public boolean isMetBy(MeetingKind kind) {
        return switch (this) {
            case RESIDENTS_MEETING -> kind != MeetingKind.REPRESENTATIVES;
            case REPRESENTATIVES_MEETING -> kind == MeetingKind.REPRESENTATIVES;
            case HEARING -> false;
        };
    }
}
