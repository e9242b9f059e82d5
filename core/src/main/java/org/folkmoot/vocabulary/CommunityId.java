package org.folkmoot.vocabulary;

import java.util.regex.Pattern;

/** A community (社区) as the short name in its addresses, for example {@code nanlang}. */
public record CommunityId(String value) implements Id {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}[a-z0-9]");

    /** The commits that concern the whole installation, such as the opening of the record, stand under this name. */
    public static final CommunityId INSTALLATION = new CommunityId("installation");

    public CommunityId {
        if (!SLUG.matcher(value).matches())
            throw new IllegalArgumentException(
                    "a community's short name is 3 to 32 of a-z, 0-9 and hyphen, beginning with a letter");
    }

    @Override
    public String toString() {
        return value;
    }
}
