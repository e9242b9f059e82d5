package org.folkmoot.web.identity;

import java.security.SecureRandom;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;

/** How a person is sealed, wherever they are kept: under a key of their own, which is sealed under the installation's. */
record PersonSeal(Sealed sealed) {

    private static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param key the person's own, sealed @param person sealed under it; both open under this person's id only */
    record Closed(byte[] key, byte[] person) {}

    /** Seals a person under a fresh key. */
    Closed close(String id, Person person) {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Closed(sealed.seal(key, id), new Sealed(key).seal(person, id));
    }

    Person open(String id, Closed closed) {
        var own = new Sealed(sealed.open(closed.key(), id));
        return own.open(closed.person(), id, Person.class);
    }

    String ofRoll(CommunityId community, Digest file) {
        return sealed.lookUp("roll", community.value(), file.value());
    }

    String ofHousehold(CommunityId community, String key) {
        return sealed.lookUp("household", community.value(), key);
    }

    String ofDocument(String document) {
        return sealed.lookUp("document", document);
    }
}
