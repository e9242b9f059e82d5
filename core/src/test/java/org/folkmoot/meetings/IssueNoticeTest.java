package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.decisions.Ids.roll;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Decision.Accepted;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.meetings.MeetingEvent.SpecialReason;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.RollEvent.RollChecked;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MTG-2, MTG-12: when a meeting is announced, and what for. */
class IssueNoticeTest {

    private static final History CALLED = COMMUNITY
            .and(households(3))
            .and(called(ASSEMBLY_OF_HOUSEHOLDS))
            .and(onAgenda(COURTYARD, Matter.IMPORTANT))
            .and(onAgenda(BICYCLES, Matter.CONVENTION));
    private static final MotionId SHORTER = new MotionId("C-00000070");
    private static final SpecialReason STORM = new SpecialReason("台风", SHORTER);

    private static IssueNotice notice(@Nullable MotionId shortening, ProposalId... agenda) {
        return new IssueNotice(MEETING, List.of(agenda), false, shortening, List.of());
    }

    private static Decision announcing(History history, LocalDate day) {
        return history.when(CHAIR, day, notice(null, COURTYARD, BICYCLES));
    }

    private static Decision announced(LocalDate postedOn, int days, @Nullable SpecialReason special) {
        return accept(
                new NoticeIssued(
                        MEETING,
                        postedOn,
                        DAY,
                        days,
                        List.of(COURTYARD, BICYCLES),
                        false,
                        special,
                        unstudied(COURTYARD, BICYCLES),
                        List.of()),
                new ElectorateFixed(MEETING, ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, List.of(), null));
    }

    @Test
    void ten_days_of_notice_are_enough_and_nine_are_not() {
        assertEquals(announced(NOTICE, 10, null), announcing(CALLED, NOTICE));
        assertEquals(refuse(NOTICE_TOO_SHORT), announcing(CALLED, NOTICE.plusDays(1)));
        assertEquals(announced(NOTICE.minusDays(1), 11, null), announcing(CALLED, NOTICE.minusDays(1)));
    }

    private static Decision shortened(History history, LocalDate day) {
        return history.when(CHAIR, day, notice(SHORTER, COURTYARD, BICYCLES));
    }

    @Test
    void a_special_reason_for_which_the_committee_decides_so_shortens_the_notice() {
        var late = NOTICE.plusDays(1);
        var decided = CALLED.and(shortening(SHORTER, "台风", MEETING, DAY));
        assertEquals(announced(late, 9, STORM), shortened(decided, late));
        assertEquals(announced(DAY, 0, STORM), shortened(decided, DAY));
        assertEquals(refuse(NOTICE_TOO_LATE), shortened(decided, DAY.plusDays(1)));
        assertEquals(refuse(SPECIAL_REASON_UNNEEDED), shortened(decided, NOTICE));
        assertEquals(refuse(NOTICE_TOO_SHORT), announcing(decided, late));
    }

    @Test
    void no_member_alone_shortens_the_notice() {
        var late = NOTICE.plusDays(1);
        assertEquals(refuse(SPECIAL_REASON_NOT_BY_COMMITTEE), shortened(CALLED, late));
        var put = CALLED.and(shortening(SHORTER, "台风", MEETING, DAY).getFirst());
        assertEquals(refuse(SPECIAL_REASON_NOT_BY_COMMITTEE), shortened(put, late));
        var lost = put.and(decided(SHORTER, MotionPurpose.SHORTEN_NOTICE, 4));
        assertEquals(refuse(SPECIAL_REASON_NOT_BY_COMMITTEE), shortened(lost, late));
        var other = CALLED.and(shortening(SHORTER, "台风", OTHER_MEETING, DAY));
        assertEquals(refuse(SPECIAL_REASON_NOT_BY_COMMITTEE), shortened(other, late));
        var elsewhere = CALLED.when(CHAIR, late, notice(MOTION, COURTYARD, BICYCLES));
        assertEquals(refuse(SPECIAL_REASON_NOT_BY_COMMITTEE), elsewhere);
    }

    @Test
    void a_shortened_notice_is_issued_on_the_day_that_the_committee_decided_or_before() {
        var last = NOTICE.plusDays(3);
        var decided = CALLED.and(shortening(SHORTER, "台风", MEETING, last));
        assertEquals(announced(last.minusDays(1), 8, STORM), shortened(decided, last.minusDays(1)));
        assertEquals(announced(last, 7, STORM), shortened(decided, last));
        assertEquals(refuse(NOTICE_LATER_THAN_DECIDED), shortened(decided, last.plusDays(1)));
    }

    @Test
    void a_rule_book_from_before_there_were_notice_days_asks_for_none() {
        var before = community(bookWith("assembly.notice_days", ""))
                .and(households(3))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .and(onAgenda(BICYCLES, Matter.CONVENTION));
        assertEquals(announced(DAY.minusDays(1), 1, null), announcing(before, DAY.minusDays(1)));
    }

