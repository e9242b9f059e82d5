package org.folkmoot.web.kit;

import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command from the outside, where to, and under which key. Handlers take it as an argument.
 *
 * @param key what the sender knows the command by, such as the {@code Idempotency-Key}; null if they gave none
 */
public record Sender(
        Actor actor, CommunityId community, @Nullable String key) {

    /** The resident whom a request is about: the one it names in that field, else the one who sends it. */
    public ResidentId resident(@Nullable ResidentId named, String field) {
        if (named != null) return named;
        if (actor instanceof Actor.Resident(var id)) return id;
        throw new EdgeException(EdgeRefusal.MISSING_FIELD, field);
    }
}
