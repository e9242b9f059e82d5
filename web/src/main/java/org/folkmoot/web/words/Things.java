package org.folkmoot.web.words;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;

/**
 * Things of one sort.
 *
 * @param tag the key of the tag that the events about them carry; also the name of the forms' subject
 * @param letter with which their ids begin; null if they have no id of their own
 * @param page where one is shown, below the page of a community, to be followed by its id; null if nowhere
 * @param look the message of the link to that page, under {@code look.}
 * @param title what one is called, by its id
 * @param underWay those on which something is to be done, the latest first
 */
@RecordBuilder
public record Things(
        String tag,
        @Nullable Character letter,
        @Nullable String page,
        String look,
        BiFunction<CommunityId, String, String> title,
        Function<CommunityId, Stream<Thing>> underWay)
        implements ThingsBuilder.With {

    /** Of one sort; for the others one goes to their own pages. */
    public static final int MOST_UNDER_WAY = 4;

    public static Things of(String tag, char letter) {
        return new Things(tag, letter, null, tag, (_, id) -> id, _ -> Stream.empty());
    }

    /** What goes by the id of another thing, as a result does by its vote's. */
    public static Things of(String tag) {
        return new Things(tag, null, null, tag, (_, id) -> id, _ -> Stream.empty());
    }
}