    @Test
    void a_meeting_moved_before_its_notice_is_announced_for_the_later_day() {
        var moved = CALLED.and(new MeetingAdjourned(MEETING, DAY.plusDays(3)));
        var outcome = announcing(moved, NOTICE.plusDays(3));
        assertEquals(
                accept(
                        new NoticeIssued(
                                MEETING,
                                NOTICE.plusDays(3),
                                DAY.plusDays(3),
                                10,
                                List.of(COURTYARD, BICYCLES),
                                false,
                                null,
                                unstudied(COURTYARD, BICYCLES),
                                List.of()),
                        new ElectorateFixed(MEETING, ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, List.of(), null)),
                outcome);
    }

    @Test
    void the_committee_announces_a_called_meeting_once() {
        assertEquals(
                refuse(MEETING_NOT_BY_COMMITTEE), CALLED.when(SUPERVISOR, NOTICE, notice(null, COURTYARD, BICYCLES)));
        assertEquals(refuse(MEETING_UNKNOWN), announcing(COMMUNITY, NOTICE));
        assertEquals(
                refuse(NOTICE_ALREADY_ISSUED),
                announcing(CALLED.and(MeetingFixture.announced(ASSEMBLY_OF_HOUSEHOLDS, 3, COURTYARD)), NOTICE));
        assertEquals(refuse(MEETING_CLOSED), announcing(CALLED.and(new MeetingClosed(MEETING)), NOTICE));
    }

    @Test
    void the_agenda_is_exactly_what_was_put_on_it_in_whatever_order() {
        assertEquals(
                accept(
                        new NoticeIssued(
                                MEETING,
                                NOTICE,
                                DAY,
                                10,
                                List.of(BICYCLES, COURTYARD),
                                false,
                                null,
                                unstudied(BICYCLES, COURTYARD),
                                List.of()),
                        new ElectorateFixed(MEETING, ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, List.of(), null)),
                CALLED.when(CHAIR, NOTICE, notice(null, BICYCLES, COURTYARD)));
        assertEquals(refuse(AGENDA_DIFFERS), CALLED.when(CHAIR, NOTICE, notice(null, COURTYARD)));
        assertEquals(refuse(AGENDA_DIFFERS), CALLED.when(CHAIR, NOTICE, notice(null, COURTYARD, BICYCLES, AUTHORITY)));
        assertEquals(refuse(AGENDA_DIFFERS), CALLED.when(CHAIR, NOTICE, notice(null, COURTYARD, COURTYARD)));
        assertEquals(refuse(AGENDA_DIFFERS), CALLED.when(CHAIR, NOTICE, notice(null, COURTYARD, BICYCLES, BICYCLES)));
        assertEquals(refuse(AGENDA_EMPTY), CALLED.when(CHAIR, NOTICE, notice(null)));
    }

    @Test
    void an_agenda_has_at_most_a_hundred_proposals() {
        assertEquals(List.of(), refusals(100));
        assertEquals(List.of(refuse(AGENDA_TOO_LONG)), refusals(101));
    }

