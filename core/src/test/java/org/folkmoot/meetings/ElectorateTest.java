package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is entitled when a meeting is announced; COM-5, MTG-3, MTG-7. */
class ElectorateTest {

    private static final VoteId RESIDENTS_VOTE = new VoteId("V-00000009");

    private static Decision announcing(History history, MeetingKind kind, ResidentId... comingOfAge) {
        return history.and(CHECKED)
                .and(called(kind))
                .and(onAgenda(COURTYARD, Matter.BY_ELECTION))
                .and(classed(COURTYARD, Matter.BY_ELECTION))
                .when(
                        CHAIR,
                        NOTICE,
                        new IssueNotice(MEETING, List.of(COURTYARD), false, null, Arrays.asList(comingOfAge)));
    }

    /** What the law gives to every meeting needs no study. */
    private static Decision fixed(
            MeetingKind kind,
            int entitled,
            int representatives,
            int committee,
            @Nullable Derivation composition,
            ResidentId... comingOfAge) {
        return accept(
                new NoticeIssued(MEETING, NOTICE, DAY, 10, List.of(COURTYARD), false, null, null, List.of()),
                new ElectorateFixed(
                        MEETING, kind, entitled, representatives, committee, Arrays.asList(comingOfAge), composition));
    }

    private static Derivation composition(int representatives, int members) {
        return Derivation.atLeast("COM-5", 1, representatives, members, new Fraction(4, 5));
    }

    @Test
    void in_an_assembly_of_households_each_that_has_an_elector_counts_whether_or_not_it_has_named_who_comes() {
        var roll = COMMUNITY.and(home(1, adult(1), adult(2)), home(2, adult(3)), home(3, adult(4), minor(5)));
        assertEquals(fixed(ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, null), announcing(roll, ASSEMBLY_OF_HOUSEHOLDS));
        var more = roll.and(unnamed(4, adult(6), adult(7)), unnamed(5, minor(8)));
        assertEquals(fixed(ASSEMBLY_OF_HOUSEHOLDS, 4, 0, 0, null), announcing(more, ASSEMBLY_OF_HOUSEHOLDS));
        var left = more.and(new ResidentStruck(resident(1), household(1), StrikeReason.LEFT, true, true, false));
        assertEquals(fixed(ASSEMBLY_OF_HOUSEHOLDS, 4, 0, 0, null), announcing(left, ASSEMBLY_OF_HOUSEHOLDS));
        var empty = left.and(new ResidentStruck(resident(2), household(1), StrikeReason.LEFT, true, false, true));
        assertEquals(fixed(ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, null), announcing(empty, ASSEMBLY_OF_HOUSEHOLDS));
    }

    @Test
    void in_an_assembly_of_adults_each_elector_and_whoever_comes_of_age_by_the_day_is_entitled() {
        var roll = COMMUNITY.and(home(1, adult(1), adult(2)), home(2, adult(3), minor(4), minor(5)));
        assertEquals(fixed(ASSEMBLY_OF_ADULTS, 3, 0, 0, null), announcing(roll, ASSEMBLY_OF_ADULTS));
        assertEquals(
                fixed(ASSEMBLY_OF_ADULTS, 4, 0, 0, null, resident(5)),
                announcing(roll, ASSEMBLY_OF_ADULTS, resident(5)));
    }

    @Test
    void only_residents_who_are_on_the_roll_and_no_electors_come_of_age_and_once() {
        var roll = COMMUNITY.and(home(1, adult(1), minor(2)));
        assertEquals(refuse(COMING_OF_AGE_WRONG), announcing(roll, ASSEMBLY_OF_ADULTS, resident(1)));
        assertEquals(refuse(COMING_OF_AGE_WRONG), announcing(roll, ASSEMBLY_OF_ADULTS, resident(9)));
        assertEquals(refuse(COMING_OF_AGE_WRONG), announcing(roll, ASSEMBLY_OF_ADULTS, resident(2), resident(2)));
        var struck = roll.and(new ResidentStruck(resident(2), household(1), StrikeReason.LEFT, false, false, false));
        assertEquals(refuse(COMING_OF_AGE_WRONG), announcing(struck, ASSEMBLY_OF_ADULTS, resident(2)));
        assertEquals(refuse(COMING_OF_AGE_NOT_ASKED), announcing(roll, ASSEMBLY_OF_HOUSEHOLDS, resident(2)));
        assertEquals(
                refuse(COMING_OF_AGE_NOT_ASKED),
                announcing(roll.and(representatives(36)), REPRESENTATIVES, resident(2)));
    }

