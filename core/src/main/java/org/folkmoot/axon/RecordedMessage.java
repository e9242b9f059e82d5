package org.folkmoot.axon;

import java.util.Map;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.folkmoot.record.Recorded;

/**
 * An event of the record as Axon hands it to a handler. Its identifier is its position, its timestamp is that of its commit, its
 * payload is the event itself. It carries no metadata: who and when come with {@link #recorded}.
 */
public final class RecordedMessage extends GenericEventMessage {

    private final Recorded recorded;

    RecordedMessage(Recorded recorded) {
        super(
                Long.toString(recorded.position()),
                MessageTypes.of(recorded.event().getClass()),
                recorded.event(),
                Metadata.emptyInstance(),
                recorded.given().at());
        this.recorded = recorded;
    }

    /**
     * Where the message's event stands in the record, with who sent the command it came from, and when.
     *
     * @throws IllegalArgumentException if the message does not come from the record
     */
    public static Recorded recorded(EventMessage message) {
        if (message instanceof RecordedMessage fromRecord) return fromRecord.recorded;
        throw new IllegalArgumentException("not an event of the record: " + message.type());
    }

    /** The entry of a stream: a reader that keeps its token goes on behind this event. */
    MessageStream.Entry<EventMessage> entry() {
        var token = new GlobalSequenceTrackingToken(recorded.position());
        return new SimpleEntry<>(this, TrackingToken.addToContext(Context.empty(), token));
    }

    /** The record has no metadata, and what is recorded is not changed. */
    @Override
    public EventMessage withMetadata(Map<String, String> metadata) {
        return this;
    }

    /** The record has no metadata, and what is recorded is not changed. */
    @Override
    public EventMessage andMetadata(Map<String, String> metadata) {
        return this;
    }
}
