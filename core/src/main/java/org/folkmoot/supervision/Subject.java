package org.folkmoot.supervision;

import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.jspecify.annotations.Nullable;

/** Who is rated: a body, or one of its members. @param officer the member; null where the body itself is rated */
public record Subject(Body body, @Nullable OfficerId officer) {

    /** The officer's id, or the body's name. */
    public String name() {
        return officer == null ? body.name() : officer.value();
    }
}
