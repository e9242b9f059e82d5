package org.folkmoot.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Whether the representatives' meeting may decide a reserved matter (MTG-7): it may as long as the residents' vote that let it
 * stands.
 *
 * @param vote the residents' vote that authorised it last; null if none has
 * @param stands whether that vote's result is still that it passed
 * @param text that it was given for; null if none was
 */
public record Authority(
        @Nullable VoteId vote, boolean stands, @Nullable Digest text) {

    public static final Authority NONE = new Authority(null, false, null);

    /** The same after that vote's result turned out otherwise, or was annulled; other votes change nothing. */
    public Authority after(VoteId changed, boolean passed) {
        return changed.equals(vote) ? new Authority(vote, passed, text) : this;
    }

    /** Whether it stands for exactly that text. */
    public boolean covers(@Nullable Digest wording) {
        return stands && wording != null && wording.equals(text);
    }
}
