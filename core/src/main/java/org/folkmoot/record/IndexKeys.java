package org.folkmoot.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.vocabulary.CommunityId;

/** What an event is found by: its community, one of its tags and its name without version. */
record IndexKeys(EventNames names) {

    /** One key; neither a community nor a name holds the bar. */
    static String key(CommunityId community, String tag, String name) {
        return community.value() + '|' + name + '|' + tag;
    }

    /** The keys of an event. */
    List<String> of(CommunityId community, Event event) {
        var name = names.of(event).name();
        var keys = new ArrayList<String>();
        for (var tag : event.tags()) keys.add(key(community, tag.toString(), name));
        return keys;
    }

    /** The keys of all events, each once. */
    Set<String> of(CommunityId community, List<? extends Event> events) {
        var keys = new LinkedHashSet<String>();
        for (var event : events) keys.addAll(of(community, event));
        return keys;
    }

    /** The keys of all events of a commit, each once. */
    Set<String> of(Commit commit) {
        return of(commit.submission().given().community(), commit.events());
    }

    /** The keys that a selection takes. */
    static Set<String> of(Selection selection) {
        var keys = new LinkedHashSet<String>();
        for (var slice : selection.slices())
            for (var name : slice.names())
                keys.add(key(selection.community(), slice.tag().toString(), name));
        return keys;
    }

    /** Whether a selection, given as its keys, takes this event. */
    boolean takes(Set<String> selected, Recorded recorded) {
        for (var key : of(recorded.given().community(), recorded.event())) if (selected.contains(key)) return true;
        return false;
    }
}
