package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Salt;

/** The boards on which the people of a made-up community act: what they send comes on certain days, and is taken for granted. */
public interface Boards {

    /** A command and who sends it. */
    record Sent(Actor by, Command command) {}

    /** A fresh random id's text. */
    String id(char letter);

    /** The digest of a text that says what is meant. */
    Digest digest();

    /** A text that is kept beside the record. */
    record Kept(Salt salt, Digest digest) {}

    /** Keeps exactly this text. */
    Kept keep(String text);

    /**
     * Sends commands that need no order among themselves, after those that were sent before for that day.
     *
     * @return what they led to; nothing where they are only noted for later
     * @throws IllegalStateException if one is refused
     */
    List<Event> mustAll(LocalDate day, Stream<Sent> commands);

    /** As {@link #mustAll}, for one command. */
    default List<Event> must(Actor by, LocalDate day, Command command) {
        return mustAll(day, Stream.of(new Sent(by, command)));
    }
}
