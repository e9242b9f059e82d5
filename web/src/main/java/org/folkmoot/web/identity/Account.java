package org.folkmoot.web.identity;

import java.util.Set;
import java.util.UUID;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. An account acts as one actor; a person with two capacities has two accounts.
 *
 * @param name what they sign in with, see {@link SignInName}
 * @param password its hash, with the name of the way it was hashed
 * @param actor as whom the account acts; null for those who only read
 * @param communities where it acts and reads; of no account for an administrator, who is at home everywhere
 * @param id random, of this account alone: whoever gets the same name after an erasure is somebody else
 * @param era counts how often all sessions of the account were ended at once; a session of an earlier era is over
 * @param closed whether nobody may sign in with it any more; its name stays taken
 */
public record Account(
        String name,
        String password,
        Role role,
        @Nullable Actor actor,
        Set<CommunityId> communities,
        String id,
        int era,
        boolean closed) {

    public Account {
        communities = Set.copyOf(communities);
        if (!fits(role, actor))
            throw new IllegalArgumentException("an account of role " + role + " cannot act as " + actor);
    }

    /** A new account. */
    public Account(String name, String password, Role role, @Nullable Actor actor, Set<CommunityId> communities) {
        this(name, password, role, actor, communities, UUID.randomUUID().toString(), 0, false);
    }

    /** Whether an account of this role may act as this actor: office holders as officers, residents as residents. */
    public static boolean fits(Role role, @Nullable Actor actor) {
        return switch (role) {
            case RESIDENT -> actor instanceof Actor.Resident;
            case COMMITTEE, SUPERVISOR, STREET_OFFICE, STATION, PARTY_ORGANISATION -> actor instanceof Actor.Officer;
            case AUDITOR -> actor == null;
            case ADMINISTRATOR -> Actor.ADMINISTRATOR.equals(actor);
        };
    }

    /** Whether it acts and reads there. */
    public boolean isAtHomeIn(CommunityId community) {
        return role == Role.ADMINISTRATOR || communities.contains(community);
    }

    /** Whether a session that began as that account is still one of this account's. */
    public boolean holds(Account session) {
        return holds(session.id, session.era);
    }

    /** The same, of a session of which only these are known. */
    public boolean holds(String id, int era) {
        return !closed && this.id.equals(id) && this.era == era;
    }

    /** The same with another password, open even if it was closed, and with all of its sessions ended. */
    public Account withPassword(String hash) {
        return new Account(name, hash, role, actor, communities, id, era + 1, false);
    }

    /** The same with all of its sessions ended. */
    public Account signedOut() {
        return new Account(name, password, role, actor, communities, id, era + 1, closed);
    }

    /** The same with nobody able to sign in. */
    public Account asClosed() {
        return new Account(name, "", role, actor, communities, id, era + 1, true);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + role + " " + actor + "]";
    }
}
