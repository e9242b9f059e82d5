package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallMeetingTest {

    private static CallMeeting call(LocalDate heldOn, Channel channel) {
        return new CallMeeting(MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, heldOn, "小区广场", channel);
    }

    private static Decision calling(History history, Actor by) {
        return history.when(by, CALLED_ON, call(DAY, Channel.ON_SITE));
    }

    @ParameterizedTest
    @EnumSource
    void the_committee_calls_a_meeting_of_any_kind_under_the_rule_book_of_the_day(MeetingKind kind) {
        assertEquals(
                accept(new MeetingCalled(MEETING, kind, DAY, "小区广场", Channel.ON_SITE, BOOK_REF)),
                COMMUNITY.when(CHAIR, CALLED_ON, new CallMeeting(MEETING, kind, DAY, "小区广场", Channel.ON_SITE)));
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
                        new CallMeeting(MEETING, MeetingKind.REPRESENTATIVES, DAY, place, Channel.ON_SITE)));
    }

    @Test
    void a_community_without_a_rule_book_in_force_calls_no_meeting() {
        assertEquals(
                refuse(MEETING_WITHOUT_RULE_BOOK),
                community(new org.folkmoot.vocabulary.RuleBook(1, DAY, "c", BOOK.values()))
                        .when(CHAIR, CALLED_ON, call(DAY, Channel.ON_SITE)));
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
        var called = new MeetingCalled(MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", channel, BOOK_REF);

        assertEquals(may ? accept(called) : refuse(CHANNEL_NOT_ALLOWED), outcome);
    }
}
