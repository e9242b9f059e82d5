package org.folkmoot.web.identity;

import static org.folkmoot.web.identity.PersonRows.bytes;
import static org.folkmoot.web.identity.PersonRows.fresh;
import static org.folkmoot.web.identity.PersonRows.note;
import static org.folkmoot.web.identity.PersonRows.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.PersonRows.HouseholdNote;
import org.folkmoot.web.identity.PersonRows.PersonNote;
import org.folkmoot.web.identity.PersonRows.RollNote;
import org.folkmoot.web.identity.Rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * The files that people have come with, and the ids of their households.
 *
 * <p>A file's people show when all of them are kept. First the file is noted as unfinished, which hides whatever comes with it, and
 * last it is noted as whole. What a process that died has left hidden is removed by the next that keeps a file.
 */
public record RollStore(IdentityHome home, PersonRows rows) {
    /** Keeping 12,000 people takes seconds; whoever has not ended after this has died. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

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

    /** The file, if its people were kept before. */
    public Optional<KeptRoll> find(CommunityId community, Digest file) {
        return rows.foundBy
                .find(rows.seal.ofRoll(community, file))
                .flatMap(found -> rows.rolls.find(found.group()))
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
        var id = fresh('I', 1, rows.rolls).getFirst();
        var unfinished = new Row(id, "", bytes(new RollNote(day.toString(), System.currentTimeMillis())));
        if (!rows.rolls.add(unfinished)
                || !rows.foundBy.add(new Row(rows.seal.ofRoll(community, file), id, new byte[0]))) {
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
        if (!rows.rolls.replace(unfinished, bytes(whole))) throw new IllegalStateException("it took too long");
        return kept(id, whole);
    }

    /** Households first: from them, what a dead process has left is found. */
    private void write(CommunityId community, String roll, List<NewHousehold> newcomers) {
        // Looked up together: one by one, the ids of a large file would take minutes.
        int count = newcomers.stream().mapToInt(one -> one.persons().size()).sum();
        var homes = fresh('H', newcomers.size(), rows.households).iterator();
        var ids = fresh('R', count, rows.persons).iterator();
        var householdRows = new ArrayList<Row>();
        var personRows = new ArrayList<Row>();
        var found = new ArrayList<Row>();
        for (var household : newcomers) {
            var at = homes.next();
            var residents = new ArrayList<String>();
            for (var one : household.persons()) {
                var id = ids.next();
                var note = rows.personNote(at, roll, one.elector(), id, one.person());
                residents.add(id);
                personRows.add(new Row(id, community.value(), bytes(note)));
                found.add(new Row(rows.seal.ofDocument(one.person().document()), roll, text(id)));
            }
            var lookUp = rows.seal.ofHousehold(community, household.key());
            householdRows.add(new Row(at, roll, bytes(new HouseholdNote(lookUp, residents))));
            found.add(new Row(lookUp, roll, text(at)));
        }
        rows.households.addAll(householdRows);
        rows.foundBy.addAll(found);
        rows.persons.addAll(personRows);
    }

    private void removeRemains() {
        long before = System.currentTimeMillis() - (home.isShared() ? LONGEST.toMillis() : 0);
        for (var roll : rows.rolls.ofGroup("")) {
            var since = note(roll, RollNote.class).unfinishedSince();
            if (since != null && since <= before) remove(roll.key());
        }
    }

    private void remove(String roll) {
        var left = rows.households.ofGroup(roll);
        rows.persons.removeAll(left.stream()
                .flatMap(household -> note(household, HouseholdNote.class).residents().stream())
                .toList());
        rows.foundBy.removeAll(rows.foundBy.ofGroup(roll).stream().map(Row::key).toList());
        rows.households.removeAll(left.stream().map(Row::key).toList());
        rows.rolls.remove(roll);
    }

    /** The ids of those households of a kept file that have these keys; a key that came with another file is not found. */
    public Map<String, KeptHousehold> households(CommunityId community, KeptRoll roll, Collection<String> keys) {
        var byLookUp = new HashMap<String, KeptHousehold>();
        for (var row : rows.households.ofGroup(roll.id().value())) {
            var note = note(row, HouseholdNote.class);
            var residents = note.residents().stream().map(ResidentId::new).toList();
            byLookUp.put(note.lookUp(), new KeptHousehold(new HouseholdId(row.key()), residents));
        }
        var found = new HashMap<String, KeptHousehold>();
        for (var key : keys) {
            var household = byLookUp.get(rows.seal.ofHousehold(community, key));
            if (household != null) found.put(key, household);
        }
        return found;
    }

    /** Whether a person with that document number is kept. @param except people of this file do not count */
    public boolean hasDocument(String document, @Nullable KeptRoll except) {
        return isKept(rows.seal.ofDocument(document), except);
    }

    /** Whether a household of that key is kept. @param except households of this file do not count */
    public boolean hasHousehold(CommunityId community, String key, @Nullable KeptRoll except) {
        return isKept(rows.seal.ofHousehold(community, key), except);
    }

    private boolean isKept(String lookUp, @Nullable KeptRoll except) {
        return rows.foundBy
                .find(lookUp)
                .map(Row::group)
                .filter(roll -> except == null || !roll.equals(except.id().value()))
                .filter(roll -> !rows.unfinished().contains(roll))
                .isPresent();
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
        for (var row : rows.persons.ofGroup(community.value())) {
            var note = note(row, PersonNote.class);
            if (!gone.contains(note.household())) continue;
            people.add(row.key());
            if (note.document() != null) lookUps.add(note.document());
        }
        for (var row : rows.households.find(gone))
            lookUps.add(note(row, HouseholdNote.class).lookUp());
        rows.foundBy.removeAll(lookUps);
        rows.persons.removeAll(people);
        rows.households.removeAll(gone);
        rows.foundBy.remove(
                rows.seal.ofRoll(community, file)); // the roll's own row stays, so that its id is never given again
    }
}
