package org.folkmoot.web.texts;

import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;

/**
 * Where texts are kept beside the record. A text is kept when the rules allow its command; if the command then loses a race and is
 * refused, it is forgotten again.
 */
public interface TextStore {

    /**
     * Keeps a text under a random salt, durably when it returns, before the command that names it is sent.
     *
     * @return SHA-256 of the salt's bytes and the text's UTF-8
     */
    Digest keep(CommunityId community, TextKind kind, String text);

    /** The text with that digest. */
    Optional<KeptText> find(Digest digest);

    /** Forgets a text; the record still holds its digest, which tells nothing. */
    void forget(Digest digest);
}
