package org.folkmoot.projections.kit;

import java.util.Optional;

/** The names given so far in the community of an event. */
public interface Links {

    /** What a name stands for. */
    Optional<String> to(String name);
}
