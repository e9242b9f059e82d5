package org.folkmoot.decisions;

import org.folkmoot.vocabulary.Id;

/**
 * What an event is about, within its community: {@code vote:V-7K2M9QXA}. A fact about two things has a composite tag,
 * {@code ballot:V-…/H-…}, so that a decision on one ballot reads that one ballot.
 */
public record Tag(String key, String value) {

    public Tag {
        if (!isWord(key) || value.isEmpty())
            throw new IllegalArgumentException("a tag is a word and a value, not '" + key + ":" + value + "'");
    }

    private static boolean isWord(String key) {
        if (key.isEmpty() || key.charAt(0) == '-') return false;
        // A loop, because every event makes its tags whenever it is asked for them.
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '-' && (c < 'a' || c > 'z')) return false;
        }
        return true;
    }

    public static Tag of(String key, Id id) {
        return new Tag(key, id.value());
    }

    public static Tag of(String key, Id first, Id second) {
        return new Tag(key, first.value() + "/" + second.value());
    }

    /** For facts about the whole community, such as {@code roll:community}; tags are looked up within one community. */
    public static Tag ofCommunity(String key) {
        return new Tag(key, "community");
    }

    /** Reads what {@code toString} wrote. */
    public static Tag parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) throw new IllegalArgumentException("a tag is a word, a colon and a value, not '" + text + "'");
        return new Tag(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