    @Test
    void thirty_six_representatives_are_four_fifths_with_a_committee_of_nine_and_thirty_five_are_not() {
        assertEquals(
                refuse(REPRESENTATIVES_SHARE_TOO_SMALL, composition(35, 44)),
                announcing(COMMUNITY.and(representatives(35)), REPRESENTATIVES));
        assertEquals(
                fixed(REPRESENTATIVES, 45, 36, 9, composition(36, 45)),
                announcing(COMMUNITY.and(representatives(36)), REPRESENTATIVES));
        assertEquals(
                fixed(REPRESENTATIVES, 159, 150, 9, composition(150, 159)),
                announcing(COMMUNITY.and(representatives(150)), REPRESENTATIVES));
    }

    @Test
    void a_rule_book_without_that_share_asks_for_none() {
        RuleBook book = bookWith("reps.share_min", "");
        assertEquals(
                fixed(REPRESENTATIVES, 10, 1, 9, null),
                announcing(community(book).and(representatives(1)), REPRESENTATIVES));
    }

    @Test
    void a_committee_member_who_is_a_representative_too_is_one_member() {
        var both = COMMUNITY.and(representatives(40)).and(new RepresentativeSeated(resident(90_003), group(1), TERM));
        assertEquals(fixed(REPRESENTATIVES, 49, 41, 9, composition(41, 49)), announcing(both, REPRESENTATIVES));
    }

    @Test
    void only_who_holds_office_on_the_day_of_the_notice_is_a_member() {
        var history = COMMUNITY
                .and(representatives(41))
                .and(new RepresentativeEnded(resident(41), NOTICE))
                .and(new OfficeEnded(
                        officer(9), resident(90_009), Body.COMMITTEE, EndReason.RESIGNED, NOTICE, 8, false));
        assertEquals(fixed(REPRESENTATIVES, 48, 40, 8, composition(40, 48)), announcing(history, REPRESENTATIVES));
    }

    private static Decision announcingToRepresentatives(History history, boolean rating) {
        return history.and(called(REPRESENTATIVES))
                .when(CHAIR, NOTICE, new IssueNotice(MEETING, List.of(COURTYARD), rating, null, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void the_representatives_decide_a_reserved_matter_only_if_they_are_authorised(Matter matter) {
        var history = COMMUNITY
                .and(representatives(36))
                .and(onAgenda(COURTYARD, matter))
                .and(classed(COURTYARD, matter));
        var accepted = fixed(REPRESENTATIVES, 45, 36, 9, composition(36, 45));
        assertEquals(
                matter.reserved() ? refuse(MATTER_NOT_AUTHORISED) : accepted,
                announcingToRepresentatives(history, false));
        var authorised = history.and(
                new RepresentativesAuthorised(OTHER_MEETING, COURTYARD, RESIDENTS_VOTE, new Digest("b".repeat(64))));
        var unstudied = accept(
                new NoticeIssued(
                        MEETING,
                        NOTICE,
                        DAY,
                        10,
                        List.of(COURTYARD),
                        false,
                        null,
                        MeetingFixture.unstudied(COURTYARD),
                        matter == Matter.AUTHORISATION ? List.of(COURTYARD) : List.of()),
                new ElectorateFixed(MEETING, REPRESENTATIVES, 45, 36, 9, List.of(), composition(36, 45)));
        assertEquals(matter.reserved() ? unstudied : accepted, announcingToRepresentatives(authorised, false));
    }

    @Test
    void an_authority_falls_with_the_vote_that_gave_it() {
        var history = COMMUNITY
                .and(representatives(36))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .and(new RepresentativesAuthorised(
                        OTHER_MEETING, COURTYARD, RESIDENTS_VOTE, new Digest("b".repeat(64))))
                .and(new ResultAnnulled(
                        RESIDENTS_VOTE, AUTHORITY, COURTYARD, AnnulledBy.FAULTY_BALLOTS, null, null, "判决"));
        assertEquals(refuse(MATTER_NOT_AUTHORISED), announcingToRepresentatives(history, false));
    }

    @Test
    void the_rating_needs_no_authority_and_no_proposal() {
        var history = COMMUNITY.and(representatives(36)).and(called(REPRESENTATIVES));
        assertEquals(
                accept(
                        new NoticeIssued(MEETING, NOTICE, DAY, 10, List.of(), true, null, null, List.of()),
                        new ElectorateFixed(MEETING, REPRESENTATIVES, 45, 36, 9, List.of(), composition(36, 45))),
                history.when(CHAIR, NOTICE, new IssueNotice(MEETING, List.of(), true, null, List.of())));
    }
}
