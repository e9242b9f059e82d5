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
        return of(community, event, RecordJson.tags(event));
    }

    private List<String> of(CommunityId community, Event event, List<String> tags) {
        var name = names.of(event).name();
        var keys = new ArrayList<String>(tags.size());
        for (var tag : tags) keys.add(key(community, tag, name));
        return keys;
    }

    /** The keys of all events, each once. @param tags those of each event */
    Set<String> of(CommunityId community, List<? extends Event> events, List<List<String>> tags) {
        var keys = new LinkedHashSet<String>();
        for (int i = 0; i < events.size(); i++) keys.addAll(of(community, events.get(i), tags.get(i)));
        return keys;
    }

    /** The keys of all events of a commit, each once. */
    Set<String> of(Commit commit) {
        return of(commit.submission().given().community(), commit.events(), RecordJson.tags(commit.events()));
    }

    /** The keys of all events of a line, each once. */
    Set<String> of(Line line) {
        return of(line.commit().submission().given().community(), line.commit().events(), line.tags());
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
