package org.folkmoot.web.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.PersonStore.Forgotten;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Rows;
import org.folkmoot.web.identity.Rows.Row;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SignInName;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Codes with which residents make their accounts themselves, and with which whoever has the machine opens an administrator's. A code is
 * kept as a keyed hash; it is good for one account and for some time, and a newer one for the same resident replaces it.
 */
@Component
public class Invitations {

    /** How long a code is good. */
    public static final Duration VALIDITY = Duration.ofDays(60);

    /** How long that of a new administrator is: it is used where it was made. */
    public static final Duration ADMINISTRATORS_VALIDITY = Duration.ofDays(1);

    private static final int MOST_FOR_ADDRESS = 10;
    private static final int MOST_FOR_CODE = 10;

    private final Rows rows;
    private final Sealed sealed;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final InstantSource clock;
    private final AccessLog log;
    private final PersonStore persons;
    private final FailedByNetwork byNetwork;
    private final FailedAttempts byCode;

    public Invitations(
            IdentityHome home,
            Sealed identityKey,
            AccountStore accounts,
            PersonStore persons,
            Passwords passwords,
            AccessLog log,
            InstantSource clock) {
        this.rows = home.rows(Kind.INVITATION);
        this.sealed = identityKey.forPurpose("invitations");
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.log = log;
        this.persons = persons;
        byNetwork = new FailedByNetwork(home.counts("invitation-network", identityKey), clock, MOST_FOR_ADDRESS);
        byCode = new FailedAttempts(home.counts("invitation-code", identityKey), clock, MOST_FOR_CODE);
    }

    /** @param invitee null for a new administrator */
    private record Kept(@Nullable Invitee invitee, Instant until) {}

    private record Invitee(ResidentId resident, CommunityId community) {}

    /**
     * A code for each of the residents who is not forgotten; older ones of theirs are worth nothing from now on. It is written
     * where each of them sees it: with a code anybody may act as the resident.
     *
     * @return as they are printed
     */
    public Map<ResidentId, String> invite(
            Account by, Purpose purpose, CommunityId community, Collection<ResidentId> residents) {
        var forgotten = forgotten(residents);
        var invited = residents.stream().filter(one -> !forgotten.contains(one)).toList();
        log.note(by, purpose, community, invited, "INVITED");
        var until = clock.instant().plus(VALIDITY);
        var codes = new LinkedHashMap<ResidentId, String>();
        var fresh = new ArrayList<Row>();
        for (var resident : invited) {
            var code = InvitationCode.fresh();
            var key = key(code);
            var kept = new Kept(new Invitee(resident, community), until);
            fresh.add(new Row(key, group(resident), sealed.seal(kept, key)));
            codes.put(resident, code.printed());
        }
        rows.renew(fresh);
        return codes;
    }

    /** A code for the account of a new administrator, as it is printed; older ones are worth nothing from now on. */
    public String inviteAdministrator() {
        var code = InvitationCode.fresh();
        var key = key(code);
        var kept = new Kept(null, clock.instant().plus(ADMINISTRATORS_VALIDITY));
        var group = sealed.lookUp("role", Role.ADMINISTRATOR.name());
        rows.renew(List.of(new Row(key, group, sealed.seal(kept, key))));
        return code.printed();
    }

    /** Makes the codes of a resident worth nothing. */
    void withdraw(ResidentId resident) {
        for (var row : rows.ofGroup(group(resident))) rows.remove(row.key());
    }

    /** Those of whom nothing may be known any more, and so who can have no account. */
    private Set<ResidentId> forgotten(Collection<ResidentId> residents) {
        return persons.find(residents).values().stream()
                .filter(Forgotten.class::isInstance)
                .map(kept -> ((Forgotten) kept).resident())
                .collect(Collectors.toSet());
    }

