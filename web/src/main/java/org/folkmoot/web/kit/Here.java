package org.folkmoot.web.kit;

import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader is: what the head of every page shows.
 *
 * @param account null for those who have not signed in
 * @param community null on pages of no community
 * @param name the community's name; null before it was constituted
 * @param ways where one can go from here
 * @param path the address without its parameters, to mark the way one has taken
 * @param recorded the position of what the reader has just done; null if nothing
 */
public record Here(
        @Nullable Account account,
        @Nullable CommunityId community,
        @Nullable String name,
        List<NavigationLink> ways,
        String path,
        @Nullable Long recorded) {

    /** @param word the message of the link, under {@code way.} */
    public record NavigationLink(String word, String address) {}

    /** Whether a way is the one that leads to this page or to those above it. */
    public boolean isAt(NavigationLink way) {
        return path.equals(way.address())
                || path.startsWith(way.address() + "/") && !way.word().equals("home");
    }
}
