package org.folkmoot.web.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * The accounts, one sealed row each; a row is found by the keyed hash of its sign-in name or of the actor, so the store names
 * nobody.
 */
public final class AccountStore {

    private static final int PAGE = 500;

    private final RecentAccounts recent = new RecentAccounts();
    private final Rows rows;
    private final Sealed sealed;

    public AccountStore(Rows rows, Sealed sealed) {
        this.rows = rows;
        this.sealed = sealed;
    }

    /** Adds an account. @return false, and nothing happens, if the name is taken */
    public boolean add(Account account) {
        var key = key(account.name());
        return rows.add(new Row(key, group(account.actor()), sealed.seal(account, key)));
    }

    /**
     * Changes an account; its name and its actor stay. Two changes at once are made one after the other.
     *
     * @return the account as it is now; empty if there is none of that name
     */
    public Optional<Account> change(String name, UnaryOperator<Account> change) {
        while (true) {
            var read = rows.find(key(name));
            if (read.isEmpty()) return Optional.empty();
            var changed = change.apply(account(read.get()));
            boolean done =
                    rows.replace(read.get(), sealed.seal(changed, read.get().key()));
            recent.forget(name);
            if (done) return Optional.of(changed);
        }
    }

    /**
     * Changes the account that a session is of, for its holder: a session that was ended meanwhile changes nothing.
     *
     * @return the account as it is now; empty, and nothing happens, if the session is over
     */
    public Optional<Account> changeOwn(Account session, UnaryOperator<Account> change) {
        var done = new AtomicBoolean();
        return change(session.name(), current -> {
                    done.set(current.holds(session));
                    return done.get() ? change.apply(current) : current;
                })
                .filter(_ -> done.get());
    }

    /**
     * The account as it is now or, where another process has changed it, as it was less than two seconds ago. For asking at every
     * request.
     */
    public Optional<Account> recent(String name) {
        return recent.find(name, this::find);
    }

    /** Removes an account for good: even its name is not kept. */
    public void remove(String name) {
        rows.remove(key(name));
        recent.forget(name);
    }

    /** The account with that sign-in name, in whatever spelling. */
    public Optional<Account> find(String name) {
        return rows.find(key(name)).map(this::account);
    }

    /** The accounts that act as the resident, closed ones included. */
    public List<Account> of(ResidentId resident) {
        return of(new Actor.Resident(resident));
    }

    /** The accounts that act as the actor, closed ones included. */
    public List<Account> of(Actor actor) {
        return rows.ofGroup(group(actor)).stream().map(this::account).toList();
    }

    /** All accounts, by name. Opens every one: for the administrator's list. */
    public List<Account> all() {
        var found = new ArrayList<Account>();
        String before = null;
        while (true) {
            var page = rows.latest(null, before, PAGE);
            page.forEach(row -> found.add(account(row)));
            if (page.size() < PAGE) break;
            before = page.getLast().key();
        }
        found.sort(Comparator.comparing(Account::name));
        return found;
    }

    /** Whether there is none yet. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private String key(String name) {
        return sealed.lookUp("account", SignInName.normalised(name));
    }

    private String group(@Nullable Actor actor) {
        return sealed.lookUp("actor", Objects.toString(actor, "nobody"));
    }

    private Account account(Row row) {
        return sealed.open(row.sealed(), row.key(), Account.class);
    }
}
