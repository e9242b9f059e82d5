package org.folkmoot.hearings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.hearings.HearingFixture.CHAIR;
import static org.folkmoot.hearings.HearingFixture.COMMITTEE;
import static org.folkmoot.hearings.HearingFixture.COURTYARD;
import static org.folkmoot.hearings.HearingFixture.HEARING;
import static org.folkmoot.hearings.HearingFixture.MARCH_20;
import static org.folkmoot.hearings.HearingFixture.MARCH_23;
import static org.folkmoot.hearings.HearingFixture.MARCH_30;
import static org.folkmoot.hearings.HearingFixture.MOTION;
import static org.folkmoot.hearings.HearingFixture.PLAN;
import static org.folkmoot.hearings.HearingFixture.SIDES;
import static org.folkmoot.hearings.HearingFixture.TEXT;
import static org.folkmoot.hearings.HearingFixture.USUAL;
import static org.folkmoot.hearings.HearingFixture.announce;
import static org.folkmoot.hearings.HearingFixture.announced;
import static org.folkmoot.hearings.HearingFixture.community;
import static org.folkmoot.hearings.HearingFixture.decided;
import static org.folkmoot.hearings.HearingFixture.discussed;
import static org.folkmoot.hearings.HearingFixture.named;
import static org.folkmoot.hearings.HearingFixture.opened;
import static org.folkmoot.hearings.HearingFixture.opening;
import static org.folkmoot.hearings.HearingFixture.participants;
import static org.folkmoot.hearings.HearingFixture.prepared;
import static org.folkmoot.hearings.HearingFixture.ref;
import static org.folkmoot.hearings.HearingFixture.resident;
import static org.folkmoot.hearings.HearingFixture.residents;
import static org.folkmoot.hearings.HearingFixture.sides;
import static org.folkmoot.hearings.HearingRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.CancelHearing;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparingAHearingTest {

    private static final LocalDate MARCH_21 = MARCH_20.plusDays(1);

    private static HearingAnnounced announcedOn(LocalDate day) {
        return new HearingAnnounced(HEARING, COURTYARD, day, MARCH_30, "Hall", 10, SIDES, ref(1), null, MOTION);
    }

    @Test
    void ten_days_of_notice_are_enough_and_nine_are_not() {
        var community = community(USUAL);
        assertEquals(
                accept(announcedOn(MARCH_20.minusDays(1))),
                community.when(COMMITTEE, MARCH_20.minusDays(1), announce(MARCH_30)));
        assertEquals(accept(announcedOn(MARCH_20)), community.when(COMMITTEE, MARCH_20, announce(MARCH_30)));
        assertEquals(refuse(HEARING_NOTICE_TOO_SHORT), community.when(COMMITTEE, MARCH_21, announce(MARCH_30)));
    }

    @Test
    void days_are_counted_as_the_rule_book_counts_them() {
        var strict = new HashMap<>(USUAL);
        strict.put("calendar.count_mode", "between");
        assertEquals(refuse(HEARING_NOTICE_TOO_SHORT), community(strict).when(COMMITTEE, MARCH_20, announce(MARCH_30)));
        assertEquals(
                accept(announcedOn(MARCH_20.minusDays(1))),
                community(strict).when(COMMITTEE, MARCH_20.minusDays(1), announce(MARCH_30)));
    }

    @Test
    void a_rule_book_without_the_parameter_asks_for_no_notice_but_for_a_day_to_come() {
        var lax = community(Map.of());
        assertEquals(accept(announcedOn(MARCH_30)), lax.when(COMMITTEE, MARCH_30, announce(MARCH_30)));
        assertEquals(refuse(HEARING_DAY_PAST), lax.when(COMMITTEE, MARCH_30.plusDays(1), announce(MARCH_30)));
    }

    @Test
    void only_the_committee_conducts_hearings() {
        for (var other : List.of(
                new Actor.Resident(resident(1)), new Actor.Officer(new OfficerId("S-00000009")), Actor.ADMINISTRATOR)) {
            assertEquals(refuse(HEARING_BY_COMMITTEE_ONLY), community(USUAL).when(other, MARCH_20, announce(MARCH_30)));
            assertEquals(
                    refuse(HEARING_BY_COMMITTEE_ONLY),
                    announced(USUAL).when(other, MARCH_20, new CancelHearing(HEARING, "rain")));
        }
    }

    @Test
    void a_hearing_is_about_a_proposal_that_stands() {
        var unknown =
                new AnnounceHearing(HEARING, new ProposalId("P-00000009"), MARCH_30, "Hall", 10, SIDES, null, MOTION);
        assertEquals(refuse(HEARING_PROPOSAL_UNKNOWN), community(USUAL).when(COMMITTEE, MARCH_20, unknown));
        assertEquals(
                refuse(HEARING_PROPOSAL_WITHDRAWN),
                community(USUAL).and(new ProposalWithdrawn(COURTYARD)).when(COMMITTEE, MARCH_20, announce(MARCH_30)));
    }

    private static AnnounceHearing on(@Nullable PetitionId petition, @Nullable MotionId motion) {
        return new AnnounceHearing(HEARING, COURTYARD, MARCH_30, "Hall", 10, SIDES, petition, motion);
    }

    private static HearingAnnounced announcedBy(@Nullable PetitionId petition, @Nullable MotionId motion) {
        return new HearingAnnounced(
                HEARING, COURTYARD, MARCH_20, MARCH_30, "Hall", 10, SIDES, ref(1), petition, motion);
    }

    @Test
    void of_its_own_motion_the_committee_holds_a_hearing_as_a_body() {
        var other = new MotionId("C-00000002");
        var community = community(USUAL);
        assertEquals(refuse(HEARING_ON_ONE_GROUND), community.when(COMMITTEE, MARCH_20, on(null, null)));
        assertEquals(refuse(HEARING_MOTION_NOT_CARRIED), community.when(COMMITTEE, MARCH_20, on(null, other)));
        var four = community.and(decided(other, MotionPurpose.CALL_HEARING, 4));
        assertEquals(refuse(HEARING_MOTION_NOT_CARRIED), four.when(COMMITTEE, MARCH_20, on(null, other)));
        var elsewhere = community.and(decided(other, MotionPurpose.CALL_MEETING, 9));
        assertEquals(refuse(HEARING_MOTION_NOT_CARRIED), elsewhere.when(COMMITTEE, MARCH_20, on(null, other)));
        var five = community.and(decided(other, MotionPurpose.CALL_HEARING, 5));
        assertEquals(accept(announcedBy(null, other)), five.when(COMMITTEE, MARCH_20, on(null, other)));
    }

    @Test
    void who_announces_it_chooses_neither_on_what_people_are_heard_nor_when() {
        var other = new ProposalId("P-00000002");
        var community = community(Map.of())
                .and(new ProposalTabled(other, COMMITTEE, Matter.IMPORTANT, "Bicycles", TEXT, null, null));
        var elsewhere = new AnnounceHearing(HEARING, other, MARCH_30, "Hall", 10, SIDES, null, MOTION);
        assertEquals(refuse(HEARING_OTHER_THAN_DECIDED), community.when(COMMITTEE, MARCH_20, elsewhere));
        for (var day : List.of(MARCH_30.minusDays(1), MARCH_30.plusDays(1)))
            assertEquals(refuse(HEARING_OTHER_THAN_DECIDED), community.when(COMMITTEE, MARCH_20, announce(day)));
        assertEquals(accept(announcedOn(MARCH_20)), community.when(COMMITTEE, MARCH_20, announce(MARCH_30)));
    }

    @Test
    void one_decision_holds_one_hearing() {
        var first = new HearingAnnounced(
                new HearingId("E-00000009"), COURTYARD, MARCH_20, MARCH_30, "Hall", 10, SIDES, ref(1), null, MOTION);
        assertEquals(
                refuse(HEARING_MOTION_USED), community(USUAL).and(first).when(COMMITTEE, MARCH_20, on(null, MOTION)));
    }

    private static PetitionQualified qualified(Demand demand) {
        var sum = Derivation.atLeast("HEA-1", 1, 923, 4_611, new Fraction(1, 5));
        return new PetitionQualified(PETITION, demand, null, MARCH_20.minusDays(3), null, sum);
    }

    private static final PetitionId PETITION = new PetitionId("J-00000001");

    @Test
    void a_hearing_that_was_petitioned_for_needs_no_decision() {
        var asked = community(USUAL).and(qualified(Demand.HEARING));
        assertEquals(accept(announcedBy(PETITION, null)), asked.when(COMMITTEE, MARCH_20, on(PETITION, null)));
        assertEquals(refuse(HEARING_ON_ONE_GROUND), asked.when(COMMITTEE, MARCH_20, on(PETITION, MOTION)));
        assertEquals(
                refuse(HEARING_PETITION_NOT_QUALIFIED), community(USUAL).when(COMMITTEE, MARCH_20, on(PETITION, null)));
        assertEquals(
                refuse(HEARING_PETITION_NOT_QUALIFIED),
                community(USUAL)
                        .and(qualified(Demand.RESIDENTS_MEETING))
                        .when(COMMITTEE, MARCH_20, on(PETITION, null)));
    }

    @Test
    void a_hearing_is_announced_once() {
        assertEquals(refuse(HEARING_ALREADY_ANNOUNCED), announced(USUAL).when(COMMITTEE, MARCH_20, announce(MARCH_30)));
    }

    @Test
    void a_hearing_is_announced_under_a_rule_book() {
        var none = given(community(USUAL).events().stream()
                .filter(event -> !(event instanceof RuleBookEvent))
                .toList());
        var later = none.and(HearingFixture.adopted(1, MARCH_21, USUAL));
        assertEquals(refuse(HEARING_WITHOUT_RULE_BOOK), none.when(COMMITTEE, MARCH_20, announce(MARCH_30)));
        assertEquals(refuse(HEARING_WITHOUT_RULE_BOOK), later.when(COMMITTEE, MARCH_20, announce(MARCH_30)));
    }

    @Test
    void the_rules_of_the_law_before_announce_no_hearing_that_is_held_after_it() {
        var lastDay = LocalDate.of(2025, 12, 31);
        var term = new Period(lastDay.minusYears(1), lastDay.plusYears(4));
        var old = given(community(USUAL).events().stream()
                        .filter(event -> !(event instanceof RuleBookEvent))
                        .toList())
                .and(
                        HearingFixture.adopted(1, lastDay.minusDays(40), USUAL),
                        new OfficerSeated(new OfficerId("S-00000077"), null, Body.COMMITTEE, Post.MEMBER, term));
        var member = new Actor.Officer(new OfficerId("S-00000077"));

        assertEquals(
                refuse(HEARING_WITHOUT_RULE_BOOK),
                old.when(member, lastDay.minusDays(30), announce(lastDay.plusDays(1))));
        assertEquals(
                accept(new HearingAnnounced(
                        HEARING, COURTYARD, lastDay.minusDays(30), lastDay, "Hall", 10, SIDES, ref(1), null, MOTION)),
                old.and(HearingFixture.heardOn(lastDay)).when(member, lastDay.minusDays(30), announce(lastDay)));
    }

    @Test
    void an_announcement_says_where_and_who_is_concerned() {
        var sidesUnfit = refuse(HEARING_SIDES_UNFIT);
        assertEquals(sidesUnfit, announcing("Hall", 10, List.of()));
        assertEquals(sidesUnfit, announcing("Hall", 10, List.of("cyclists", "cyclists")));
        assertEquals(sidesUnfit, announcing("Hall", 10, List.of("c".repeat(41))));
        assertEquals(sidesUnfit, announcing("Hall", 10, Collections.nCopies(21, "side")));
        assertEquals(refuse(HEARING_PLACE_UNFIT), announcing(" ", 10, SIDES));
        assertEquals(refuse(OBSERVERS_OUT_OF_RANGE), announcing("Hall", -1, SIDES));
        assertEquals(refuse(OBSERVERS_OUT_OF_RANGE), announcing("Hall", 10_001, SIDES));
    }

    private static Decision announcing(String place, int observers, List<String> sides) {
        return community(USUAL)
                .when(
                        COMMITTEE,
                        MARCH_20,
                        new AnnounceHearing(HEARING, COURTYARD, MARCH_30, place, observers, sides, null, MOTION));
    }

    @Test
    void participants_are_named_until_the_day_before() {
        var name = new NameParticipants(HEARING, participants(2));
        assertEquals(
                accept(new ParticipantsNamed(HEARING, participants(2))),
                announced(USUAL).when(COMMITTEE, MARCH_30.minusDays(1), name));
        assertEquals(refuse(PARTICIPANTS_TOO_LATE), announced(USUAL).when(COMMITTEE, MARCH_30, name));
    }

    @Test
    void participants_are_residents_who_speak_for_a_side_announced_and_are_named_once() {
        assertEquals(refuse(PARTICIPANTS_MISSING), naming());
        assertEquals(refuse(SIDE_UNKNOWN), naming(new Participant(resident(1), "shops")));
        assertEquals(refuse(PARTICIPANT_NOT_ON_ROLL), naming(new Participant(resident(60), "cyclists")));
        var one = new Participant(resident(1), "cyclists");
        assertEquals(refuse(PARTICIPANT_NAMED_TWICE), naming(one, new Participant(resident(1), "neighbours")));
        assertEquals(
                refuse(PARTICIPANT_NAMED_TWICE),
                announced(USUAL)
                        .then(COMMITTEE, MARCH_20, new NameParticipants(HEARING, List.of(one)))
                        .when(COMMITTEE, MARCH_20, new NameParticipants(HEARING, List.of(one))));
    }

    @Test
    void two_hundred_participants_are_asked_about_at_once_and_more_are_not() {
        var of200 = Collections.nCopies(200, new Participant(resident(1), "cyclists"));
        var of201 = Collections.nCopies(201, new Participant(resident(1), "cyclists"));
        assertEquals(refuse(PARTICIPANT_NAMED_TWICE), naming(of200.toArray(Participant[]::new)));
        assertEquals(refuse(PARTICIPANTS_TOO_MANY), naming(of201.toArray(Participant[]::new)));
    }

    private static Decision naming(Participant... participants) {
        return announced(USUAL).when(COMMITTEE, MARCH_20, new NameParticipants(HEARING, List.of(participants)));
    }

    @Test
    void materials_are_shared_seven_days_before_with_the_number_of_each_side_and_six_are_too_late() {
        var share = new ShareMaterials(HEARING, PLAN);
        assertEquals(
                accept(new MaterialsShared(HEARING, COURTYARD, MARCH_23, PLAN, sides(30, 30))),
                named(USUAL).when(COMMITTEE, MARCH_23, share));
        assertEquals(refuse(MATERIALS_TOO_LATE), named(USUAL).when(COMMITTEE, MARCH_23.plusDays(1), share));
        assertEquals(
                accept(new MaterialsShared(HEARING, COURTYARD, MARCH_30, PLAN, sides(30, 30))),
                named(Map.of()).when(COMMITTEE, MARCH_30, share));
    }

    @Test
    void materials_wait_until_every_side_has_somebody() {
        var share = new ShareMaterials(HEARING, PLAN);
        var one = announced(USUAL).then(COMMITTEE, MARCH_20, new NameParticipants(HEARING, participants(1)));

        assertEquals(refuse(SIDE_WITHOUT_PARTICIPANTS), announced(USUAL).when(COMMITTEE, MARCH_23, share));
        assertEquals(refuse(SIDE_WITHOUT_PARTICIPANTS), one.when(COMMITTEE, MARCH_23, share));
        assertEquals(
                accept(new MaterialsShared(HEARING, COURTYARD, MARCH_23, PLAN, sides(1, 1))),
                one.then(
                                COMMITTEE,
                                MARCH_20,
                                new NameParticipants(HEARING, List.of(new Participant(resident(1), "cyclists"))))
                        .when(COMMITTEE, MARCH_23, share));
    }

    @Test
    void materials_are_documents_with_a_title() {
        assertEquals(
                refuse(MATERIALS_UNFIT),
                announced(USUAL).when(COMMITTEE, MARCH_23, new ShareMaterials(HEARING, List.of())));
        for (var unfit :
                List.of(new Material("", TEXT, null), new Material("a", null, null), new Material("a", TEXT, TEXT)))
            assertEquals(
                    refuse(MATERIALS_UNFIT),
                    announced(USUAL).when(COMMITTEE, MARCH_23, new ShareMaterials(HEARING, List.of(unfit))));
        assertEquals(
                accept(new MaterialsShared(
                        HEARING, COURTYARD, MARCH_23, List.of(new Material("a", null, TEXT)), sides(30, 30))),
                named(USUAL)
                        .when(
                                COMMITTEE,
                                MARCH_23,
                                new ShareMaterials(HEARING, List.of(new Material("a", null, TEXT)))));
    }

    @Test
    void a_hearing_keeps_the_rule_book_it_was_announced_under() {
        var stricter = new HashMap<>(USUAL);
        stricter.put("hearing.materials_days", "9");
        var history = named(USUAL).and(HearingFixture.adopted(2, MARCH_21, stricter));
        assertEquals(
                accept(new MaterialsShared(HEARING, COURTYARD, MARCH_23, PLAN, sides(30, 30))),
                history.when(COMMITTEE, MARCH_23, new ShareMaterials(HEARING, PLAN)));
    }

    @ParameterizedTest
    @CsvSource({"29,false", "30,true", "31,true", "49,true", "50,true", "51,false"})
    void a_hearing_is_opened_with_30_to_50_participants(int present, boolean opened) {
        assertEquals(
                opened
                        ? accept(new HearingOpened(HEARING, CHAIR, residents(present)))
                        : refuse(HEARING_SIZE_OUT_OF_RANGE),
                prepared(USUAL).when(COMMITTEE, MARCH_30, opening(residents(present))));
    }

    @Test
    void a_rule_book_without_the_parameter_sets_no_size_and_asks_for_no_materials() {
        var lax = announced(Map.of()).then(COMMITTEE, MARCH_20, new NameParticipants(HEARING, participants(2)));
        assertEquals(
                accept(new HearingOpened(HEARING, CHAIR, residents(2))),
                lax.when(COMMITTEE, MARCH_30, opening(residents(2))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void a_hearing_is_opened_on_the_day_that_was_announced(int days) {
        assertEquals(
                refuse(NOT_THE_DAY_OF_THE_HEARING),
                prepared(USUAL).when(COMMITTEE, MARCH_30.plusDays(days), opening(residents(30))));
    }

    @Test
    void without_materials_no_hearing_is_opened() {
        var history = announced(USUAL).then(COMMITTEE, MARCH_20, new NameParticipants(HEARING, participants(30)));
        assertEquals(refuse(MATERIALS_NOT_SHARED), history.when(COMMITTEE, MARCH_30, opening(residents(30))));
    }

    @Test
    void every_side_is_represented_by_somebody_present() {
        var neighbours = residents(60).stream()
                .filter(one -> residents(60).indexOf(one) % 2 == 0)
                .toList();
        var withOneCyclist = new ArrayList<>(neighbours);
        withOneCyclist.add(resident(1));
        assertEquals(refuse(SIDE_NOT_REPRESENTED), prepared(USUAL).when(COMMITTEE, MARCH_30, opening(neighbours)));
        assertEquals(
                accept(new HearingOpened(HEARING, CHAIR, withOneCyclist)),
                prepared(USUAL).when(COMMITTEE, MARCH_30, opening(withOneCyclist)));
    }

    @Test
    void only_those_named_are_counted_and_each_once() {
        var uninvited = new ArrayList<>(residents(30));
        uninvited.add(resident(60));
        assertEquals(refuse(PRESENT_NOT_NAMED), prepared(USUAL).when(COMMITTEE, MARCH_30, opening(uninvited)));
        var twice = new ArrayList<>(residents(29));
        twice.add(resident(0));
        assertEquals(refuse(PRESENT_NOT_NAMED), prepared(USUAL).when(COMMITTEE, MARCH_30, opening(twice)));
    }

    @Test
    void a_hearing_is_chaired_by_a_member_of_the_committee_in_office() {
        var stranger = new OpenHearing(HEARING, new OfficerId("S-00000009"), residents(30));

        assertEquals(refuse(CHAIR_NOT_IN_COMMITTEE), prepared(USUAL).when(COMMITTEE, MARCH_30, stranger));
    }

    @Test
    void a_hearing_is_called_off_with_a_reason_until_its_discussion_has_ended() {
        var cancel = new CancelHearing(HEARING, "the hall is flooded");
        var off = accept(new HearingCancelled(HEARING, COURTYARD, "the hall is flooded"));
        assertEquals(off, prepared(USUAL).when(COMMITTEE, MARCH_23, cancel));
        assertEquals(off, opened(USUAL).when(COMMITTEE, MARCH_30, cancel));
        assertEquals(refuse(HEARING_DISCUSSION_ENDED), discussed(USUAL).when(COMMITTEE, MARCH_30, cancel));
        assertEquals(
                refuse(HEARING_REASON_UNFIT),
                prepared(USUAL).when(COMMITTEE, MARCH_23, new CancelHearing(HEARING, " ")));
        var cancelled = prepared(USUAL).then(COMMITTEE, MARCH_23, cancel);
        assertEquals(refuse(HEARING_CANCELLED), cancelled.when(COMMITTEE, MARCH_23, cancel));
        assertEquals(refuse(HEARING_CANCELLED), cancelled.when(COMMITTEE, MARCH_30, opening(residents(30))));
        assertEquals(refuse(HEARING_ALREADY_ANNOUNCED), cancelled.when(COMMITTEE, MARCH_20, announce(MARCH_30)));
    }

    @Test
    void what_was_never_announced_is_unknown() {
        var other = new HearingId("E-00000009");
        assertEquals(
                refuse(HEARING_UNKNOWN), announced(USUAL).when(COMMITTEE, MARCH_20, new CancelHearing(other, "rain")));
        assertEquals(
                refuse(HEARING_UNKNOWN), announced(USUAL).when(COMMITTEE, MARCH_20, new ShareMaterials(other, PLAN)));
        assertEquals(
                refuse(HEARING_UNKNOWN),
                announced(USUAL).when(COMMITTEE, MARCH_30, new OpenHearing(other, CHAIR, residents(30))));
    }
}
