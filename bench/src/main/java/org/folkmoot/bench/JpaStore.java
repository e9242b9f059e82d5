package org.folkmoot.bench;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.folkmoot.axon.MessageTypes;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Tag;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.record.RecordJson;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Axon's aggregate-based event storage engine on Hibernate and an H2 file. */
final class JpaStore implements AutoCloseable {

    private final JdbcConnectionPool connections;
    private final EntityManagerFactory factory;
    private final RecordJson json;
    final ThreadTransactions transactions;
    final AggregateBasedJpaEventStorageEngine engine;

    /** In an empty folder; a commit is on the disk when it returns. */
    JpaStore(Path folder, RecordJson json) {
        SyncedFiles.register();
        connections = JdbcConnectionPool.create(
                "jdbc:h2:synced:" + folder.resolve("axon").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
        connections.setMaxConnections(Voting.CALLERS); // with fewer they wait for each other until they give up
        factory = new HibernatePersistenceConfiguration("axon")
                .managedClasses(AggregateEventEntry.class)
                .property("jakarta.persistence.nonJtaDataSource", connections)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .property("hibernate.globally_quoted_identifiers", true)
                .createEntityManagerFactory();
        this.json = json;
        transactions = new ThreadTransactions(factory);
        engine = new AggregateBasedJpaEventStorageEngine(
                transactions,
                transactions,
                new DelegatingEventConverter(new EventBytes(json)),
                UnaryOperator.identity());
    }

    /** The aggregate that an event belongs to; the engine allows one for each. */
    static Tag aggregate(Event event) {
        return switch (event) {
            case VoteOpened e -> VoteEvent.ofVote(e.vote());
            case BallotCast e -> VoteEvent.ofBallot(e.vote(), e.household() == null ? e.resident() : e.household());
            case CheckedIn e ->
                MeetingEvent.ofAttendance(e.meeting(), e.household() == null ? e.resident() : e.household());
            default -> throw new IllegalArgumentException("belongs to no aggregate here: " + event);
        };
    }

    /** Puts the first events of aggregates there, all in one transaction. */
    void keep(List<? extends Event> events, Instant at) {
        transactions.executeInTransaction(() -> {
            for (var event : events) transactions.getEntityManager().persist(entry(event, at));
        });
    }

    private AggregateEventEntry entry(Event event, Instant at) {
        var type = MessageTypes.of(event.getClass());
        var aggregate = aggregate(event);
        return new AggregateEventEntry(
                aggregate + "/0",
                type.name(),
                type.version(),
                json.toText(event).getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.US_ASCII),
                at,
                aggregate.key(),
                aggregate.value(),
                0L);
    }

    /** How many events it holds. */
    long count() {
        return transactions.fetchInTransaction(() -> transactions
                .getEntityManager()
                .createQuery("select count(e) from " + AggregateEventEntry.class.getSimpleName() + " e", Long.class)
                .getSingleResult());
    }

    @Override
    public void close() {
        engine.close();
        factory.close();
        connections.dispose();
    }
}
