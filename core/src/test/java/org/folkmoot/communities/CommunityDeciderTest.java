package org.folkmoot.communities;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.communities.CommunityCommand.OpenAdministrator;
import org.folkmoot.communities.CommunityCommand.OpenRecord;
import org.folkmoot.communities.CommunityEvent.AdministratorOpened;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Ids;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String KEY = "MCowBQYDK2VwAyEA" + "A".repeat(43) + "=";
    private static final ConstituteCommunity NANLANG = new ConstituteCommunity("南郎家园社区");

    @Test
    void the_software_opens_the_record_with_its_key() {
        assertEquals(accept(new RecordOpened(KEY)), open(CommunityDecider.INSTALLER, CommunityId.INSTALLATION, KEY));
        assertEquals(accept(new RecordOpened(KEY)), open(Actor.ADMINISTRATOR, CommunityId.INSTALLATION, KEY));
    }

    @Test
    void nobody_else_opens_the_record() {
        var officer = new Actor.Officer(Ids.officer(1));

        assertEquals(refuse(CommunityRefusal.ADMINISTRATOR_ONLY), open(officer, CommunityId.INSTALLATION, KEY));
    }

    @Test
    void the_record_is_opened_for_the_installation_and_for_no_community() {
        assertEquals(
                refuse(CommunityRefusal.RECORD_IS_THE_INSTALLATIONS),
                open(Actor.ADMINISTRATOR, new CommunityId("nanlang"), KEY));
    }

    @Test
    void the_record_is_opened_once() {
        assertEquals(
                refuse(CommunityRefusal.RECORD_ALREADY_OPEN),
                open(Actor.ADMINISTRATOR, CommunityId.INSTALLATION, KEY, new RecordOpened(KEY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "MCowBQYDK2VwAyEAAAAA",
                "MCowBQYDK2VuAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void a_record_without_a_usable_key_could_never_be_verified(String key) {
        assertEquals(
                refuse(CommunityRefusal.PUBLIC_KEY_UNREADABLE),
                open(Actor.ADMINISTRATOR, CommunityId.INSTALLATION, key));
    }

    @Test
    void the_administrator_constitutes_a_community() {
        assertEquals(accept(new CommunityConstituted("南郎家园社区", DAY)), given().when(Actor.ADMINISTRATOR, DAY, NANLANG));
    }

    @Test
    void a_community_is_constituted_once() {
        assertEquals(
                refuse(CommunityRefusal.COMMUNITY_ALREADY_CONSTITUTED),
                given(new CommunityConstituted("南郎家园社区", DAY)).when(Actor.ADMINISTRATOR, DAY, NANLANG));
    }

    @Test
    void an_officer_constitutes_no_community() {
        assertEquals(
                refuse(CommunityRefusal.ADMINISTRATOR_ONLY),
                given().when(new Actor.Officer(Ids.officer(1)), DAY, NANLANG));
    }

    @Test
    void the_installation_is_no_community() {
        assertEquals(
                refuse(CommunityRefusal.INSTALLATION_IS_NO_COMMUNITY),
                decide(Actor.ADMINISTRATOR, CommunityId.INSTALLATION, NANLANG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "南郎\n家园", "0123456789012345678901234567890123456789012345678901234567890"})
    void a_name_is_one_line_of_at_most_sixty_characters(String name) {
        assertEquals(
                refuse(CommunityRefusal.COMMUNITY_NAME_UNREADABLE),
                given().when(Actor.ADMINISTRATOR, DAY, new ConstituteCommunity(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"南", "012345678901234567890123456789012345678901234567890123456789"})
    void a_name_of_one_or_sixty_characters_will_do(String name) {
        assertEquals(
                accept(new CommunityConstituted(name, DAY)),
                given().when(Actor.ADMINISTRATOR, DAY, new ConstituteCommunity(name)));
    }

    private static Decision restored(Actor by, CommunityId community, String reason, Event... before) {
        return decide(by, community, new OpenAdministrator(reason), before);
    }

    @Test
    void whoever_has_the_machine_opens_a_new_administrator_and_the_record_says_why() {
        assertEquals(
                accept(new AdministratorOpened("管理员离职", DAY)),
                restored(CommunityDecider.INSTALLER, CommunityId.INSTALLATION, "管理员离职", new RecordOpened(KEY)));
    }

    @Test
    void nobody_opens_one_over_the_network_not_even_an_administrator() {
        for (var by : List.of(Actor.ADMINISTRATOR, new Actor.Officer(Ids.officer(1))))
            assertEquals(
                    refuse(CommunityRefusal.OPENED_AT_THE_MACHINE_ONLY),
                    restored(by, CommunityId.INSTALLATION, "管理员离职", new RecordOpened(KEY)));
    }

    @Test
    void it_is_the_installations_the_record_is_open_and_a_reason_is_given() {
        var installer = CommunityDecider.INSTALLER;
        var opened = new RecordOpened(KEY);
        assertEquals(
                refuse(CommunityRefusal.RECORD_IS_THE_INSTALLATIONS),
                restored(installer, new CommunityId("nanlang"), "管理员离职", opened));
        assertEquals(refuse(CommunityRefusal.RECORD_NOT_OPEN), restored(installer, CommunityId.INSTALLATION, "管理员离职"));
        assertEquals(
                refuse(CommunityRefusal.OPENING_REASON_UNFIT),
                restored(installer, CommunityId.INSTALLATION, " ", opened));
    }

    private static Decision open(Actor by, CommunityId community, String key, Event... before) {
        return decide(by, community, new OpenRecord(key), before);
    }

    private static Decision decide(
            Actor by, CommunityId community, CommunityCommand.Founding command, Event... before) {
        var given = new Given(Instant.parse("2026-01-05T02:00:00Z"), by, community);
        return new CommunityDecider().decision(given, command).after(List.of(before));
    }
}
