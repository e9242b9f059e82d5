package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallMeetingTest {

    private static final PetitionId PETITION = new PetitionId("J-00000001");

    private static CallMeeting call(LocalDate heldOn, Channel channel) {
        return new CallMeeting(MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, heldOn, "小区广场", channel, null, MOTION);
    }

    private static Decision calling(History history, Actor by) {
        return history.when(by, CALLED_ON, call(DAY, Channel.ON_SITE));
    }

    @ParameterizedTest
    @EnumSource
    void the_committee_calls_a_meeting_of_any_kind_under_the_rule_book_of_the_day(MeetingKind kind) {
        assertEquals(
                accept(new MeetingCalled(MEETING, kind, DAY, "小区广场", Channel.ON_SITE, BOOK_REF, null, MOTION)),
                COMMUNITY
                        .and(MeetingFixture.calling(MOTION, kind, DAY))
                        .when(
                                CHAIR,
                                CALLED_ON,
                                new CallMeeting(MEETING, kind, DAY, "小区广场", Channel.ON_SITE, null, MOTION)));
    }

    @Test
    void nobody_but_a_committee_member_in_office_calls_a_meeting() {
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), calling(COMMUNITY, SUPERVISOR));
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), calling(COMMUNITY, STREET));
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), calling(COMMUNITY, NOBODY));
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), calling(COMMUNITY, new Actor.Resident(resident(90_001))));
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), calling(COMMUNITY, Actor.ADMINISTRATOR));
        var resigned = COMMUNITY.and(
                new OfficeEnded(officer(1), resident(90_001), Body.COMMITTEE, EndReason.RESIGNED, CALLED_ON, 8, false));
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), calling(resigned, CHAIR));
    }

    @Test
    void a_meeting_is_called_once_for_a_day_to_come() {
        assertEquals(refuse(MEETING_EXISTS), calling(COMMUNITY.and(called(MeetingKind.REPRESENTATIVES)), CHAIR));
        assertEquals(refuse(MEETING_NOT_IN_FUTURE), COMMUNITY.when(CHAIR, CALLED_ON, call(CALLED_ON, Channel.ON_SITE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "one\ntwo", "half a pair \ud83d"})
    void a_place_is_one_line(String place) {
        assertEquals(
                refuse(MEETING_PLACE_UNFIT),
                COMMUNITY.when(
                        CHAIR,
                        CALLED_ON,
                        new CallMeeting(
                                MEETING, MeetingKind.REPRESENTATIVES, DAY, place, Channel.ON_SITE, null, MOTION)));
    }

    @Test
    void a_community_without_a_rule_book_in_force_calls_no_meeting() {
        assertEquals(
                refuse(MEETING_WITHOUT_RULE_BOOK),
                community(new RuleBook(1, DAY, "c", BOOK.values())).when(CHAIR, CALLED_ON, call(DAY, Channel.ON_SITE)));
    }

    /** Called in December under the rules of the law before, it would be held in January without a notice. */
    @Test
    void the_rules_of_the_law_before_call_no_meeting_that_is_held_after_it() {
        var lastDay = LocalDate.of(2025, 12, 31);
        var old = new RuleBook(1, lastDay.minusDays(30), "c".repeat(64), BOOK.values());
        var since = new RuleBook(2, lastDay.plusDays(1), "d".repeat(64), BOOK.values());
        var term = new Period(lastDay.minusYears(1), lastDay.plusYears(4));
        var community = given(
                RuleBookAdopted.ofLaw(old, "before-2026"),
                new OfficerSeated(officer(1), resident(1), Body.COMMITTEE, Post.CHAIR, term),
                moved(MOTION, MotionPurpose.CALL_MEETING),
                MeetingFixture.calling(MOTION, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, lastDay));
        var after = MeetingFixture.calling(MOTION, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, lastDay.plusDays(1));

        assertEquals(
                accept(calledUnder(old, lastDay)),
                community.when(CHAIR, lastDay.minusDays(1), call(lastDay, Channel.ON_SITE)));
        assertEquals(
                refuse(MEETING_WITHOUT_RULE_BOOK),
                community.when(CHAIR, lastDay.minusDays(1), call(lastDay.plusDays(1), Channel.ON_SITE)));
        assertEquals(
                accept(calledUnder(since, lastDay.plusDays(1))),
                community
                        .and(RuleBookAdopted.ofLaw(since, "national-2026"), after)
                        .when(CHAIR, lastDay.minusDays(1), call(lastDay.plusDays(1), Channel.ON_SITE)));
    }

    private static MeetingCalled calledUnder(RuleBook book, LocalDate day) {
        return new MeetingCalled(
                MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, day, "小区广场", Channel.ON_SITE, book.ref(), null, MOTION);
    }

    @ParameterizedTest
    @CsvSource({
        "onsite, ON_SITE, true",
        "onsite, HYBRID, false",
        "onsite, ONLINE, false",
        "hybrid, ON_SITE, true",
        "hybrid, HYBRID, true",
        "hybrid, ONLINE, false",
        "online_if_charter, HYBRID, true",
        "online_if_charter, ONLINE, true",
        "'', ON_SITE, true",
        "'', HYBRID, false",
        "'', ONLINE, false"
    })
    void a_meeting_is_held_otherwise_than_on_site_only_as_the_rule_book_allows(
            String allowed, Channel channel, boolean may) {
        var outcome = community(bookWith("assembly.channel", allowed)).when(CHAIR, CALLED_ON, call(DAY, channel));
        var called = new MeetingCalled(
                MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", channel, BOOK_REF, null, MOTION);

        assertEquals(may ? accept(called) : refuse(CHANNEL_NOT_ALLOWED), outcome);
    }

    private static History petitioned(Demand demand, @Nullable LocalDate grantBy) {
        return COMMUNITY.and(new PetitionQualified(
                PETITION,
                demand,
                null,
                CALLED_ON,
                grantBy,
                Derivation.atLeast("MTG-1", 1, 462, 4_611, new Fraction(1, 10))));
    }

    private static Decision callingOnPetition(History history, MeetingKind kind) {
        return history.when(
                CHAIR, CALLED_ON, new CallMeeting(MEETING, kind, DAY, "小区广场", Channel.ON_SITE, PETITION, null));
    }

    private static MeetingCalled granting(MeetingKind kind, @Nullable LocalDate holdBy, boolean late) {
        return new MeetingCalled(
                MEETING,
                kind,
                DAY,
                "小区广场",
                Channel.ON_SITE,
                BOOK_REF,
                new Petitioned(PETITION, null, holdBy, late),
                null);
    }

    @Test
    void a_meeting_that_is_called_on_a_petition_names_it_and_says_whether_it_comes_too_late() {
        var kind = MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
        assertEquals(
                accept(granting(kind, DAY, false)), callingOnPetition(petitioned(Demand.RESIDENTS_MEETING, DAY), kind));
        assertEquals(
                accept(granting(kind, DAY.minusDays(1), true)),
                callingOnPetition(petitioned(Demand.RESIDENTS_MEETING, DAY.minusDays(1)), kind));
        var moved = petitioned(Demand.RESIDENTS_MEETING, DAY.minusDays(1))
                .and(new DutyExtended(PetitionEvent.toConvene(PETITION), DAY.minusDays(1), DAY));
        assertEquals(accept(granting(kind, DAY, false)), callingOnPetition(moved, kind));
        assertEquals(
                accept(granting(kind, null, false)),
                callingOnPetition(petitioned(Demand.RESIDENTS_MEETING, null), kind));
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTS_MEETING, ASSEMBLY_OF_HOUSEHOLDS, true",
        "RESIDENTS_MEETING, ASSEMBLY_OF_ADULTS, true",
        "RESIDENTS_MEETING, REPRESENTATIVES, false",
        "REPRESENTATIVES_MEETING, REPRESENTATIVES, true",
        "REPRESENTATIVES_MEETING, ASSEMBLY_OF_ADULTS, false",
        "HEARING, ASSEMBLY_OF_HOUSEHOLDS, false"
    })
    void a_meeting_is_called_on_a_petition_that_asks_for_it(Demand demand, MeetingKind kind, boolean asked) {
        assertEquals(
                asked ? accept(granting(kind, DAY, false)) : refuse(MEETING_PETITION_ASKS_OTHERWISE),
                callingOnPetition(petitioned(demand, DAY), kind));
    }

    @Test
    void a_meeting_is_not_called_on_a_petition_that_not_enough_have_signed() {
        assertEquals(
                refuse(MEETING_PETITION_NOT_QUALIFIED),
                callingOnPetition(COMMUNITY, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS));
    }

    private static Decision calledBy(@Nullable MotionId motion, History history) {
        return history.when(
                CHAIR,
                CALLED_ON,
                new CallMeeting(
                        MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", Channel.ON_SITE, null, motion));
    }

    @Test
    void of_its_own_motion_the_committee_calls_a_meeting_as_a_body() {
        var other = new MotionId("C-00000002");
        assertEquals(refuse(MEETING_ON_ONE_GROUND), calledBy(null, COMMUNITY));
        assertEquals(refuse(MEETING_MOTION_NOT_CARRIED), calledBy(other, COMMUNITY));
        var put = COMMUNITY.and(moved(other, MotionPurpose.CALL_MEETING));
        assertEquals(refuse(MEETING_MOTION_NOT_CARRIED), calledBy(other, put));
        assertEquals(refuse(MEETING_MOTION_NOT_CARRIED), calledBy(other, put.and(decided(other, 4))));
        var called = new MeetingCalled(
                MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", Channel.ON_SITE, BOOK_REF, null, other);
        assertEquals(accept(called), calledBy(other, put.and(decided(other, 5))));
        var elsewhere = COMMUNITY.and(moved(other, MotionPurpose.MATTER)).and(decided(other, MotionPurpose.MATTER, 9));
        assertEquals(refuse(MEETING_MOTION_NOT_CARRIED), calledBy(other, elsewhere));
    }

    @Test
    void who_calls_it_chooses_neither_who_decides_nor_when() {
        var community = COMMUNITY.and(MeetingFixture.calling(MOTION, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY));
        for (var other : List.of(MeetingKind.REPRESENTATIVES, MeetingKind.ASSEMBLY_OF_ADULTS))
            assertEquals(
                    refuse(MEETING_OTHER_THAN_DECIDED),
                    community.when(
                            CHAIR,
                            CALLED_ON,
                            new CallMeeting(MEETING, other, DAY, "小区广场", Channel.ON_SITE, null, MOTION)));
        for (var other : List.of(DAY.minusDays(1), DAY.plusDays(1)))
            assertEquals(
                    refuse(MEETING_OTHER_THAN_DECIDED), community.when(CHAIR, CALLED_ON, call(other, Channel.ON_SITE)));
    }

    @Test
    void one_decision_calls_one_meeting() {
        var first = new MeetingCalled(
                OTHER_MEETING, MeetingKind.REPRESENTATIVES, DAY, "小区广场", Channel.ON_SITE, BOOK_REF, null, MOTION);
        assertEquals(refuse(MEETING_MOTION_USED), calledBy(MOTION, COMMUNITY.and(first)));
    }

    @Test
    void a_meeting_on_a_petition_needs_no_decision_and_takes_none() {
        var both = new CallMeeting(
                MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", Channel.ON_SITE, PETITION, MOTION);
        assertEquals(
                refuse(MEETING_ON_ONE_GROUND),
                petitioned(Demand.RESIDENTS_MEETING, DAY).when(CHAIR, CALLED_ON, both));
    }
}
