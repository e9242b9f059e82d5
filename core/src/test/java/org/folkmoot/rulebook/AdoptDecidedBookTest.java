package org.folkmoot.rulebook;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.rulebook.Profiles.NATIONAL_2026;
import static org.folkmoot.rulebook.RuleBookRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.founding.EarlierDecisions;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.Salt;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** MTG-7, COM-8: who enters a book enters what the residents have voted on, or the committee has decided within what it may set. */
class AdoptDecidedBookTest {

    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 11);
    private static final Period TERM = new Period(YEAR, YEAR.plusYears(5));
    private static final Actor MEMBER = new Actor.Officer(officer(1));
    private static final SortedMap<String, String> NATIONAL = Profiles.values(NATIONAL_2026);
    private static final ProposalId PROPOSAL = new ProposalId("P-00000001");
    private static final DecisionId VOTE = new DecisionId("V-00000001");
    private static final DecisionId MOTION = new DecisionId("C-00000001");
    private static final DecisionId EARLIER = new DecisionId(EarlierDecisions.ID.value());
    private static final Salt SALT = new Salt("00ff");

    private static final History COMMUNITY = given(
            new CommunityConstituted("南郎家园社区", LocalDate.of(2026, 1, 1)),
            new OfficerSeated(officer(1), resident(1), Body.COMMITTEE, Post.CHAIR, TERM),
            new OfficerSeated(officer(2), null, Body.STREET_OFFICE, Post.STAFF, TERM));

    private static final History RULED =
            COMMUNITY.and(RuleBookAdopted.ofLaw(RuleBook.of(1, YEAR, NATIONAL), NATIONAL_2026));

    private static SortedMap<String, String> with(Map<String, String> changes) {
        var values = new TreeMap<>(NATIONAL);
        values.putAll(changes);
        return values;
    }

    private static final SortedMap<String, String> ONLINE = with(Map.of("assembly.channel", "hybrid"));
    private static final SortedMap<String, String> ANSWERS = with(Map.of("hearing.answer_days", "14"));

    private static Digest text(SortedMap<String, String> values) {
        return SALT.digest(RuleBook.text(values));
    }

    private static Event tabled(Matter matter, Digest text) {
        return new ProposalTabled(PROPOSAL, MEMBER, matter, "修订自治章程", text, null, null);
    }

    private static ResultDeclared declared(VoteId vote, MeetingKind kind, int yes) {
        var sum = Derivation.moreThan("MTG-4", 1, yes, 100, Fraction.HALF);
        return new ResultDeclared(
                vote,
                new MeetingId("M-00000001"),
                kind,
                PROPOSAL,
                null,
                new TreeMap<>(Map.of("yes", yes, "no", 100 - yes)),
                100,
                sum.holds(),
                sum,
                DAY,
                DAY.plusDays(3),
                false);
    }

    /** The residents have voted on a charter whose text is that book. */
    private static History voted(History before, SortedMap<String, String> values) {
        return before.and(
                tabled(Matter.CHARTER, text(values)),
                declared(new VoteId(VOTE.value()), MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, 51));
    }

    /** The committee has decided on a motion whose text is that book. */
    private static History carried(History before, SortedMap<String, String> values) {
        return before.and(moved(MotionPurpose.SET_RULE_BOOK, values), decided(MotionPurpose.SET_RULE_BOOK, 5));
    }

    private static Event moved(MotionPurpose purpose, SortedMap<String, String> values) {
        return new MotionMoved(
                new MotionId(MOTION.value()),
                purpose,
                null,
                null,
                MotionSubject.NONE,
                "调整答复期限",
                text(values),
                officer(1),
                DAY,
                List.of());
    }

    private static Event decided(MotionPurpose purpose, int inFavour) {
        var sum = Derivation.moreThan("COM-8", 0, inFavour, 9, Fraction.HALF);
        return new CommitteeDecided(
                new MotionId(MOTION.value()),
                purpose,
                MotionSubject.NONE,
                null,
                List.of(),
                sum.holds(),
                sum,
                DAY,
                null);
    }

    private static Decision byVote(History history, SortedMap<String, String> values) {
        return history.when(MEMBER, DAY, new AdoptRuleBook(VOTE, PROPOSAL, SALT, values));
    }

    private static Decision byMotion(History history, SortedMap<String, String> values) {
        return history.when(MEMBER, DAY, new AdoptRuleBook(MOTION, null, SALT, values));
    }

    private static RuleBookAdopted adopted(
            int version,
            SortedMap<String, String> values,
            @Nullable DecisionId decision,
            Map<String, DecisionId> chosen) {
        return new RuleBookAdopted(
                RuleBook.of(version, DAY, values), NATIONAL_2026, decision, new TreeMap<>(chosen), null);
    }

    @Test
    void the_residents_vote_sets_what_the_charter_and_what_the_committee_may_set_from_today_on() {
        var book = with(Map.of("assembly.channel", "hybrid", "hearing.answer_days", "14"));

        assertEquals(
                accept(adopted(2, book, VOTE, Map.of("assembly.channel", VOTE, "hearing.answer_days", VOTE))),
                byVote(voted(RULED, book), book));
    }

    private static History takenOver(History before, MeetingKind kind, Matter matter) {
        return before.and(EarlierDecisions.entered(kind, matter, text(ONLINE)), EarlierDecisions.confirmed());
    }

    private static Decision byEarlier(History history) {
        return history.when(MEMBER, DAY, new AdoptRuleBook(EARLIER, null, SALT, ONLINE));
    }

    @ParameterizedTest
    @CsvSource({"CHARTER, true", "CONVENTION, false", "IMPORTANT, false"})
    void a_charter_from_before_the_record_sets_what_a_vote_on_one_sets(Matter matter, boolean sets) {
        assertEquals(
                sets
                        ? accept(adopted(2, ONLINE, EARLIER, Map.of("assembly.channel", EARLIER)))
                        : refuse(BOOK_NOT_DECIDED),
                byEarlier(takenOver(RULED, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, matter)));
    }

    @Test
    void it_lets_the_representatives_decide_what_it_names_as_a_voted_one_does() {
        var book = with(Map.of("repmeeting.decides_important", "true"));
        var history = RULED.and(
                EarlierDecisions.entered(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, Matter.CHARTER, text(book)),
                EarlierDecisions.confirmed());
        var chosen = Map.of("repmeeting.decides_important", EARLIER);

        assertEquals(
                accept(adopted(2, book, EARLIER, chosen)),
                history.when(MEMBER, DAY, new AdoptRuleBook(EARLIER, null, SALT, book)));
        assertEquals(Set.of(Matter.IMPORTANT), RuleBook.of(2, DAY, book).delegated());
    }

    @Test
    void it_sets_nothing_before_it_is_confirmed_nor_after_it_was_revoked() {
        var entered =
                RULED.and(EarlierDecisions.entered(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, Matter.CHARTER, text(ONLINE)));
        assertEquals(refuse(BOOK_NOT_DECIDED), byEarlier(entered));
        var revoked = entered.and(EarlierDecisions.confirmed(), EarlierDecisions.revoked(new VoteId("V-00000009")));
        assertEquals(refuse(BOOK_NOT_DECIDED), byEarlier(revoked));
    }

    /** Else two offices could undo by an old paper what residents have voted on here. */
    @Test
    void it_sets_nothing_once_the_residents_have_set_a_book_here() {
        var voted = RULED.and(adopted(2, ANSWERS, VOTE, Map.of("hearing.answer_days", VOTE)));
        var moved = RULED.and(adopted(2, ANSWERS, MOTION, Map.of("hearing.answer_days", MOTION)));
        var charter = takenOver(voted, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, Matter.CHARTER);

        assertEquals(refuse(CHARTER_OVERTAKEN), byEarlier(charter));
        assertEquals(
                accept(adopted(
                        3, ONLINE, EARLIER, Map.of("assembly.channel", EARLIER, "hearing.answer_days", EARLIER))),
                byEarlier(takenOver(moved, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, Matter.CHARTER)));
    }

    @Test
    void the_committees_decision_sets_what_the_committee_may_set() {
        assertEquals(
                accept(adopted(2, ANSWERS, MOTION, Map.of("hearing.answer_days", MOTION))),
                byMotion(carried(RULED, ANSWERS), ANSWERS));
    }

    @Test
    void only_a_member_of_the_committee_enters_it() {
        var adopt = new AdoptRuleBook(MOTION, null, SALT, ANSWERS);
        var history = carried(RULED, ANSWERS);

        for (var by : List.of(Actor.ADMINISTRATOR, new Actor.Officer(officer(2)), new Actor.Resident(resident(1))))
            assertEquals(refuse(RULE_BOOK_BY_COMMITTEE_ONLY), history.when(by, DAY, adopt));
    }

    @Test
    void the_first_book_is_the_laws_whatever_was_decided() {
        assertEquals(refuse(FIRST_BOOK_IS_THE_LAW), byVote(voted(COMMUNITY, NATIONAL), NATIONAL));
        assertEquals(refuse(FIRST_BOOK_IS_THE_LAW), byMotion(carried(COMMUNITY, NATIONAL), NATIONAL));
    }

    @ParameterizedTest
    @CsvSource({
        "CHARTER,   ASSEMBLY_OF_HOUSEHOLDS, 51, true",
        "CHARTER,   ASSEMBLY_OF_ADULTS,     51, true",
        "CHARTER,   ASSEMBLY_OF_HOUSEHOLDS, 50, false",
        "CHARTER,   REPRESENTATIVES,        100, false",
        "CONVENTION, ASSEMBLY_OF_HOUSEHOLDS, 100, false",
        "IMPORTANT,  ASSEMBLY_OF_HOUSEHOLDS, 100, false"
    })
    void a_vote_sets_it_that_the_residents_themselves_have_passed_on_a_charter(
            Matter matter, MeetingKind kind, int yes, boolean sets) {
        var history = RULED.and(tabled(matter, text(ONLINE)), declared(new VoteId(VOTE.value()), kind, yes));

        assertEquals(
                sets ? accept(adopted(2, ONLINE, VOTE, Map.of("assembly.channel", VOTE))) : refuse(BOOK_NOT_DECIDED),
                byVote(history, ONLINE));
    }

    /** What an office says is the class; while none has, the residents' charter does not wait for it. */
    @Test
    void the_class_is_that_which_was_set() {
        var set = accept(adopted(2, ONLINE, VOTE, Map.of("assembly.channel", VOTE)));
        var history = RULED.and(
                tabled(Matter.IMPORTANT, text(ONLINE)),
                declared(new VoteId(VOTE.value()), MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, 51));
        assertEquals(set, byVote(history.and(new ClassSettled(PROPOSAL, Matter.CHARTER, "by law")), ONLINE));
        assertEquals(
                refuse(BOOK_NOT_DECIDED),
                byVote(voted(RULED, ONLINE).and(new ClassSettled(PROPOSAL, Matter.CONVENTION, "by law")), ONLINE));
    }

    @Test
    void a_vote_sets_it_while_its_result_stands_and_on_its_own_proposal() {
        var history = voted(RULED, ONLINE);
        var vote = new VoteId(VOTE.value());
        var annulled = new ResultAnnulled(vote, PROPOSAL, null, AnnulledBy.FAULTY_BALLOTS, null, null, "选票有误");

        assertEquals(refuse(BOOK_NOT_DECIDED), byVote(history.and(annulled), ONLINE));
        assertEquals(refuse(BOOK_NOT_DECIDED), byVote(RULED.and(tabled(Matter.CHARTER, text(ONLINE))), ONLINE));
        for (var other : new ProposalId[] {null, new ProposalId("P-00000002")})
            assertEquals(
                    refuse(BOOK_NOT_DECIDED), history.when(MEMBER, DAY, new AdoptRuleBook(VOTE, other, SALT, ONLINE)));
    }

    @ParameterizedTest
    @EnumSource(MotionPurpose.class)
    void a_motion_sets_it_that_was_put_for_that(MotionPurpose purpose) {
        var history = RULED.and(moved(purpose, ANSWERS), decided(purpose, 5));

        assertEquals(
                purpose == MotionPurpose.SET_RULE_BOOK
                        ? accept(adopted(2, ANSWERS, MOTION, Map.of("hearing.answer_days", MOTION)))
                        : refuse(BOOK_NOT_DECIDED),
                byMotion(history, ANSWERS));
    }

    @Test
    void a_motion_sets_it_that_is_carried_and_stands() {
        var moved = RULED.and(moved(MotionPurpose.SET_RULE_BOOK, ANSWERS));
        var revoked = new DecisionRevoked(new MotionId(MOTION.value()), MotionSubject.NONE, new VoteId(VOTE.value()));

        assertEquals(refuse(BOOK_NOT_DECIDED), byMotion(moved, ANSWERS));
        assertEquals(refuse(BOOK_NOT_DECIDED), byMotion(moved.and(decided(MotionPurpose.SET_RULE_BOOK, 4)), ANSWERS));
        assertEquals(refuse(BOOK_NOT_DECIDED), byMotion(carried(RULED, ANSWERS).and(revoked), ANSWERS));
    }

    @Test
    void exactly_that_book_is_entered_that_was_decided_on() {
        var other = with(Map.of("hearing.answer_days", "15"));

        assertEquals(refuse(BOOK_NOT_AS_DECIDED), byMotion(carried(RULED, ANSWERS), other));
        assertEquals(refuse(BOOK_NOT_AS_DECIDED), byVote(voted(RULED, ONLINE), NATIONAL));
        assertEquals(
                refuse(BOOK_NOT_AS_DECIDED),
                voted(RULED, ONLINE).when(MEMBER, DAY, new AdoptRuleBook(VOTE, PROPOSAL, new Salt("00"), ONLINE)));
        var amended = RULED.and(
                tabled(Matter.CHARTER, text(ANSWERS)),
                new ProposalAmended(PROPOSAL, "修订自治章程", text(ONLINE), null),
                declared(new VoteId(VOTE.value()), MeetingKind.ASSEMBLY_OF_ADULTS, 51));
        assertEquals(refuse(BOOK_NOT_AS_DECIDED), byVote(amended, ANSWERS));
        assertEquals(accept(adopted(2, ONLINE, VOTE, Map.of("assembly.channel", VOTE))), byVote(amended, ONLINE));
    }

    /** Entered again, it would take back what was decided later. */
    @Test
    void what_was_decided_is_entered_once() {
        var voted = voted(RULED, ONLINE).and(adopted(2, ONLINE, VOTE, Map.of("assembly.channel", VOTE)));
        var both = with(Map.of("assembly.channel", "hybrid", "hearing.answer_days", "14"));
        var later = adopted(3, both, MOTION, Map.of("assembly.channel", VOTE, "hearing.answer_days", MOTION));

        assertEquals(refuse(BOOK_ALREADY_ENTERED), byVote(voted, ONLINE));
        var fell = new RuleBookAdopted(RuleBook.of(3, DAY, NATIONAL), NATIONAL_2026, null, new TreeMap<>(), VOTE);
        assertEquals(
                accept(adopted(4, ONLINE, VOTE, Map.of("assembly.channel", VOTE))), byVote(voted.and(fell), ONLINE));
        assertEquals(refuse(BOOK_ALREADY_ENTERED), byVote(voted.and(later), ONLINE));
        assertEquals(refuse(BOOK_ALREADY_ENTERED), byMotion(carried(voted, both).and(later), both));
    }

    @ParameterizedTest
    @CsvSource({
        "assembly.channel, hybrid",
        "assembly.notice_days, 11",
        "assembly.petition.adults, 1/20",
        "assembly.petition.households, 1/20",
        "assembly.petition.reps, 1/4",
        "repmeeting.petition.reps, 1/6",
        "repmeeting.decides_convention, true",
        "repmeeting.decides_report, true",
        "repmeeting.decides_important, true",
        "rating.rule, plurality",
        "rating.attend, 3/4",
        "rating.recuse_committee, false",
        "calendar.count_mode, between"
    })
    void what_the_charter_sets_is_not_the_committees_to_set(String key, String value) {
        var book = with(Map.of(key, value));

        assertEquals(refuse(SET_BY_CHARTER), byMotion(carried(RULED, book), book));
        assertEquals(accept(adopted(2, book, VOTE, Map.of(key, VOTE))), byVote(voted(RULED, book), book));
    }

    @ParameterizedTest
    @CsvSource({
        "assembly.quorum, 2/3, FIXED_BY_LAW",
        "assembly.majority, 9/10, FIXED_BY_LAW",
        "assembly.notice_days, 999, ABOVE_LEGAL_BOUND",
        "assembly.notice_days, 9, BELOW_LEGAL_BOUND",
        "assembly.petition.adults, 1/5, ABOVE_LEGAL_BOUND",
        "calendar.holidays, '', FIXED_BY_LAW",
        "assembly.petition.groups, 1/3, FIXED_BY_LAW",
        "assembly.tea_break, 10, PARAMETER_UNKNOWN"
    })
    void neither_sets_anything_beyond_the_law(String key, String value, RuleBookRefusal why) {
        var book = with(Map.of(key, value));

        assertEquals(refuse(why), byVote(voted(RULED, book), book));
        assertEquals(refuse(why), byMotion(carried(RULED, book), book));
    }

    @Test
    void a_book_is_whole() {
        var book = new TreeMap<>(NATIONAL);
        book.remove("rating.rule");

        assertEquals(refuse(PARAMETER_MISSING), byVote(voted(RULED, book), book));
    }

    /** The committee does not take back what the residents have set, even where it might have set it itself. */
    @Test
    void what_the_residents_have_set_only_they_set_otherwise() {
        var theirs = RULED.and(adopted(2, ANSWERS, VOTE, Map.of("hearing.answer_days", VOTE)));
        var other = with(Map.of("hearing.answer_days", "14", "hearing.notice_days", "12"));

        assertEquals(refuse(SET_BY_CHARTER), byMotion(carried(theirs, NATIONAL), NATIONAL));
        assertEquals(
                accept(adopted(3, other, MOTION, Map.of("hearing.answer_days", VOTE, "hearing.notice_days", MOTION))),
                byMotion(carried(theirs, other), other));
        var again = new DecisionId("V-00000002");
        var vote = new VoteId(again.value());
        var history =
                theirs.and(tabled(Matter.CHARTER, text(NATIONAL)), declared(vote, MeetingKind.ASSEMBLY_OF_ADULTS, 51));
        assertEquals(
                accept(adopted(3, NATIONAL, again, Map.of("hearing.answer_days", again))),
                history.when(MEMBER, DAY, new AdoptRuleBook(again, PROPOSAL, SALT, NATIONAL)));
    }

    @Test
    void a_book_of_the_law_before_is_no_ground_for_one_of_today() {
        var before = Profiles.values(Profiles.BEFORE_2026);
        var old = COMMUNITY.and(RuleBookAdopted.ofLaw(RuleBook.of(1, YEAR.minusDays(1), before), Profiles.BEFORE_2026));

        assertEquals(refuse(FIXED_BY_LAW), byVote(voted(old, NATIONAL), NATIONAL));
        assertEquals(refuse(PARAMETER_MISSING), byVote(voted(old, before), before));
    }

    /** Nothing that runs is shortened: it keeps the book that it was begun under, and no book dates back. */
    @Test
    void it_applies_from_today_and_not_before_the_version_that_it_follows() {
        var soon = COMMUNITY.and(RuleBookAdopted.ofLaw(RuleBook.of(1, DAY.plusDays(5), NATIONAL), NATIONAL_2026));

        assertEquals(
                accept(new RuleBookAdopted(
                        RuleBook.of(2, DAY.plusDays(5), ANSWERS),
                        NATIONAL_2026,
                        MOTION,
                        new TreeMap<>(Map.of("hearing.answer_days", MOTION)),
                        null)),
                byMotion(carried(soon, ANSWERS), ANSWERS));
    }
}
