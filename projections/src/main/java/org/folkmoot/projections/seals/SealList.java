package org.folkmoot.projections.seals;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Tag;

/** Seals, each with the position in the record of the event that made it stand here. */
public record SealList(SortedMap<String, Long> positions) {

    static final SealList EMPTY = new SealList(new TreeMap<>());

    public SealList {
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    }

    /** With that seal too; where it stands already, the first position stays. */
    SealList with(Tag seal, long position) {
        var more = new TreeMap<>(positions);
        more.putIfAbsent(seal.toString(), position);
        return new SealList(more);
    }

    SealList without(Tag seal) {
        var fewer = new TreeMap<>(positions);
        fewer.remove(seal.toString());
        return new SealList(fewer);
    }
}
