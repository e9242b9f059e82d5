package org.folkmoot.web.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;

/**
 * Ids that follow from what they stand for and a secret key: the same file gets the same ids, even after the store was restored
 * from an older copy, and nobody without the key can tell what an id stands for.
 */
final class DerivedIds {

    private final Sealed sealed;
    private final Predicate<String> taken;
    private final CommunityId community;
    private final Digest file;
    private final Set<String> given = new HashSet<>();

    /** @param taken whether an id stands for something else already */
    DerivedIds(Sealed sealed, Predicate<String> taken, CommunityId community, Digest file) {
        this.sealed = sealed;
        this.taken = taken;
        this.community = community;
        this.file = file;
    }

    /** An id that nothing has; forty bits meet by chance among some hundred thousand, so the next one is tried then. */
    String fresh(char letter, String kind, String name) {
        for (int attempt = 0; ; attempt++) {
            var bytes = sealed.derive("id", kind, community.value(), file.value(), name, Integer.toString(attempt));
            var id = RandomId.of(letter, bytes);
            if (!taken.test(id) && given.add(id)) return id;
        }
    }
}
