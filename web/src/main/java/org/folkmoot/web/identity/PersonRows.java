package org.folkmoot.web.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.PersonSeal.Closed;
import org.folkmoot.web.identity.Rows.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows in which people, their households and the files that they came with are kept, sealed or as keyed hashes. */
final class PersonRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    final Rows rolls;
    final Rows households;
    final Rows persons;
    final Rows foundBy;
    final PersonSeal seal;

    PersonRows(IdentityHome home, Sealed sealed) {
        this.rolls = home.rows(Kind.ROLL);
        this.households = home.rows(Kind.HOUSEHOLD);
        this.persons = home.rows(Kind.PERSON);
        this.foundBy = home.rows(Kind.FOUND_BY);
        this.seal = new PersonSeal(sealed);
    }

    /** A file's row. @param unfinishedSince milliseconds since 1970; null once it is whole */
    record RollNote(String day, @Nullable Long unfinishedSince) {}

    /** A household's row, in the group of its file. */
    record HouseholdNote(String lookUp, List<String> residents) {}

    /** A person's row, in the group of their community. @param document a keyed hash; null, as key and sealed, once forgotten */
    record PersonNote(
            String household,
            String roll,
            boolean elector,
            @Nullable String document,
            byte @Nullable [] key,
            byte @Nullable [] sealed) {

        PersonNote forgotten() {
            return new PersonNote(household, roll, elector, null, null, null);
        }

        @Nullable
        Closed closed() {
            return key == null || sealed == null ? null : new Closed(key, sealed);
        }
    }

    static <T> T note(Row row, Class<T> type) {
        return JSON.readValue(row.sealed(), type);
    }

    PersonNote personNote(String household, String roll, boolean elector, String id, Person person) {
        var closed = seal.close(id, person);
        return new PersonNote(
                household, roll, elector, seal.ofDocument(person.document()), closed.key(), closed.person());
    }

    static byte[] bytes(Record note) {
        return JSON.writeValueAsBytes(note);
    }

    static byte[] text(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    /** Ids that stand for nobody and nothing yet, not even for somebody who is forgotten. */
    static List<String> fresh(char letter, int count, Rows among) {
        return RandomId.fresh(
                letter, count, drawn -> among.find(drawn).stream().map(Row::key).collect(Collectors.toSet()));
    }

    /** The ids of files that are being kept just now, or were when a process died. */
    Set<String> unfinished() {
        return rolls.ofGroup("").stream()
                .filter(roll -> note(roll, RollNote.class).unfinishedSince() != null)
                .map(Row::key)
                .collect(Collectors.toSet());
    }
}
