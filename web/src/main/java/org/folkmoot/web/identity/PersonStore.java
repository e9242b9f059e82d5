package org.folkmoot.web.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.PersonSeal.Closed;
import org.folkmoot.web.identity.Rows.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who the residents are that the record knows by their ids. Each person is sealed under a key of their own, which is destroyed
 * when the person is to be forgotten; document numbers, household keys and files are found by keyed hashes alone.
 *
 * <p>A file's people show when all of them are kept. First the file is noted as unfinished, which hides whatever comes with it, and
 * last it is noted as whole. What a process that died has left hidden is removed by the next that keeps a file.
 */
public final class PersonStore implements ComingOfAge {

    /** Stands for the file of those who came with none. */
    private static final String ALONE = "alone";

    /** Keeping 12,000 people takes seconds; whoever has not ended after this has died. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final IdentityHome home;
    private final Rows rolls;
    private final Rows households;
    private final Rows persons;
    private final Rows foundBy;
    private final PersonSeal seal;

    PersonStore(IdentityHome home, Sealed sealed) {
        this.home = home;
        this.rolls = home.rows(Kind.ROLL);
        this.households = home.rows(Kind.HOUSEHOLD);
        this.persons = home.rows(Kind.PERSON);
        this.foundBy = home.rows(Kind.FOUND_BY);
        this.seal = new PersonSeal(sealed);
    }

    /** A file whose people are kept here. @param day on which it was told who is of age */
    public record KeptRoll(ImportId id, LocalDate day) {}

    /** A household as it comes. @param key unique in the community */
    public record NewHousehold(String key, List<NewPerson> persons) {
        public NewHousehold {
            persons = List.copyOf(persons);
        }

        /** Nothing personal. */
        @Override
        public String toString() {
            return "household of " + persons.size();
        }
    }

    /** A person as they come. @param elector whether the record will call them an elector */
    public record NewPerson(Person person, boolean elector) {}

    /** A household's ids. @param residents in the order in which they came */
    public record KeptHousehold(HouseholdId id, List<ResidentId> residents) {
        public KeptHousehold {
            residents = List.copyOf(residents);
        }
    }

    /** What is kept of somebody. */
    public sealed interface Kept {

        ResidentId resident();

        CommunityId community();
    }

    /** @param household in which they were when they were written; the roll knows better */
    public record Known(ResidentId resident, CommunityId community, HouseholdId household, Person person)
            implements Kept {}

    /** Somebody whose key has been destroyed. */
    public record Forgotten(ResidentId resident, CommunityId community) implements Kept {}

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

    private static <T> T note(Row row, Class<T> type) {
        return JSON.readValue(row.sealed(), type);
    }

    /** The file, if its people were kept before. */
    public Optional<KeptRoll> find(CommunityId community, Digest file) {
        return foundBy.find(seal.ofRoll(community, file))
                .flatMap(found -> rolls.find(found.group()))
                .filter(roll -> note(roll, RollNote.class).unfinishedSince() == null)
                .map(roll -> kept(roll.key(), note(roll, RollNote.class)));
    }

    private static KeptRoll kept(String id, RollNote note) {
        return new KeptRoll(new ImportId(id), LocalDate.parse(note.day()));
    }

    /**
     * Keeps all people of a file and gives them ids, or keeps none. The ids are random and stand here alone: no key tells whom the
     * record means when they are forgotten. The file, come again, is found with the ids it got.
     *
     * @param day on which it was told who is of age
     * @throws IllegalStateException if the file, a document number or a household key is kept already
     */
    public synchronized KeptRoll keep(CommunityId community, Digest file, LocalDate day, List<NewHousehold> newcomers) {
        removeRemains();
        var id = fresh('I', 1, rolls).getFirst();
        var unfinished = new Row(id, "", bytes(new RollNote(day.toString(), System.currentTimeMillis())));
        if (!rolls.add(unfinished) || !foundBy.add(new Row(seal.ofRoll(community, file), id, new byte[0]))) {
            remove(id);
            throw new IllegalStateException("the file is kept, or is being kept, already");
        }
        try {
            write(community, id, newcomers);
        } catch (RuntimeException e) {
            remove(id);
            throw new IllegalStateException("somebody is kept already", e);
        }
        var whole = new RollNote(day.toString(), null);
        if (!rolls.replace(unfinished, bytes(whole))) throw new IllegalStateException("it took too long");
        return kept(id, whole);
    }