    /** Why the notice of a meeting with that many proposals on its agenda is refused; nothing if it is not. */
    private static List<Decision> refusals(int proposals) {
        var ids = IntStream.rangeClosed(1, proposals)
                .mapToObj(n -> new ProposalId("P-%08d".formatted(n)))
                .toList();
        var history = COMMUNITY
                .and(households(3))
                .and(calling(ids.toArray(ProposalId[]::new)))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS));
        for (var id : ids) history = history.and(onAgenda(id, Matter.IMPORTANT));
        var decision = history.when(CHAIR, NOTICE, notice(null, ids.toArray(ProposalId[]::new)));
        return decision instanceof Decision.Refused ? List.of(decision) : List.of();
    }

    @Test
    void what_was_taken_off_withdrawn_or_put_on_another_agenda_is_not_announced() {
        assertEquals(
                refuse(AGENDA_DIFFERS),
                announcing(CALLED.and(new ProposalTakenOffAgenda(BICYCLES, MEETING, null)), NOTICE));
        assertEquals(
                refuse(AGENDA_HAS_WITHDRAWN_PROPOSAL), announcing(CALLED.and(new ProposalWithdrawn(BICYCLES)), NOTICE));
        var elsewhere = COMMUNITY
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .and(tabled(BICYCLES, Matter.CONVENTION), new ProposalPutOnAgenda(BICYCLES, OTHER_MEETING, null));
        assertEquals(refuse(AGENDA_DIFFERS), announcing(elsewhere, NOTICE));
    }

    @Test
    void no_electorate_is_fixed_while_an_import_is_open() {
        var importing = CALLED.and(new RollImportStarted(roll(1), new Digest("d".repeat(64)), 1, 1));
        assertEquals(refuse(ELECTORATE_DURING_IMPORT), announcing(importing, NOTICE));
        assertEquals(announced(NOTICE, 10, null), announcing(importing.and(new RollImportCompleted(roll(1))), NOTICE));
    }

    @Test
    void no_electorate_is_fixed_by_a_roll_that_only_those_who_keep_it_have_looked_at() {
        var struck = CALLED.and(
                new ResidentStruck(resident(3), household(3), StrikeReason.LEFT, true, true, true),
                new HouseholdRepresentativeNamed(household(2), resident(2), false));
        assertEquals(refuse(ROLL_UNCHECKED), announcing(struck, NOTICE));
        assertEquals(
                accept(
                        MeetingFixture.notice(false, COURTYARD, BICYCLES),
                        new ElectorateFixed(MEETING, ASSEMBLY_OF_HOUSEHOLDS, 2, 0, 0, List.of(), null)),
                announcing(struck.and(new RollChecked(2, Body.STREET_OFFICE)), NOTICE));
    }

    @Test
    void residents_rate_in_their_own_meeting_too() {
        var notice = new IssueNotice(MEETING, List.of(COURTYARD, BICYCLES), true, null, List.of());
        assertEquals(
                MeetingFixture.notice(true, COURTYARD, BICYCLES),
                ((Accepted) CALLED.when(CHAIR, NOTICE, notice)).events().getFirst());
    }

    @Test
    void what_the_board_is_to_rate_is_not_left_off_the_notice() {
        var rating = CALLED.and(new RatingAnnounced(
                new RatingId("T-00000001"),
                2026,
                MEETING,
                officer(20),
                List.of(new Subject(Body.COMMITTEE, null)),
                List.of(),
                BOOK_REF));
        assertEquals(refuse(RATING_LEFT_OFF), announcing(rating, NOTICE));
        assertEquals(
                accept(
                        MeetingFixture.notice(true, COURTYARD, BICYCLES),
                        new ElectorateFixed(MEETING, ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, List.of(), null)),
                rating.when(
                        CHAIR, NOTICE, new IssueNotice(MEETING, List.of(COURTYARD, BICYCLES), true, null, List.of())));
    }

    @Test
    void what_the_committee_has_not_admitted_as_a_body_is_not_announced() {
        var called = COMMUNITY
                .and(households(3))
                .and(new MeetingCalled(
                        MEETING, ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", Channel.ON_SITE, BOOK_REF, null, OTHER_MOTION))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .and(onAgenda(BICYCLES, Matter.CONVENTION));
        assertEquals(refuse(AGENDA_NOT_ADMITTED), announcing(called, NOTICE));
        var half = called.and(admitted(COURTYARD, MEETING));
        assertEquals(refuse(AGENDA_NOT_ADMITTED), announcing(half, NOTICE));
        assertEquals(announced(NOTICE, 10, null), announcing(half.and(admitted(BICYCLES, MEETING)), NOTICE));
        assertEquals(refuse(AGENDA_NOT_ADMITTED), announcing(half.and(admitted(BICYCLES, OTHER_MEETING)), NOTICE));
        var admitted = admitted(BICYCLES, MEETING);
        var revoked = new DecisionRevoked(admitted.motion(), admitted.about(), new VoteId("V-00000007"));
        assertEquals(refuse(AGENDA_NOT_ADMITTED), announcing(half.and(admitted, revoked), NOTICE));
    }

    @Test
    void what_residents_have_petitioned_for_needs_nobodys_leave_and_must_be_on_the_agenda() {
        var petitioned = new Petitioned(new PetitionId("J-00000001"), COURTYARD, null, false);
        var called = COMMUNITY
                .and(households(3))
                .and(new MeetingCalled(
                        MEETING, ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", Channel.ON_SITE, BOOK_REF, petitioned, null));
        var alone = called.and(onAgenda(COURTYARD, Matter.IMPORTANT));
        assertEquals(
                accept(
                        new NoticeIssued(
                                MEETING,
                                NOTICE,
                                DAY,
                                10,
                                List.of(COURTYARD),
                                false,
                                null,
                                unstudied(COURTYARD),
                                List.of()),
                        new ElectorateFixed(MEETING, ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, List.of(), null)),
                alone.when(CHAIR, NOTICE, notice(null, COURTYARD)));
        var another = called.and(onAgenda(BICYCLES, Matter.CONVENTION)).and(admitted(BICYCLES, MEETING));
        assertEquals(refuse(PETITION_NOT_ON_AGENDA), another.when(CHAIR, NOTICE, notice(null, BICYCLES)));
        assertEquals(refuse(AGENDA_NOT_ADMITTED), announcing(alone.and(onAgenda(BICYCLES, Matter.CONVENTION)), NOTICE));
    }
}
