package org.folkmoot.axon;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordWriter;

/** The deciders, running on a record. Closing it stops the processors and the deciding; log and writer belong to the caller. */
public final class AxonRecord implements AutoCloseable {

    private final AxonConfiguration axon;
    private final RecordWatch watch;
    private final RecordDesk desk;
    private final Runnable unlisten;

    private AxonRecord(AxonConfiguration axon, RecordWatch watch, RecordDesk desk, Runnable unlisten) {
        this.axon = axon;
        this.watch = watch;
        this.desk = desk;
        this.unlisten = unlisten;
    }

    /**
     * Starts deciding.
     *
     * @param writer the one writer of this process to {@code log}
     * @param more adds what else runs on the record, such as the processors of views
     */
    public static AxonRecord start(
            CommitLog log,
            RecordWriter writer,
            Capabilities capabilities,
            UnaryOperator<EventSourcingConfigurer> more) {
        var watch = RecordWatch.start(log);
        var unlisten = writer.onAppended(_ -> watch.appended());
        var axon = more.apply(configurer(log, writer, watch, capabilities)).start();
        return new AxonRecord(
                axon, watch, new RecordDesk(log, axon.getComponent(CommandBus.class), writer.meter()), unlisten);
    }

    static EventSourcingConfigurer configurer(
            CommitLog log, RecordWriter writer, RecordWatch watch, Capabilities capabilities) {
        var engine = new CommitLogStorageEngine(log, writer, watch);
        var names = new EventNames(capabilities);
        var configurer = EventSourcingConfigurer.create()
                .registerEventStorageEngine(_ -> engine)
                // The record makes an event's tags when it is written; nobody reads those that Axon would carry.
                .registerTagResolver(_ -> _ -> Set.of())
                .componentRegistry(registry -> registry
                        // The update checker calls its maker's servers and leaves a file in the home directory.
                        .disableEnhancer("org.axonframework.update.UpdateCheckerConfigurationEnhancer")
                        // Without a provider Axon adds no metadata, which the record has no place for.
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                _ -> new DefaultCorrelationDataProviderRegistry()));
        for (var decider : capabilities.deciders())
            configurer.registerCommandHandlingModule(() -> DeciderModule.of(decider, names));
        return configurer;
    }

    /** Where commands are handed in. */
    public CommandDesk desk() {
        return desk;
    }

    /** The running configuration, for those who added to it. */
    public AxonConfiguration axon() {
        return axon;
    }

    /**
     * Calls back whenever the record has grown, here or by another process; several growths may be told as one.
     *
     * @return what stops the calls
     */
    public Runnable onGrown(Runnable callback) {
        var registration = watch.onNews(callback);
        return registration::cancel;
    }

    @Override
    public void close() {
        desk.close();
        unlisten.run();
        axon.shutdown();
        watch.close();
    }
}
