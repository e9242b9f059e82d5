package org.folkmoot.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.texts.KeptText;
import org.folkmoot.web.texts.TextAccess;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultIT {

    private static final Village VILLAGE = new Village();
    private static final CommunityId HERE = new CommunityId(VILLAGE.name);
    private static final CommunityId ELSEWHERE = new CommunityId("elsewhere");

    /** Represents household 5; nobody of it holds an office. */
    private static final ResidentId ANA = new ResidentId(VILLAGE.representatives.get(5));

    private static final ResidentId HUSBAND = new ResidentId(VILLAGE.others.get(5));
    private static final ResidentId NEIGHBOUR = new ResidentId(VILLAGE.representatives.get(6));
    private static final ResidentId CHAIR = new ResidentId(VILLAGE.others.getFirst());

    private final Vault vault = TestServer.part(Vault.class);
    private final AccessLog log = TestServer.part(AccessLog.class);

    VaultIT() {
        write(ANA, "松春风", "5号楼", "5-501");
        write(HUSBAND, "松夏云", "5号楼", "5-501");
        write(NEIGHBOUR, "竹秋雨", "6号楼", "6-601");
        write(CHAIR, "梅冬雪", "1号楼", "1-101");
    }

    private void write(ResidentId resident, String name, String building, String unit) {
        var person = new Person(name, "00000000001", building, unit, "DOC-" + resident, LocalDate.of(1980, 1, 1));
        assertTrue(vault.correct(account(Role.ADMINISTRATOR, HERE), HERE, resident, person));
    }

    private static Account account(Role role, CommunityId community) {
        Actor actor = switch (role) {
            case RESIDENT -> new Actor.Resident(ANA);
            case COMMITTEE -> new Actor.Officer(chair());
            case SUPERVISOR, STREET_OFFICE, STATION, PARTY_ORGANISATION ->
                new Actor.Officer(new OfficerId("S-0K2M9QXA"));
            case AUDITOR -> null;
            case ADMINISTRATOR -> Actor.ADMINISTRATOR;
        };
        return new Account(role + " who reads", "", role, actor, Set.of(community));
    }

    private Set<PersonField> fields(Role role, CommunityId community, ResidentId resident) {
        return vault.person(account(role, community), Purpose.CHECK_IN, resident)
                .map(VaultIT::fields)
                .orElse(Set.of());
    }

    private static Set<PersonField> fields(PersonCard card) {
        var shown = new LinkedHashMap<PersonField, Object>();
        shown.put(PersonField.NAME, card.name());
        shown.put(PersonField.PHONE, card.phone());
        shown.put(PersonField.ADDRESS, card.building());
        shown.put(PersonField.DOCUMENT, card.document());
        shown.put(PersonField.BIRTH_DATE, card.birthDate());
        shown.values().removeIf(value -> value == null);
        return shown.keySet();
    }

    @Test
    void each_role_sees_these_fields_of_themselves_their_household_and_their_neighbours_and_no_others() {
        var seen = new ArrayList<String>();
        for (var role : Role.values())
            for (var whom : Map.of("own", ANA, "household", HUSBAND, "neighbour", NEIGHBOUR)
                    .entrySet())
                seen.add(role + " " + whom.getKey() + " "
                        + EnumSet.allOf(PersonField.class).stream()
                                .filter(fields(role, HERE, whom.getValue())::contains)
                                .toList());

        var expected = new ArrayList<>(List.of(
                "RESIDENT own [NAME, PHONE, ADDRESS, DOCUMENT, BIRTH_DATE]",
                "RESIDENT household [NAME, ADDRESS]",
                "RESIDENT neighbour []"));
        for (var whom : List.of("own", "household", "neighbour")) {
            expected.add("COMMITTEE " + whom + " [NAME, ADDRESS]");
            expected.add("ADMINISTRATOR " + whom + " [NAME, PHONE, ADDRESS, BIRTH_DATE]");
            for (var role : List.of("SUPERVISOR", "STREET_OFFICE", "STATION", "PARTY_ORGANISATION", "AUDITOR"))
                expected.add(role + " " + whom + " []");
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nobody_but_the_administrator_reads_of_a_community_that_is_not_theirs() {
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) continue;
            assertEquals(Set.of(), fields(role, ELSEWHERE, ANA), role.name());
            assertEquals(List.of(), vault.search(account(role, ELSEWHERE), Purpose.CHECK_IN, HERE, "松"), role.name());
        }
    }

    @Test
    void reading_of_somebody_else_is_written_down_and_of_oneself_is_not() {
        var before = log.about(ANA, null, 100).size();

        vault.person(account(Role.RESIDENT, HERE), Purpose.HOUSEHOLD, ANA);
        assertEquals(before, log.about(ANA, null, 100).size());

        vault.person(account(Role.ADMINISTRATOR, HERE), Purpose.ROLL_CORRECTION, ANA);
        var entry = log.about(ANA, null, 100).getFirst();
        assertEquals(before + 1, log.about(ANA, null, 100).size());
        assertEquals("system:administrator", entry.actor());
        assertThat(entry.toString()).as("an account's name would outlive it").doesNotContain("who reads");
        assertEquals(Purpose.ROLL_CORRECTION, entry.purpose());
        assertThat(entry.fields())
                .containsExactly(PersonField.NAME, PersonField.PHONE, PersonField.ADDRESS, PersonField.BIRTH_DATE);
    }

    @Test
    void the_log_is_paged_from_its_end_without_gap_or_overlap() {
        for (int i = 0; i < 5; i++)
            vault.names(account(Role.COMMITTEE, HERE), Purpose.MINUTES, List.of(ANA, NEIGHBOUR));

        var all = log.latest(HERE, null, 10);
        var first = log.latest(HERE, null, 4);
        var second = log.latest(HERE, first.getLast().place(), 6);

        assertEquals(all.subList(0, 4), first);
        assertEquals(all.subList(4, 10), second);
        assertThat(all).extracting(AccessLog.Entry::place).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void what_cannot_be_written_down_is_not_shown(@TempDir Path folder) {
        var shut = SqliteIdentityHome.open(folder.resolve("shut.db"));
        var key = new Sealed(new byte[32]);
        var deaf = new AccessLog(shut.rows(IdentityHome.Kind.READING), key, java.time.Instant::now);
        shut.close();
        var vaultWithoutLog = new Vault(
                TestServer.part(PersonStore.class),
                deaf,
                TestServer.part(CurrentRoll.class),
                TestServer.part(OfficeHolders.class),
                () -> "");

        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class,
                () -> vaultWithoutLog.person(account(Role.COMMITTEE, HERE), Purpose.CHECK_IN, ANA));
    }

    @Test
    void names_of_office_holders_are_public_in_their_community_and_reading_them_is_not_written_down() {
        var before = log.about(CHAIR, null, 100).size();

        for (var role : Role.values()) {
            assertEquals(
                    Map.of(CHAIR, "梅冬雪"),
                    vault.names(account(role, HERE), Purpose.MINUTES, List.of(CHAIR)),
                    role.name());
            assertEquals(
                    "梅冬雪", vault.officerName(account(role, HERE), HERE, chair()).orElseThrow());
        }
        assertEquals(before, log.about(CHAIR, null, 100).size());
        assertThat(vault.officerName(account(Role.COMMITTEE, ELSEWHERE), HERE, chair()))
                .isEmpty();
    }

    @Test
    void the_committee_forgets_what_was_said_and_the_administrator_any_text_and_nobody_else() {
        var texts = TestServer.part(TextStore.class);
        var path = VILLAGE.path + "/texts/";
        var statement = texts.keep(HERE, TextKind.STATEMENT, "电话 000。");
        var proposal = texts.keep(HERE, TextKind.PROPOSAL, "修门。");
        var elsewhere = texts.keep(ELSEWHERE, TextKind.STATEMENT, "别处。");
        var former = TestServer.client(Role.COMMITTEE, "officer:S-0K2M9QXA", VILLAGE.name);

        assertEquals(
                "403 NOT_FOR_THIS_ROLE",
                former.post(path + statement + "/erasure", "{}").outcome());
        assertEquals(
                "403 NOT_FOR_THIS_ROLE",
                VILLAGE.committee.post(path + proposal + "/erasure", "{}").outcome());
        assertEquals(
                "404 NOT_FOUND",
                VILLAGE.committee.post(path + elsewhere + "/erasure", "{}").outcome());
        assertEquals(
                "204",
                VILLAGE.committee.post(path + statement + "/erasure", "{}").outcome());
        assertEquals(
                "204",
                VILLAGE.administrator.post(path + proposal + "/erasure", "{}").outcome());
        assertThat(texts.find(statement)).isEmpty();
        assertThat(texts.find(proposal)).isEmpty();
        assertThat(texts.find(elsewhere)).isPresent();
    }

    @Test
    void who_has_left_office_reads_of_nobody_any_more() {
        var statement = new KeptText(HERE, TextKind.STATEMENT, "", "我反对。");
        var proposal = new KeptText(HERE, TextKind.PROPOSAL, "", "修门。");
        var texts = TestServer.part(TextAccess.class);
        var seat = VILLAGE.seats.getLast();
        var member = TestServer.part(AccountStore.class).find(VILLAGE.member(4)).orElseThrow();
        assertTrue(texts.mayRead(member, statement));
        assertThat(vault.search(member, Purpose.CHECK_IN, HERE, "松")).isNotEmpty();

        VILLAGE.change(
                VILLAGE.committee,
                "enter-leaving",
                "{\"body\":\"COMMITTEE\",\"officer\":\"%s\",\"resident\":\"%s\",\"reason\":\"INCAPACITY\"}"
                        .formatted(seat, VILLAGE.others.get(4)),
                Village.BEFORE_THE_RECORD.replace("2025-12-20", "2026-03-01"));
        assertFalse(texts.mayRead(member, statement));
        assertTrue(texts.mayRead(member, proposal));
        assertEquals(List.of(), vault.search(member, Purpose.CHECK_IN, HERE, "松"));
        assertEquals(Map.of(), vault.names(member, Purpose.MINUTES, List.of(ANA)));
    }

    /** The committee's first officer. */
    private static OfficerId chair() {
        var actor = VILLAGE.committee.get("/api/session").text("actor");
        assertTrue(actor.startsWith("officer:"));
        var sheet = TestServer.part(org.folkmoot.projections.kit.Views.class)
                .of(org.folkmoot.projections.communities.CommunitySheets.class, HERE)
                .orElseThrow();
        return sheet.terms().stream()
                .filter(term -> term.body() == Body.COMMITTEE)
                .flatMap(term -> term.members().stream())
                .filter(seat -> CHAIR.equals(seat.resident()))
                .findFirst()
                .orElseThrow()
                .officer();
    }

    @Test
    void people_are_found_by_parts_of_name_and_address_in_any_order_while_they_are_on_the_roll() {
        assertEquals(Set.of(ANA, HUSBAND), found("松"));
        assertEquals(Set.of(ANA), found("5-501 春风"));
        assertEquals(Set.of(ANA, HUSBAND), found("５号楼5-501"));
        assertEquals(Set.of(), found("松 6号楼"));
        assertEquals(Set.of(), found("  "));

        var one = vault.search(account(Role.COMMITTEE, HERE), Purpose.CHECK_IN, HERE, ANA.value())
                .getFirst();
        assertEquals(VILLAGE.households.get(5), one.household().value());
        assertTrue(one.elector() && one.representative());
        assertThat(one.toString()).doesNotContain("松");
    }

    private Set<ResidentId> found(String words) {
        return vault.search(account(Role.COMMITTEE, HERE), Purpose.CHECK_IN, HERE, words).stream()
                .map(Vault.Found::resident)
                .collect(Collectors.toSet());
    }

    @Test
    void only_the_committee_and_the_administrator_search() {
        for (var role : Role.values())
            assertEquals(
                    role == Role.COMMITTEE || role == Role.ADMINISTRATOR,
                    !vault.search(account(role, HERE), Purpose.CHECK_IN, HERE, "松")
                            .isEmpty(),
                    role.name());
    }

    @Test
    void where_the_name_of_a_forgotten_person_stood_there_stands_a_word_for_it() {
        var gone = new ResidentId(VILLAGE.representatives.get(4));
        write(gone, "兰晨露", "4号楼", "4-401");
        assertEquals(Set.of(gone), found("兰晨露"));

        vault.forget(gone);

        assertEquals(Map.of(gone, "已删除"), vault.names(account(Role.COMMITTEE, HERE), Purpose.MINUTES, List.of(gone)));
        assertEquals(Set.of(), found("兰晨露"));
        assertTrue(vault.person(account(Role.COMMITTEE, HERE), Purpose.CHECK_IN, gone)
                .orElseThrow()
                .erased());
        assertFalse(vault.correct(
                account(Role.ADMINISTRATOR, HERE),
                HERE,
                gone,
                new Person("兰晨露", "", "4号楼", "4-401", "DOC-again", LocalDate.of(1980, 1, 1))));
    }
}
