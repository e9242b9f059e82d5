package org.folkmoot.web.words;

import java.util.Arrays;
import java.util.function.Predicate;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who looks at the pages of a community. @param account null for those who have not signed in */
public record Visitor(@Nullable Account account, CommunityId community) {

    public boolean isSignedIn() {
        return account != null;
    }

    public boolean isAtHome() {
        return account != null && account.isAtHomeIn(community);
    }

    /** Those who are at home and have one of these roles. */
    public static Predicate<Visitor> being(Role... roles) {
        return visitor -> visitor.isAtHome()
                && visitor.account != null
                && Arrays.asList(roles).contains(visitor.account.role());
    }
}
