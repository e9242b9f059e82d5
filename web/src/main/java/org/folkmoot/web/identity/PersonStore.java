package org.folkmoot.web.identity;

import static org.folkmoot.web.identity.PersonRows.bytes;
import static org.folkmoot.web.identity.PersonRows.note;
import static org.folkmoot.web.identity.PersonRows.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.PersonRows.PersonNote;
import org.folkmoot.web.identity.Rows.Row;

/**
 * Who the residents are that the record knows by their ids. Each person is sealed under a key of their own, which is destroyed
 * when the person is to be forgotten; document numbers, household keys and files are found by keyed hashes alone. Whoever came with
 * a file shows when all who came with it do.
 */
public final class PersonStore implements ComingOfAge {

    /** Stands for the file of those who came with none. */
    private static final String ALONE = "alone";

    private final IdentityHome home;
    private final PersonRows rows;
    private final RollStore rolls;

    PersonStore(IdentityHome home, Sealed sealed) {
        this.home = home;
        this.rows = new PersonRows(home, sealed);
        this.rolls = new RollStore(home, rows);
    }

    /** The files that they came with. */
    public RollStore rolls() {
        return rolls;
    }

    /** What is kept of somebody. */
    public sealed interface Kept {

        ResidentId resident();

        CommunityId community();
    }

    /** @param household in which they were when they were written; the roll knows better */
    public record KnownPerson(ResidentId resident, CommunityId community, HouseholdId household, Person person)
            implements Kept {}

    /** Somebody whose key has been destroyed. */
    public record Forgotten(ResidentId resident, CommunityId community) implements Kept {}

    /** The person, unless unknown or forgotten. */
    public Optional<Person> find(ResidentId resident) {
        return find(List.of(resident)).get(resident) instanceof KnownPerson known
                ? Optional.of(known.person())
                : Optional.empty();
    }

    /** What is kept of the ids, in their order, without those that nothing is known of. */
    public Map<ResidentId, Kept> find(Collection<ResidentId> residents) {
        var found = new HashMap<ResidentId, Kept>();
        kept(rows.persons.find(residents.stream().map(ResidentId::value).toList()))
                .forEach(kept -> found.put(kept.resident(), kept));
        var inOrder = new LinkedHashMap<ResidentId, Kept>();
        for (var resident : residents) {
            var one = found.get(resident);
            if (one != null) inOrder.put(resident, one);
        }
        return inOrder;
    }

    /** Everybody of a community, without the forgotten. Opens all of them: 12,000 take about a third of a second (measured). */
    public List<KnownPerson> everybody(CommunityId community) {
        return known(kept(rows.persons.ofGroup(community.value()))).toList();
    }

    @Override
    public List<ResidentId> by(CommunityId community, LocalDate day) {
        var young = rows.persons.ofGroup(community.value()).stream()
                .filter(row -> !note(row, PersonNote.class).elector())
                .toList();
        return known(kept(young))
                .filter(known -> known.person().isAdult(day))
                .map(KnownPerson::resident)
                .toList();
    }

    private static Stream<KnownPerson> known(Stream<Kept> kept) {
        return kept.filter(KnownPerson.class::isInstance).map(KnownPerson.class::cast);
    }

    private Stream<Kept> kept(List<Row> some) {
        var hidden = rows.unfinished();
        return some.stream()
                .filter(row -> !hidden.contains(note(row, PersonNote.class).roll()))
                .map(this::kept);
    }

    private Kept kept(Row row) {
        var note = note(row, PersonNote.class);
        var resident = new ResidentId(row.key());
        var community = new CommunityId(row.group());
        var closed = note.closed();
        return closed == null
                ? new Forgotten(resident, community)
                : new KnownPerson(
                        resident, community, new HouseholdId(note.household()), rows.seal.open(row.key(), closed));
    }

    /**
     * Writes what is known of a resident, in the place of what was known before, under a fresh key. A resident who came with no
     * file is kept from then on.
     *
     * @return false, and nothing happens, if somebody else has that document number, or the resident is forgotten
     */
    public boolean write(CommunityId community, HouseholdId household, ResidentId resident, Person person) {
        while (true) {
            var before = rows.persons.find(resident.value());
            var known = before.map(row -> note(row, PersonNote.class)).orElse(null);
            if (known != null && known.document() == null) return false;
            var id = resident.value();
            var written = known == null
                    ? rows.personNote(household.value(), ALONE, false, id, person)
                    : rows.personNote(known.household(), known.roll(), known.elector(), id, person);
            if (!claim(written, id)) return false;
            if (before.isEmpty()
                    ? rows.persons.add(new Row(id, community.value(), bytes(written)))
                    : rows.persons.replace(before.get(), bytes(written))) {
                var former = known == null ? null : known.document();
                if (former != null && !former.equals(written.document())) rows.foundBy.remove(former);
                return true;
            }
            // somebody else has written or forgotten them meanwhile: look again
        }
    }

    /** @return whether the document number is this resident's */
    private boolean claim(PersonNote written, String id) {
        var document = Objects.requireNonNull(written.document());
        return rows.foundBy.add(new Row(document, written.roll(), text(id)))
                || rows.foundBy
                        .find(document)
                        .filter(row -> Arrays.equals(row.sealed(), text(id)))
                        .isPresent();
    }

    /** Destroys the person's key, and with it all that is known of them. The id stays, and says nothing any more. */
    public void forget(ResidentId resident) {
        var persons = rows.persons;
        for (var row = persons.find(resident.value()); row.isPresent(); row = persons.find(resident.value())) {
            var note = note(row.get(), PersonNote.class);
            if (note.document() != null) rows.foundBy.remove(note.document()); // first: once forgotten, nobody knows it
            if (persons.replace(row.get(), bytes(note.forgotten()))) break;
        }
        home.overwriteRemoved();
    }
}
