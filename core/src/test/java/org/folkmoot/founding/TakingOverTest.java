package org.folkmoot.founding;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.founding.FoundingRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.founding.EarlierDecision.Votes;
import org.folkmoot.founding.FoundingCommand.ConfirmEarlierDecision;
import org.folkmoot.founding.FoundingCommand.DropEarlierDecision;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionConfirmed;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionDropped;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionEntered;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionRevoked;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** MTG-4, MTG-7, COM-6: what a meeting decided before the record is taken over by two offices, once, and is no way round a vote. */
class TakingOverTest {

    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 5);
    private static final LocalDate DECIDED_ON = LocalDate.of(2025, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final Period TERM = new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2031, 1, 4));

    private static final Actor CHAIR = new Actor.Officer(officer(1));
    private static final Actor MEMBER = new Actor.Officer(officer(2));
    private static final Actor SUPERVISOR = new Actor.Officer(officer(11));
    private static final Actor STREET = new Actor.Officer(officer(90));

    private static final EarlierId ID = new EarlierId("B-00000001");
    private static final EarlierId OTHER = new EarlierId("B-00000002");
    private static final Digest TEXT = new Digest("a".repeat(64));
    private static final Digest DOCUMENT = new Digest("b".repeat(64));

    private static final History WITHOUT_BOARD = given(
            new CommunityConstituted("南郎家园社区", FOUNDED),
            RuleBookAdopted.ofLaw(
                    RuleBook.of(1, FOUNDED, Profiles.values(Profiles.NATIONAL_2026)), Profiles.NATIONAL_2026),
            seat(1, Body.COMMITTEE, Post.CHAIR),
            seat(2, Body.COMMITTEE, Post.MEMBER),
            new OfficerSeated(officer(90), null, Body.STREET_OFFICE, Post.STAFF, TERM));
    private static final History SITTING = WITHOUT_BOARD.and(seat(11, Body.SUPERVISION_BOARD, Post.MEMBER));

    private static OfficerSeated seat(int number, Body body, Post post) {
        return new OfficerSeated(officer(number), resident(number), body, post, TERM);
    }

    private static EarlierDecision decision(
            MeetingKind kind, Matter matter, LocalDate on, @Nullable String filing, @Nullable Votes votes) {
        return new EarlierDecision(kind, matter, on, "电动车停放约定", TEXT, DOCUMENT, filing, votes);
    }

    private static EarlierDecision decision(Matter matter, LocalDate on, @Nullable Votes votes) {
        return decision(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, matter, on, "街备〔2025〕7号", votes);
    }

    private static final EarlierDecision CONVENTION = decision(Matter.CONVENTION, DECIDED_ON, null);

    private static Hand hand(int number, Body body) {
        return new Hand(officer(number), body == Body.STREET_OFFICE ? null : resident(number), body);
    }

    private static Decision entering(History history, Actor by, EarlierDecision what) {
        return history.when(by, DAY, EarlierDecisions.entering(ID, what));
    }

    private static EarlierDecisionEntered entered(EarlierDecision what, @Nullable Derivation majority) {
        return new EarlierDecisionEntered(ID, what, majority, hand(1, Body.COMMITTEE));
    }

    private static History entered(History history, int by, Body body) {
        return history.and(new EarlierDecisionEntered(ID, CONVENTION, null, hand(by, body)));
    }

    private static Decision confirming(History history, Actor by) {
        return history.when(by, DAY, new ConfirmEarlierDecision(ID));
    }

    private static EarlierDecisionConfirmed confirmed(int by, Body body, boolean forBoard) {
        return new EarlierDecisionConfirmed(ID, hand(by, body), forBoard, DAY.plusDays(3));
    }

    @Test
    void a_member_of_committee_or_board_enters_it_and_nobody_else() {
        assertEquals(accept(entered(CONVENTION, null)), entering(SITTING, CHAIR, CONVENTION));
        assertEquals(
                accept(new EarlierDecisionEntered(ID, CONVENTION, null, hand(11, Body.SUPERVISION_BOARD))),
                entering(SITTING, SUPERVISOR, CONVENTION));
        for (var other : List.of(Actor.ADMINISTRATOR, STREET, new Actor.Resident(resident(1))))
            assertEquals(refuse(EARLIER_NOT_YOURS_TO_ENTER), entering(SITTING, other, CONVENTION));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04, true", "2026-01-05, false", "2026-01-06, false"})
    void it_was_decided_before_the_day_on_which_the_record_begins_with_the_community(LocalDate on, boolean before) {
        var what = decision(Matter.IMPORTANT, on, null);
        assertEquals(
                before ? accept(entered(what, null)) : refuse(NOT_BEFORE_THE_RECORD), entering(SITTING, CHAIR, what));
    }

    @Test
    void a_community_is_constituted_before_it_takes_anything_over() {
        assertEquals(
                refuse(FOUNDING_WITHOUT_COMMUNITY),
                entering(given(seat(1, Body.COMMITTEE, Post.CHAIR)), CHAIR, CONVENTION));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSEMBLY_OF_HOUSEHOLDS, CHARTER, true",
        "ASSEMBLY_OF_ADULTS, CONVENTION, true",
        "REPRESENTATIVES, CHARTER, false",
        "REPRESENTATIVES, CONVENTION, false",
        "REPRESENTATIVES, IMPORTANT, true",
        "ASSEMBLY_OF_ADULTS, AUTHORISATION, false"
    })
    void charter_and_convention_are_the_residents_and_an_authority_is_given_here(
            MeetingKind kind, Matter matter, boolean fits) {
        var what = decision(kind, matter, DECIDED_ON, "街备〔2025〕7号", null);
        assertEquals(fits ? accept(entered(what, null)) : refuse(EARLIER_CLASS_UNFIT), entering(SITTING, CHAIR, what));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHARTER", "CONVENTION", "IMPORTANT"})
    void a_charter_or_convention_was_filed(Matter matter) {
        var what = decision(MeetingKind.ASSEMBLY_OF_ADULTS, matter, DECIDED_ON, null, null);
        assertEquals(
                matter == Matter.IMPORTANT ? accept(entered(what, null)) : refuse(EARLIER_NOT_FILED),
                entering(SITTING, CHAIR, what));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSEMBLY_OF_HOUSEHOLDS, 100, 50, false",
        "ASSEMBLY_OF_HOUSEHOLDS, 100, 51, true",
        "REPRESENTATIVES, 101, 50, false",
        "REPRESENTATIVES, 101, 51, true",
        "REPRESENTATIVES, 0, 0, false"
    })
    void where_the_document_gives_figures_they_are_a_majority(
            MeetingKind kind, int present, int inFavour, boolean passed) {
        var what = decision(kind, Matter.IMPORTANT, DECIDED_ON, null, new Votes(present, inFavour));
        var rule = kind == MeetingKind.REPRESENTATIVES ? "MTG-6" : "MTG-4";
        var sum = Derivation.moreThan(rule, 0, inFavour, present, Fraction.HALF);
        assertEquals(
                passed ? accept(entered(what, sum)) : refuse(EARLIER_NOT_PASSED, sum), entering(SITTING, CHAIR, what));
    }

    @ParameterizedTest
    @CsvSource({"100, 101", "-1, -1", "100, -1"})
    void no_more_are_in_favour_than_were_present(int present, int inFavour) {
        assertEquals(
                refuse(EARLIER_VOTES_UNFIT),
                entering(SITTING, CHAIR, decision(Matter.IMPORTANT, DECIDED_ON, new Votes(present, inFavour))));
    }

    @Test
    void title_and_filing_number_are_one_line() {
        var title = new EarlierDecision(
                MeetingKind.ASSEMBLY_OF_ADULTS, Matter.IMPORTANT, DECIDED_ON, "a\nb", TEXT, DOCUMENT, null, null);
        assertEquals(refuse(EARLIER_TITLE_UNFIT), entering(SITTING, CHAIR, title));
        assertEquals(
                refuse(EARLIER_FILING_UNFIT),
                entering(
                        SITTING,
                        CHAIR,
                        decision(MeetingKind.ASSEMBLY_OF_ADULTS, Matter.CONVENTION, DECIDED_ON, " ", null)));
    }

    @Test
    void from_one_document_and_under_one_number_one_decision_is_taken_over() {
        var sameDocument = decision(Matter.IMPORTANT, DECIDED_ON, null);
        var sameNumber = new EarlierDecision(
                MeetingKind.ASSEMBLY_OF_ADULTS,
                Matter.IMPORTANT,
                DECIDED_ON,
                "另一件事",
                TEXT,
                new Digest("c".repeat(64)),
                CONVENTION.filing(),
                null);
        var before = SITTING.and(new EarlierDecisionEntered(OTHER, CONVENTION, null, hand(1, Body.COMMITTEE)));

        assertEquals(refuse(EARLIER_ENTERED_ONCE), entering(before, CHAIR, sameDocument));
        assertEquals(refuse(EARLIER_ENTERED_ONCE), entering(before, SUPERVISOR, sameNumber));
        assertEquals(
                refuse(EARLIER_ALREADY_ENTERED),
                before.when(CHAIR, DAY, EarlierDecisions.entering(OTHER, sameDocument)));
        assertEquals(
                accept(entered(sameDocument, null)),
                entering(before.and(new EarlierDecisionDropped(OTHER)), CHAIR, sameDocument));
        var elsewhere = new EarlierDecision(
                MeetingKind.ASSEMBLY_OF_ADULTS,
                Matter.IMPORTANT,
                DECIDED_ON,
                "另一件事",
                TEXT,
                new Digest("c".repeat(64)),
                null,
                null);
        assertEquals(accept(entered(elsewhere, null)), entering(before, CHAIR, elsewhere));
    }

    @Test
    void what_was_revoked_is_not_taken_over_again() {
        var revoked = entered(SITTING, 1, Body.COMMITTEE)
                .and(
                        confirmed(11, Body.SUPERVISION_BOARD, false),
                        new EarlierDecisionRevoked(ID, new VoteId("V-00000001")));
        assertEquals(
                refuse(EARLIER_ENTERED_ONCE), revoked.when(CHAIR, DAY, EarlierDecisions.entering(OTHER, CONVENTION)));
    }

    @Test
    void what_the_committee_has_entered_the_board_confirms_and_what_the_board_has_the_street_office() {
        var byCommittee = entered(SITTING, 1, Body.COMMITTEE);
        for (var other : List.of(CHAIR, MEMBER, STREET, Actor.ADMINISTRATOR))
            assertEquals(refuse(EARLIER_NOT_YOURS_TO_CONFIRM), confirming(byCommittee, other));
        assertEquals(accept(confirmed(11, Body.SUPERVISION_BOARD, false)), confirming(byCommittee, SUPERVISOR));

        var byBoard = entered(SITTING, 11, Body.SUPERVISION_BOARD);
        for (var other : List.of(CHAIR, SUPERVISOR))
            assertEquals(refuse(EARLIER_NOT_YOURS_TO_CONFIRM), confirming(byBoard, other));
        assertEquals(accept(confirmed(90, Body.STREET_OFFICE, false)), confirming(byBoard, STREET));
    }

    @Test
    void where_no_board_sits_the_street_office_confirms_in_its_place() {
        var never = entered(WITHOUT_BOARD, 1, Body.COMMITTEE);
        var noMore = entered(SITTING, 1, Body.COMMITTEE)
                .and(new OfficeEnded(
                        officer(11), resident(11), Body.SUPERVISION_BOARD, EndReason.RESIGNED, DAY, 0, false));
        for (var history : List.of(never, noMore))
            assertEquals(accept(confirmed(90, Body.STREET_OFFICE, true)), confirming(history, STREET));
    }

    @Test
    void the_same_person_does_not_confirm_it_under_another_id() {
        var twice = entered(WITHOUT_BOARD, 1, Body.COMMITTEE)
                .and(new OfficerSeated(officer(95), resident(1), Body.STREET_OFFICE, Post.STAFF, TERM));
        assertEquals(refuse(EARLIER_CONFIRMED_BY_SAME_PERSON), confirming(twice, new Actor.Officer(officer(95))));
    }

    @Test
    void it_is_settled_once() {
        var settled = entered(SITTING, 1, Body.COMMITTEE).and(confirmed(11, Body.SUPERVISION_BOARD, false));
        var dropped = entered(SITTING, 1, Body.COMMITTEE).and(new EarlierDecisionDropped(ID));
        var drop = new DropEarlierDecision(ID);

        assertEquals(refuse(EARLIER_UNKNOWN), confirming(SITTING, SUPERVISOR));
        assertEquals(refuse(EARLIER_UNKNOWN), SITTING.when(CHAIR, DAY, drop));
        for (var over : List.of(settled, dropped)) {
            assertEquals(refuse(EARLIER_SETTLED), confirming(over, SUPERVISOR));
            assertEquals(refuse(EARLIER_SETTLED), over.when(CHAIR, DAY, drop));
        }
    }

    @Test
    void who_entered_it_takes_it_back_and_who_may_confirm_it_declines() {
        var entered = entered(SITTING, 1, Body.COMMITTEE);
        var drop = new DropEarlierDecision(ID);
        for (var by : List.of(CHAIR, SUPERVISOR))
            assertEquals(accept(new EarlierDecisionDropped(ID)), entered.when(by, DAY, drop));
        for (var by : List.of(MEMBER, STREET, Actor.ADMINISTRATOR))
            assertEquals(refuse(EARLIER_NOT_YOURS_TO_CONFIRM), entered.when(by, DAY, drop));
    }

    @Test
    void that_it_was_taken_over_is_published_in_time() {
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(FoundingEvent.toPublish(ID), Body.COMMITTEE, "DIS-2", LocalDate.of(2026, 1, 15)))),
                confirmed(11, Body.SUPERVISION_BOARD, false).duties());
        assertEquals(
                List.of(new Duty.Lapses(FoundingEvent.toPublish(ID))),
                new EarlierDecisionRevoked(ID, new VoteId("V-00000001")).duties());
    }
}
