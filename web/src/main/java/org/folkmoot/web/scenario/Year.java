package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.roll.FictionalRoll;

/**
 * The year of one community, with what an act leaves to later ones.
 *
 * @param rules the values of the rule book in force; changes
 * @param left by its name
 */
public record Year(Play play, Town town, TownFounding founding, SortedMap<String, String> rules, Map<String, Id> left) {

    static Year begin(TownFounding founding, Play play, String name, FictionalRoll.Size size, long seed) {
        return new Year(
                play,
                founding.found(play, name, size, seed),
                founding,
                Profiles.values(Profiles.NATIONAL_2026),
                new HashMap<>());
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

    /** The rules in force with these changes. */
    public SortedMap<String, String> rulesWith(Map<String, String> changes) {
        var values = new TreeMap<>(rules);
        values.putAll(changes);
        return values;
    }

    /** The residents vote on a charter that changes the rules. @return what enters it; from then on {@link #rules} has the changes */
    public AdoptRuleBook charter(LocalDate day, String title, Map<String, String> changes) {
        rules.putAll(changes);
        return new RuleMaking(play, town.sitting(), title).voted(day, town.homes(), rules, town.studying());
    }

    /** The year of another community, founded with other people. @param seed another number, other people */
    public Year in(CommunityId community, String name, FictionalRoll.Size size, long seed) {
        return begin(founding, play.in(community), name, size, seed);
    }
}
