package org.folkmoot.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.axon.Soon;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Confidential.Readers;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Ids;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.seals.Seals;
import org.folkmoot.record.AppendOutcome;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role sees of what is confidential, before and after (docs/decisions/0008). */
class ConfidentialityTest {

    private static final CommunityId NANLANG = new CommunityId("nanlang");
    private static final CommunityId BEIYUAN = new CommunityId("beiyuan");
    private static final RecordJson JSON = new RecordJson(EventNames.ofCapabilities());
    private static final Actor TELLER = new Actor.Officer(Ids.officer(5));
    private static final Actor VOTER = new Actor.Resident(Ids.resident(1));
    private static final Subject RATED = new Subject(Body.COMMITTEE, Ids.officer(1));
    private static final FormTally FORMS = new FormTally(10, 10, 0, new TreeMap<>(Map.of(Grade.COMPETENT, 10)));

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final MeetingId MEETING = new MeetingId("M-00000001");
    private static final ProposalId PROPOSAL = new ProposalId("P-00000001");

    private static final VoteOpened OPENED = new VoteOpened(
            VOTE,
            MEETING,
            MeetingKind.REPRESENTATIVES,
            LocalDate.of(2026, 4, 11),
            PROPOSAL,
            null,
            10,
            List.of("yes", "no", "abstain"),
            new RuleBookRef(1, "hash"),
            null);
    private static final BallotCast BALLOT = new BallotCast(VOTE, null, Ids.resident(1), "yes", null);
    private static final VoteCounted COUNTED =
            new VoteCounted(VOTE, MEETING, PROPOSAL, new TreeMap<>(Map.of("yes", 1)), 1, 10);
    private static final FormsEntered ENTERED =
            new FormsEntered(Ids.rating(1), RATED, 1, new Actor.Officer(Ids.officer(5)), FORMS);
    private static final FormsConfirmed CONFIRMED =
            new FormsConfirmed(Ids.rating(1), RATED, 1, new Actor.Officer(Ids.officer(6)), FORMS);
    private static final GradeGiven GRADED = new GradeGiven(
            Ids.rating(1),
            RATED,
            null,
            Grade.COMPETENT,
            FORMS,
            Derivation.moreThan("RAT-3", 1, 10, 10, Fraction.HALF),
            0,
            LocalDate.EPOCH,
            List.of(),
            null);

    private final InMemoryCommitLog log = new InMemoryCommitLog(JSON);
    private final RecordWriter writer = new RecordWriter(log, JSON);
    private final AxonRecord axon = AxonRecord.start(log, writer, Capabilities.of(), configurer -> configurer);
    private final ViewStore store = ViewStore.inMemory();
    private final Views views = Views.open(store, log, JSON, List.of(new Seals()));
    private final Sealing sealing = new Sealing(views);

    @BeforeEach
    void start() {
        views.start(axon);
    }

    @AfterEach
    void close() {
        views.close();
        store.close();
        axon.close();
        writer.close();
    }

    private Commit append(CommunityId community, Actor by, Event... events) {
        var given = new Given(Instant.parse("2026-04-11T04:00:00Z"), by, community);
        var id = new CommandId(UUID.randomUUID().toString());
        var submission = new Submission(id, given, new FormGroup(Ids.group(0), "any"));
        return switch (Soon.get(writer.append(submission, List.of(events), null, 0))) {
            case AppendOutcome.Appended(var commit) -> commit;
            case AppendOutcome other -> throw new AssertionError(other);
        };
    }

