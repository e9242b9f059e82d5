package org.folkmoot.projections.kit;

import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How Axon's segments and tokens stand in a document: a token is the position of the last event that was taken in. */
final class Position {

    static final String POSITION = "position";
    static final String SEGMENT = "segment";
    static final String MASK = "mask";

    private Position() {}

    static long of(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException("views are read from a position, not from " + token);
        };
    }

    static TrackingToken token(Document document) {
        return new GlobalSequenceTrackingToken(document.getLong(POSITION));
    }

    static Segment segment(Document document) {
        return new Segment(document.getInteger(SEGMENT), document.getInteger(MASK));
    }

    static String id(String processor, int segment) {
        return processor + "/" + segment;
    }
}
