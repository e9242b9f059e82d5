package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.MATTER_NOT_AUTHORISED;
import static org.folkmoot.results.ResultRefusal.VOTE_VOID;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.folkmoot.votes.VoteRefusal.AUTHORITY_LOST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** MTG-7: the residents' charter lets the representatives decide all matters of a class that it names. */
class DelegatedClassTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final List<String> CLASSES =
            List.of("repmeeting.decides_convention", "repmeeting.decides_report", "repmeeting.decides_important");

    /** A book whose charter names those classes. */
    private static RuleBookAdopted charter(int version, List<String> delegating) {
        var values = new TreeMap<>(BOOK.values());
        for (var key : CLASSES) values.put(key, Boolean.toString(delegating.contains(key)));
        return RuleBookAdopted.ofLaw(RuleBook.of(version, BOOK.from(), values), "national-2026");
    }

    private static final RuleBookAdopted IMPORTANT = charter(2, List.of("repmeeting.decides_important"));
    private static final RuleBookAdopted NONE = charter(3, List.of());

    private static History placed(Matter tabled) {
        return COMMUNITY.and(representatives(36)).and(called(REPRESENTATIVES)).and(onAgenda(COURTYARD, tabled));
    }

    private static Decision announcing(History history) {
        return history.when(CHAIR, NOTICE, new IssueNotice(MEETING, List.of(COURTYARD), false, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "CONVENTION, repmeeting.decides_convention",
        "ANNUAL_REPORT, repmeeting.decides_report",
        "IMPORTANT, repmeeting.decides_important"
    })
    void a_class_that_the_charter_names_is_announced_to_the_representatives_and_no_other(Matter matter, String key) {
        var history = placed(matter).and(classed(COURTYARD, matter));
        assertInstanceOf(Decision.Accepted.class, announcing(history.and(charter(2, List.of(key)))));
        for (var other : CLASSES)
            if (!other.equals(key))
                assertEquals(refuse(MATTER_NOT_AUTHORISED), announcing(history.and(charter(2, List.of(other)))));
    }

    @Test
    void it_rests_on_the_class_that_was_set_and_on_no_word_of_the_tabler() {
        var tabled = placed(Matter.IMPORTANT).and(IMPORTANT);
        assertEquals(refuse(MATTER_NOT_AUTHORISED), announcing(tabled));
        assertEquals(refuse(MATTER_NOT_AUTHORISED), announcing(tabled.and(classed(COURTYARD, Matter.CONVENTION))));
        assertEquals(
                refuse(MATTER_NOT_AUTHORISED),
                announcing(tabled.and(
                        classed(COURTYARD, Matter.IMPORTANT), new ClassObjected(COURTYARD, officer(20), "章程事项"))));
    }

    /** Whoever could change the charter could widen by it what they may decide. */
    @Test
    void no_book_delegates_the_charter_itself() {
        assertEquals(
                refuse(MATTER_NOT_AUTHORISED),
                announcing(placed(Matter.CHARTER).and(charter(2, CLASSES), classed(COURTYARD, Matter.CHARTER))));
    }

    @ParameterizedTest
    @EnumSource(Matter.class)
    void what_the_charter_can_name_is_reserved_to_the_residents_otherwise(Matter matter) {
        assertEquals(
                matter.delegation() != null,
                charter(2, CLASSES).book().delegated().contains(matter));
        if (matter.delegation() != null) assertEquals(true, matter.reserved());
    }

    private static History sitting() {
        return COMMUNITY
                .and(IMPORTANT, tabled(COURTYARD, Matter.IMPORTANT), classed(COURTYARD, Matter.IMPORTANT))
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(150, false, COURTYARD))
                .and(new CheckInClosed(MEETING, null))
                .and(new QuorumDeclared(
                        MEETING, 106, 100, Derivation.atLeast("MTG-6", 1, 106, 159, Fraction.TWO_THIRDS), null));
    }

    @Test
    void a_vote_is_opened_while_the_charter_names_the_class() {
        var open = new OpenVote(VOTE, MEETING, COURTYARD);
        assertInstanceOf(Decision.Accepted.class, sitting().when(CHAIR, DAY, open));
        assertEquals(refuse(AUTHORITY_LOST), sitting().and(NONE).when(CHAIR, DAY, open));
    }

    private static Decision declaring(Event... meanwhile) {
        return sitting()
                .and(voteOpened(VOTE, REPRESENTATIVES, 106))
                .and(meanwhile)
                .and(new VoteCounted(
                        VOTE, MEETING, COURTYARD, new TreeMap<>(Map.of("yes", 54, "no", 52, "abstain", 0)), 106, 106))
                .when(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null));
    }

    @Test
    void a_vote_is_void_when_the_charter_names_the_class_no_more_while_it_is_open() {
        assertInstanceOf(Decision.Accepted.class, declaring());
        assertEquals(refuse(VOTE_VOID), declaring(NONE));
        var authority = new RepresentativesAuthorised(
                OTHER_MEETING, COURTYARD, new VoteId("V-00000009"), new Digest("b".repeat(64)));
        assertEquals(refuse(VOTE_VOID), declaring(NONE, authority));
        assertInstanceOf(Decision.Accepted.class, declaring(charter(3, CLASSES)));
    }

    /** Otherwise the committee could void a vote that it dislikes. */
    @Test
    void that_the_committee_sets_another_class_voids_no_vote() {
        assertInstanceOf(Decision.Accepted.class, declaring(classed(COURTYARD, Matter.CONVENTION)));
    }
}
