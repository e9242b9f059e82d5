package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.roll.FictionalRoll;

/**
 * The year of one community, with what an act leaves to later ones.
 *
 * @param left by its name
 */
public record Year(Play play, Town town, TownFounding founding, Map<String, Id> left) {

    static Year begin(TownFounding founding, Play play, String name, FictionalRoll.Size size, long seed) {
        return new Year(play, founding.found(play, name, size, seed), founding, new HashMap<>());
    }

    /** Leaves a thing to later acts under a name. */
    public void leave(String name, Id thing) {
        left.put(name, thing);
    }

    /** What an earlier act has left under that name. */
    public <I extends Id> I found(String name, Class<I> kind) {
        var thing = left.get(name);
        if (thing == null) throw new IllegalStateException("no act has left " + name);
        return kind.cast(thing);
    }

    /** Adopts the law's profile with these changes, and online attendance as the charter allows it. */
    public void adopt(LocalDate day, int version, Map<String, String> changes) {
        TownFounding.adopt(play, day, version, changes);
    }

    /** The year of another community, founded with other people. @param seed another number, other people */
    public Year in(CommunityId community, String name, FictionalRoll.Size size, long seed) {
        return begin(founding, play.in(community), name, size, seed);
    }
}
