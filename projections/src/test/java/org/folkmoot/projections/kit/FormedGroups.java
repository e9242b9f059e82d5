package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent.GroupFormed;

/** A second view for tests: how many groups were formed. It takes every group. */
final class FormedGroups implements View<FormedGroups.Count> {

    static final String KEY = "groups";

    record Count(int groups) {}

    @Override
    public String name() {
        return "formed-groups";
    }

    @Override
    public Class<Count> document() {
        return Count.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(GroupFormed.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public Count first(String key, Recorded recorded) {
        return new Count(1);
    }

    @Override
    public Count apply(Count count, Recorded recorded) {
        return new Count(count.groups + 1);
    }
}
