package org.folkmoot.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.axon.Soon;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.replay.Replay;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.web.files.FileStore;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.roll.FictionalRoll.Size;
import org.folkmoot.web.texts.SealedTextStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommunityTest {

    @TempDir
    Path folder;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final InMemoryCommitLog log = new InMemoryCommitLog(json);

    private DemoCommunity.Actors play(Instant now) {
        var key = new Sealed(new byte[32]);
        try (var writer = new RecordWriter(log, json);
                var axon = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
                var home = SqliteIdentityHome.open(folder.resolve("identity.db"))) {
            var texts = SealedTextStore.in(home, key);
            var demo = new DemoCommunity(axon.desk(), log, home.persons(key), texts, new FileStore(home, key), now);
            return demo.play(Size.of(120, 312), (_, _) -> {});
        }
    }

    private <E extends Event> List<E> recorded(Class<E> type) {
        return log.commits(1, 10_000).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void there_is_a_matter_at_every_stage() throws InterruptedException {
        play(Instant.parse("2026-11-22T16:00:01Z")); // one second past midnight in Beijing

        assertThat(recorded(BodySeated.class)).hasSize(5);
        assertThat(recorded(HearingAnnounced.class)).hasSize(2);
        assertThat(recorded(HearingClosed.class)).hasSize(1);
        assertThat(recorded(RatingClosed.class)).hasSize(2);
        assertThat(recorded(RatingAnnounced.class)).hasSize(3);
        assertThat(recorded(RepresentativesAuthorised.class)).hasSize(1);
        assertThat(recorded(DisclosureCorrected.class)).hasSize(1);
        assertThat(recorded(DisclosureTakenDown.class)).hasSize(1);
        assertThat(stages()).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ProposalStage.class));
    }

    /** At which stages the proposals stand. */
    private Set<ProposalStage> stages() throws InterruptedException {
        try (var store = ViewStore.inMemory();
                var writer = new RecordWriter(log, json);
                var axon = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
                var views = Views.open(store, log, json, List.of(new ProposalSheets()))) {
            views.start(axon);
            assertThat(views.await(log.head().position(), Soon.LIMIT)).isTrue();
            return views.list(ProposalSheets.class, DemoCommunity.NANLANG).stream()
                    .map(ProposalSheet.Entry::stage)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void time_does_not_run_back_and_every_decision_follows() {
        play(Instant.parse("2027-01-01T03:00:00Z"));

        var moments = log.commits(1, 10_000).stream()
                .map(commit -> commit.submission().given().at())
                .toList();
        assertThat(moments).isSorted();
        assertThat(new Replay(Capabilities.registered(), json).findings(log.commits(1, 10_000).stream()))
                .isEmpty();
    }

    @Test
    void nobody_acts_in_two_roles() {
        var actors = play(Instant.parse("2026-11-22T04:00:00Z"));
        var all = List.of(
                actors.resident(),
                actors.neighbour(),
                actors.chair(),
                actors.member(),
                actors.supervisor(),
                actors.streetOffice(),
                actors.station());

        assertThat(new HashSet<>(all)).hasSize(all.size());
        assertThat(all).noneMatch(Actor.ADMINISTRATOR::equals);
    }
}