    /** Households first: from them, what a dead process has left is found. */
    private void write(CommunityId community, String roll, List<NewHousehold> newcomers) {
        // Looked up together: one by one, the ids of a large file would take minutes.
        int count = newcomers.stream().mapToInt(one -> one.persons().size()).sum();
        var homes = fresh('H', newcomers.size(), households).iterator();
        var ids = fresh('R', count, persons).iterator();
        var householdRows = new ArrayList<Row>();
        var personRows = new ArrayList<Row>();
        var found = new ArrayList<Row>();
        for (var household : newcomers) {
            var at = homes.next();
            var residents = new ArrayList<String>();
            for (var one : household.persons()) {
                var id = ids.next();
                var note = personNote(at, roll, one.elector(), id, one.person());
                residents.add(id);
                personRows.add(new Row(id, community.value(), bytes(note)));
                found.add(new Row(seal.ofDocument(one.person().document()), roll, text(id)));
            }
            var lookUp = seal.ofHousehold(community, household.key());
            householdRows.add(new Row(at, roll, bytes(new HouseholdNote(lookUp, residents))));
            found.add(new Row(lookUp, roll, text(at)));
        }
        households.addAll(householdRows);
        foundBy.addAll(found);
        persons.addAll(personRows);
    }

    private PersonNote personNote(String household, String roll, boolean elector, String id, Person person) {
        var closed = seal.close(id, person);
        return new PersonNote(
                household, roll, elector, seal.ofDocument(person.document()), closed.key(), closed.person());
    }

    private static byte[] bytes(Record note) {
        return JSON.writeValueAsBytes(note);
    }