    /**
     * Makes an account for whoever has the code. It takes the place of any that the resident had; a new administrator's takes none.
     *
     * @param address where the request comes from
     * @throws EdgeException if the code, the name or the password will not do
     */
    Account redeem(String typed, String name, String password, String address) {
        var from = NetworkOf.networks(address);
        if (byNetwork.areEnough(from)) throw new EdgeException(EdgeRefusal.TOO_MANY_ATTEMPTS);
        var code = InvitationCode.read(typed)
                .orElseThrow(() -> new EdgeException(EdgeRefusal.INVITATION_MISTYPED, "code"));
        if (byCode.areEnough(key(code))) throw new EdgeException(EdgeRefusal.TOO_MANY_ATTEMPTS);
        var row = rows.find(key(code)).orElse(null);
        var kept = row == null ? null : sealed.open(row.sealed(), row.key(), Kept.class);
        if (row == null || kept == null || kept.until().isBefore(clock.instant())) {
            byNetwork.failed(from);
            throw notValid();
        }
        PasswordStrength.demand(password, name);
        try {
            var invitee = kept.invitee();
            return invitee == null
                    ? administrator(row, normalised(name), password)
                    : use(row, invitee, normalised(name), password);
        } catch (EdgeException refused) {
            if (refused.why() == EdgeRefusal.SIGN_IN_NAME_TAKEN) {
                byNetwork.failed(from); // or one code would tell of any name whether somebody signs in with it
                byCode.failed(row.key());
            }
            throw refused;
        }
    }

    private static EdgeException notValid() {
        return new EdgeException(EdgeRefusal.INVITATION_NOT_VALID, "code");
    }

    private Account administrator(Row row, String name, String password) {
        var hash = passwords.hash(password);
        var account = new Account(name, hash, Role.ADMINISTRATOR, Actor.ADMINISTRATOR, Set.of());
        if (!accounts.add(account.asClosed())) throw new EdgeException(EdgeRefusal.SIGN_IN_NAME_TAKEN, "name");
        if (!rows.remove(row)) {
            accounts.remove(name);
            throw notValid();
        }
        return accounts.change(name, current -> current.withPassword(hash)).orElseThrow(Invitations::notValid);
    }

    private Account use(Row row, Invitee invitee, String name, String password) {
        var resident = invitee.resident();
        if (!forgotten(List.of(resident)).isEmpty()) throw notValid();
        var former = accounts.of(resident);
        boolean own = former.stream().anyMatch(account -> account.name().equals(name));
        if (!own && accounts.find(name).isPresent()) throw new EdgeException(EdgeRefusal.SIGN_IN_NAME_TAKEN, "name");
        var hash = passwords.hash(password);
        if (!own) reserve(name, resident, invitee.community());
        if (!rows.remove(row)) {
            if (!own) accounts.remove(name);
            throw notValid();
        }
        var account =
                accounts.change(name, current -> current.withPassword(hash)).orElseThrow(Invitations::notValid);
        if (!forgotten(List.of(resident)).isEmpty()) { // just now, while the account was made
            accounts.remove(name);
            throw notValid();
        }
        for (var other : former) if (!other.name().equals(name)) accounts.change(other.name(), Account::asClosed);
        return account;
    }

    /** Takes the name with a closed account, so that a code is used up only for a name that is free. */
    private void reserve(String name, ResidentId resident, CommunityId community) {
        var closed = new Account(name, "", Role.RESIDENT, new Actor.Resident(resident), Set.of(community)).asClosed();
        if (!accounts.add(closed)) throw new EdgeException(EdgeRefusal.SIGN_IN_NAME_TAKEN, "name");
    }

    /** Those of the residents who have an account that is open. */
    public List<ResidentId> withAccount(Collection<ResidentId> residents) {
        return residents.stream()
                .filter(resident -> accounts.of(resident).stream().anyMatch(account -> !account.closed()))
                .toList();
    }

    private String key(InvitationCode code) {
        return sealed.lookUp("code", code.signs());
    }

    private String group(ResidentId resident) {
        return sealed.lookUp("resident", resident.value());
    }

    static String normalised(String name) {
        return EdgeRefusal.INVALID_VALUE.unless("name", () -> SignInName.normalised(name));
    }
}
