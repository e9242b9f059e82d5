package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.Person;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationsTest {

    private static final ResidentId ANA = new ResidentId("R-7K2M9QXA");
    private static final CommunityId HERE = new CommunityId("nanlang");
    private static final Sealed KEY = new Sealed(new byte[32]);
    private static final String PASSWORD = "tulip kettle 49";
    private static final String HOME = "192.0.2.1";
    private static final Account ADMINISTRATOR =
            new Account("administrator", "", Role.ADMINISTRATOR, Actor.ADMINISTRATOR, Set.of());

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T01:00:00Z");
    private SqliteIdentityHome home;
    private AccountStore accounts;
    private PersonStore persons;
    private AccessLog log;
    private Invitations invitations;

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        home = SqliteIdentityHome.open(folder.resolve("identity.db"));
        accounts = new AccountStore(home.rows(Kind.ACCOUNT), KEY);
        accounts.add(ADMINISTRATOR);
        persons = home.persons(KEY);
        var ana = new Person("松春风", "", "1号楼", "1-101", "D-1", LocalDate.of(1980, 1, 1));
        persons.write(HERE, new HouseholdId("H-7K2M9QXA"), ANA, ana);
        log = new AccessLog(home.rows(Kind.READING), KEY, clock);
        invitations = new Invitations(home, KEY, accounts, persons, new Passwords(), log, clock);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private String code() {
        return invitations
                .invite(ADMINISTRATOR, Purpose.ACCOUNTS, HERE, List.of(ANA))
                .getOrDefault(ANA, "");
    }

    private EdgeRefusal refusal(String code, String name, String address) {
        return (EdgeRefusal) assertThrows(EdgeException.class, () -> invitations.redeem(code, name, PASSWORD, address))
                .why();
    }

    @Test
    void a_code_stands_where_the_resident_sees_it_and_opens_their_account() {
        var account = invitations.redeem(code(), "Ana", PASSWORD, HOME);

        assertEquals(account, accounts.find("ana").orElseThrow());
        assertThat(account.closed()).isFalse();
        assertThat(log.about(ANA, null, 9)).extracting(AccessLog.Entry::note).containsExactly("INVITED");
    }

    @Test
    void who_is_forgotten_gets_no_code_and_a_code_that_is_left_opens_nothing() {
        var left = code();
        persons.forget(ANA);

        assertEquals("", code());
        assertEquals(EdgeRefusal.INVITATION_NOT_VALID, refusal(left, "ana", HOME));
        assertThat(accounts.of(ANA)).isEmpty();
    }

    @Test
    void a_code_does_not_tell_for_long_which_names_are_taken() {
        var code = code();
        for (int i = 0; i < 10; i++)
            assertEquals(EdgeRefusal.SIGN_IN_NAME_TAKEN, refusal(code, "administrator", "192.0.2." + i));

        assertEquals(EdgeRefusal.TOO_MANY_ATTEMPTS, refusal(code, "administrator", "192.0.2.99"));
    }

    @Test
    void wrong_codes_from_one_line_leave_everybody_else_their_tries() {
        for (int line = 0; line < 3; line++)
            for (int i = 0; i < 256; i++)
                refusal(InvitationCode.fresh().printed(), "ana", "2001:db8:%x:1%02x::1".formatted(line, i));

        assertEquals(
                EdgeRefusal.TOO_MANY_ATTEMPTS, refusal(InvitationCode.fresh().printed(), "ana", "2001:db8:0:1ff::2"));
        assertEquals(
                "ana",
                invitations.redeem(code(), "ana", PASSWORD, "2001:db8:0:2ff::1").name());
    }

    @Test
    void a_code_opens_one_new_administrators_account_and_touches_no_other() {
        var code = invitations.inviteAdministrator();
        assertEquals(EdgeRefusal.SIGN_IN_NAME_TAKEN, refusal(code, "administrator", HOME));

        var account = invitations.redeem(code, "Bea", PASSWORD, HOME);

        assertEquals(account, accounts.find("bea").orElseThrow());
        assertEquals(Role.ADMINISTRATOR, account.role());
        assertThat(account.closed()).isFalse();
        assertEquals(ADMINISTRATOR, accounts.find("administrator").orElseThrow());
        assertEquals(EdgeRefusal.INVITATION_NOT_VALID, refusal(code, "ced", HOME));
        assertThat(accounts.find("ced")).isEmpty();
    }

    @Test
    void an_administrators_code_is_good_for_a_day_and_until_there_is_a_newer_one() {
        var begun = now;
        var older = invitations.inviteAdministrator();
        var code = invitations.inviteAdministrator();
        assertEquals(EdgeRefusal.INVITATION_NOT_VALID, refusal(older, "bea", HOME));
        now = begun.plus(Invitations.ADMINISTRATORS_VALIDITY).plusMillis(1);
        assertEquals(EdgeRefusal.INVITATION_NOT_VALID, refusal(code, "bea", HOME));
        now = begun.plus(Invitations.ADMINISTRATORS_VALIDITY);
        assertEquals("bea", invitations.redeem(code, "bea", PASSWORD, HOME).name());
    }
}
