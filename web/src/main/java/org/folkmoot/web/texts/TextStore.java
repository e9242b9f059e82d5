package org.folkmoot.web.texts;

import java.util.Optional;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Where texts are kept beside the record. A text is kept when the rules allow its command; if the command then loses a race and is
 * refused, the text stays behind, named by nothing.
 */
public interface TextStore {

    /**
     * Keeps a text, durably when it returns, before the command that names it is sent.
     *
     * @param of the command that will name it, if its sender gave it an id: the same text under the same id has the same digest,
     *     so that the command sent again is the same command; without an id the salt is random
     * @return SHA-256 of the salt's bytes and the text's UTF-8
     */
    Digest keep(CommunityId community, TextKind kind, String text, @Nullable CommandId of);

    /** The digest that {@link #keep} would give a text under that id; nothing is kept. */
    Digest digest(CommunityId community, TextKind kind, String text, CommandId of);

    /** The text with that digest. */
    Optional<Kept> find(Digest digest);

    /** Forgets a text; the record still holds its digest, which tells nothing. */
    void forget(Digest digest);
}