    private static byte[] text(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    /** Ids that stand for nobody and nothing yet, not even for somebody who is forgotten. */
    private static List<String> fresh(char letter, int count, Rows among) {
        return RandomId.fresh(
                letter, count, drawn -> among.find(drawn).stream().map(Row::key).collect(Collectors.toSet()));
    }

    private void removeRemains() {
        long before = System.currentTimeMillis() - (home.isShared() ? LONGEST.toMillis() : 0);
        for (var roll : rolls.ofGroup("")) {
            var since = note(roll, RollNote.class).unfinishedSince();
            if (since != null && since <= before) remove(roll.key());
        }
    }

    private void remove(String roll) {
        var left = households.ofGroup(roll);
        persons.removeAll(left.stream()
                .flatMap(household -> note(household, HouseholdNote.class).residents().stream())
                .toList());
        foundBy.removeAll(foundBy.ofGroup(roll).stream().map(Row::key).toList());
        households.removeAll(left.stream().map(Row::key).toList());
        rolls.remove(roll);
    }

    /** The ids of files that are being kept just now, or were when a process died. */
    private Set<String> unfinished() {
        return rolls.ofGroup("").stream()
                .filter(roll -> note(roll, RollNote.class).unfinishedSince() != null)
                .map(Row::key)
                .collect(Collectors.toSet());
    }

    /** The ids of those households of a kept file that have these keys; a key that came with another file is not found. */
    public Map<String, KeptHousehold> households(CommunityId community, KeptRoll roll, Collection<String> keys) {
        var byLookUp = new HashMap<String, KeptHousehold>();
        for (var row : households.ofGroup(roll.id().value())) {
            var note = note(row, HouseholdNote.class);
            var residents = note.residents().stream().map(ResidentId::new).toList();
            byLookUp.put(note.lookUp(), new KeptHousehold(new HouseholdId(row.key()), residents));
        }
        var found = new HashMap<String, KeptHousehold>();
        for (var key : keys) {
            var household = byLookUp.get(seal.ofHousehold(community, key));
            if (household != null) found.put(key, household);
        }
        return found;
    }

    /** Whether a person with that document number is kept. @param except people of this file do not count */
    public boolean hasDocument(String document, @Nullable KeptRoll except) {
        return isKept(seal.ofDocument(document), except);
    }

    /** Whether a household of that key is kept. @param except households of this file do not count */
    public boolean hasHousehold(CommunityId community, String key, @Nullable KeptRoll except) {
        return isKept(seal.ofHousehold(community, key), except);
    }

    private boolean isKept(String lookUp, @Nullable KeptRoll except) {
        return foundBy.find(lookUp)
                .map(Row::group)
                .filter(roll -> except == null || !roll.equals(except.id().value()))
                .filter(roll -> !unfinished().contains(roll))
                .isPresent();
    }

    /** The person, unless unknown or forgotten. */
    public Optional<Person> find(ResidentId resident) {
        return find(List.of(resident)).get(resident) instanceof Known known
                ? Optional.of(known.person())
                : Optional.empty();
    }

    /** What is kept of the ids, in their order, without those that nothing is known of. */
    public Map<ResidentId, Kept> find(Collection<ResidentId> residents) {
        var found = new HashMap<ResidentId, Kept>();
        kept(persons.find(residents.stream().map(ResidentId::value).toList()))
                .forEach(kept -> found.put(kept.resident(), kept));
        var inOrder = new LinkedHashMap<ResidentId, Kept>();
        for (var resident : residents) {
            var one = found.get(resident);
            if (one != null) inOrder.put(resident, one);
        }
        return inOrder;
    }

    /** Everybody of a community, without the forgotten. Opens all of them: 12,000 take about a third of a second (measured). */
    public List<Known> everybody(CommunityId community) {
        return known(kept(persons.ofGroup(community.value()))).toList();
    }

    @Override
    public List<ResidentId> by(CommunityId community, LocalDate day) {
        var young = persons.ofGroup(community.value()).stream()
                .filter(row -> !note(row, PersonNote.class).elector())
                .toList();
        return known(kept(young))
                .filter(known -> known.person().isAdult(day))
                .map(Known::resident)
                .toList();
    }

    private static Stream<Known> known(Stream<Kept> kept) {
        return kept.filter(Known.class::isInstance).map(Known.class::cast);
    }

    private Stream<Kept> kept(List<Row> rows) {
        var hidden = unfinished();
        return rows.stream()
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
                : new Known(resident, community, new HouseholdId(note.household()), seal.open(row.key(), closed));
    }

    /**
     * Writes what is known of a resident, in the place of what was known before, under a fresh key. A resident who came with no
     * file is kept from then on.
     *
     * @return false, and nothing happens, if somebody else has that document number, or the resident is forgotten
     */
    public boolean write(CommunityId community, HouseholdId household, ResidentId resident, Person person) {
        while (true) {
            var before = persons.find(resident.value());
            var known = before.map(row -> note(row, PersonNote.class)).orElse(null);
            if (known != null && known.document() == null) return false;
            var id = resident.value();
            var written = known == null
                    ? personNote(household.value(), ALONE, false, id, person)
                    : personNote(known.household(), known.roll(), known.elector(), id, person);
            if (!claim(written, id)) return false;
            if (before.isEmpty()
                    ? persons.add(new Row(id, community.value(), bytes(written)))
                    : persons.replace(before.get(), bytes(written))) {
                var former = known == null ? null : known.document();
                if (former != null && !former.equals(written.document())) foundBy.remove(former);
                return true;
            }
            // somebody else has written or forgotten them meanwhile: look again
        }
    }

    /** @return whether the document number is this resident's */
    private boolean claim(PersonNote written, String id) {
        var document = Objects.requireNonNull(written.document());
        return foundBy.add(new Row(document, written.roll(), text(id)))
                || foundBy.find(document)
                        .filter(row -> Arrays.equals(row.sealed(), text(id)))
                        .isPresent();
    }

    /** Destroys the person's key, and with it all that is known of them. The id stays, and says nothing any more. */
    public void forget(ResidentId resident) {
        for (var row = persons.find(resident.value()); row.isPresent(); row = persons.find(resident.value())) {
            var note = note(row.get(), PersonNote.class);
            if (note.document() != null) foundBy.remove(note.document()); // first: once forgotten, nobody knows it
            if (persons.replace(row.get(), bytes(note.forgotten()))) break;
        }
        home.overwriteRemoved();
    }

    /**
     * Gives a kept file up: it may be kept anew, with new ids.
     *
     * @param never households of the file that have not been enrolled; they and their people are forgotten, ids included
     */
    public void giveUp(CommunityId community, Digest file, Collection<HouseholdId> never) {
        var gone = never.stream().map(HouseholdId::value).collect(Collectors.toSet());
        var people = new ArrayList<String>();
        var lookUps = new ArrayList<String>();
        for (var row : persons.ofGroup(community.value())) {
            var note = note(row, PersonNote.class);
            if (!gone.contains(note.household())) continue;
            people.add(row.key());
            if (note.document() != null) lookUps.add(note.document());
        }
        for (var row : households.find(gone))
            lookUps.add(note(row, HouseholdNote.class).lookUp());
        foundBy.removeAll(lookUps);
        persons.removeAll(people);
        households.removeAll(gone);
        foundBy.remove(seal.ofRoll(community, file)); // the roll's own row stays, so that its id is never given again
    }
}
