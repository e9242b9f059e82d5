package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountKeepingTest {

    private static final ResidentId ANA = new ResidentId("R-7K2M9QXA");
    private static final CommunityId HERE = new CommunityId("nanlang");
    private static final Sealed KEY = new Sealed(new byte[32]);

    @TempDir
    Path folder;

    private SqliteIdentityHome home;
    private AccountStore accounts;
    private AccessLog log;
    private AccountKeeping keeping;

    @BeforeEach
    void open() {
        home = SqliteIdentityHome.open(folder.resolve("identity.db"));
        accounts = new AccountStore(home.rows(Kind.ACCOUNT), KEY);
        log = new AccessLog(home.rows(Kind.READING), KEY, () -> Instant.parse("2026-03-01T01:00:00Z"));
        keeping = new AccountKeeping(accounts, new Passwords(), log);
        accounts.add(new Account("ana", "", Role.RESIDENT, new Actor.Resident(ANA), Set.of(HERE)));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private Account administrator(String name) {
        accounts.add(new Account(name, "", Role.ADMINISTRATOR, Actor.ADMINISTRATOR, Set.of()));
        return accounts.find(name).orElseThrow();
    }

    private void isRefused(Account self, String name) {
        var refused = assertThrows(EdgeException.class, () -> keeping.close(self, name));
        assertEquals(EdgeRefusal.INVALID_VALUE, refused.why());
    }

    @Test
    void what_is_done_to_a_residents_account_stands_where_the_resident_sees_it() {
        var administrator = administrator("one");

        keeping.renew(administrator, "Ana", "tulip kettle 49");
        keeping.close(administrator, "Ana");

        assertThat(log.about(ANA, null, 9)).extracting(AccessLog.Entry::note).containsExactly("CLOSED", "RENEWED");
    }

    @Test
    void nobody_closes_their_own_account_however_they_spell_it() {
        var administrator = administrator("one");
        administrator("two");

        isRefused(administrator, " ＯＮＥ");
    }

    @Test
    void of_two_administrators_who_close_each_other_one_is_left() {
        var one = administrator("one");
        var two = administrator("two");

        keeping.close(one, "two");
        isRefused(two, "one");

        assertThat(accounts.find("one").orElseThrow().closed()).isFalse();
    }
}
