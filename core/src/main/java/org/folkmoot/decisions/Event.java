package org.folkmoot.decisions;

import java.util.Set;

/** A fact that was decided. Its family is a sealed interface, its stored name is given by {@link StoredAs}. */
public interface Event {

    /** What the fact is about; these are stored with it, and later decisions find it by them. */
    Set<Tag> tags();
}
