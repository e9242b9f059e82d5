package org.folkmoot.web.kit;

import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.jspecify.annotations.Nullable;

/** Knows the ways in the head of every page. */
public interface Navigation {

    /** @param account null for those who have not signed in */
    List<Here.NavigationLink> from(CommunityId community, @Nullable Account account);
}