    private void shown() {
        try {
            assertTrue(views.await(log.head().position(), Soon.LIMIT));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Who is shown it. */
    private Set<Role> readers(Commit commit) {
        var readers = EnumSet.allOf(Role.class);
        readers.removeIf(role -> sealing.of(role).seal(commit) != null);
        return readers;
    }

    @Test
    void a_ballot_is_shown_to_nobody_before_the_count_and_to_auditors_after_it() {
        append(NANLANG, TELLER, OPENED);
        var ballot = append(NANLANG, VOTER, BALLOT);
        shown();
        assertEquals(Set.of(), readers(ballot));

        append(BEIYUAN, TELLER, COUNTED);
        shown();
        assertEquals(Set.of(), readers(ballot), "it was counted elsewhere");

        append(NANLANG, TELLER, COUNTED);
        shown();
        assertEquals(Set.of(Role.AUDITOR), readers(ballot));
    }

    @Test
    void forms_are_shown_to_nobody_before_the_grade_and_to_everybody_after_it() {
        var entered = append(NANLANG, TELLER, ENTERED);
        var confirmed = append(NANLANG, TELLER, CONFIRMED);
        shown();
        assertEquals(Set.of(), readers(entered));
        assertEquals(Set.of(), readers(confirmed));

        append(NANLANG, TELLER, GRADED);
        shown();
        assertEquals(EnumSet.allOf(Role.class), readers(entered));
        assertEquals(EnumSet.allOf(Role.class), readers(confirmed));
    }

    @Test
    void what_opens_and_ends_the_time_of_silence_is_shown_to_everybody() {
        assertEquals(EnumSet.allOf(Role.class), readers(append(NANLANG, TELLER, OPENED)));
        assertEquals(EnumSet.allOf(Role.class), readers(append(NANLANG, TELLER, COUNTED)));
        assertEquals(EnumSet.allOf(Role.class), readers(append(NANLANG, TELLER, GRADED)));
    }

    @Test
    void while_the_views_are_behind_it_stays_sealed() {
        views.close();
        append(NANLANG, TELLER, OPENED);
        var ballot = append(NANLANG, VOTER, BALLOT);
        append(NANLANG, TELLER, COUNTED);

        assertEquals(Set.of(), readers(ballot));
    }

    /** A fact that waits for nothing, such as the signature under a petition. */
    private record Signature() implements Confidential {
        @Override
        public Set<Tag> tags() {
            return Set.of();
        }

        @Override
        public @Nullable Tag seal() {
            return null;
        }

        @Override
        public Readers readers() {
            return Readers.AUDITORS;
        }
    }

    @Test
    void what_lies_under_no_seal_is_shown_to_its_readers_at_once() {
        var given = new Given(Instant.EPOCH, VOTER, NANLANG);
        var submission = new Submission(new CommandId("signature-1"), given, new FormGroup(Ids.group(0), "any"));

        assertEquals(
                Set.of(Role.AUDITOR), readers(new Commit(1, Commit.GENESIS, submission, List.of(new Signature()))));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_search_for_somebody_leaves_out_what_is_sealed_and_a_search_by_event_lists_it_without_them(Role role) {
        append(NANLANG, TELLER, OPENED);
        var ballot = append(NANLANG, VOTER, BALLOT);
        shown();

        assertThat(found(role, "tag", "ballots:" + VOTE)).isEmpty();
        assertThat(found(role, "by", "resident")).isEmpty();
        assertThat(found(role, "command", ballot.submission().id().value())).isEmpty();
        var byEvent = found(role, "name", "ballot-cast");
        assertEquals(List.of(ballot), byEvent);
        var row = new Lines(JSON.names()).of(byEvent, sealing.of(role)).getFirst();
        assertEquals("votes", row.seal());
        assertNull(row.by());
        assertNull(row.at());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void after_the_count_a_search_finds_a_ballot_for_auditors_only(Role role) {
        append(NANLANG, TELLER, OPENED);
        var ballot = append(NANLANG, VOTER, BALLOT);
        append(NANLANG, TELLER, COUNTED);
        shown();

        var expected = role == Role.AUDITOR ? List.of(ballot) : List.of();
        assertEquals(expected, found(role, "tag", "ballots:" + VOTE));
        assertEquals(expected, found(role, "by", "resident"));
        assertEquals(expected, found(role, "command", ballot.submission().id().value()));
    }

    private List<Commit> found(Role role, String parameter, String value) {
        var query = RecordQuery.of(Map.of(parameter, value), JSON.names(), _ -> Optional.empty());
        var sight = sealing.of(role);
        return new RecordReader(log, JSON.names())
                .find(NANLANG, query, commit -> sight.seal(commit) != null)
                .commits();
    }

    @Test
    void what_is_taken_away_ends_before_the_first_seal_that_holds(@TempDir Path folder) {
        var taking = new Taking(log, InstallationKey.createOrLoad(folder.resolve("key")), views, Instant::now);
        append(NANLANG, TELLER, ENTERED);
        append(NANLANG, TELLER, GRADED);
        shown();
        assertEquals(2, taking.end(), "nothing is sealed");

        append(NANLANG, TELLER, OPENED);
        append(NANLANG, VOTER, BALLOT);
        append(BEIYUAN, TELLER, ENTERED);
        shown();
        assertEquals(2, taking.end(), "before the vote that is open");

        append(NANLANG, TELLER, COUNTED);
        shown();
        assertEquals(4, taking.end(), "before the forms of another community");

        append(BEIYUAN, TELLER, GRADED);
        shown();
        assertEquals(7, taking.end(), "nothing is sealed any more");
    }
}
