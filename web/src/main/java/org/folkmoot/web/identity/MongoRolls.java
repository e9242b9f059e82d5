package org.folkmoot.web.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.PersonStore.KeptRoll;
import org.folkmoot.web.identity.PersonStore.NewHousehold;
import org.folkmoot.web.identity.PersonTables.PersonRow;

/**
 * Keeps a file's people in MongoDB as a whole, without transactions. First the file is noted as being kept, which hides all that
 * comes with it; last the note is taken away. What a process that died has left hidden is removed by the next that keeps a file.
 */
final class MongoRolls {

    /** Stands for the file of those who came with none. */
    static final String ALONE = "alone";

    /** Keeping 12,000 people takes seconds; whoever has not ended after this has died. */
    private static final long MOST_MILLIS = Duration.ofMinutes(5).toMillis();

    private static final int PART = 1_000;
    private static final String SINCE = "beingKeptSince";

    final MongoCollection<Document> households;
    final MongoCollection<Document> persons;
    private final MongoCollection<Document> rolls;
    private final PersonSeal seal;

    MongoRolls(MongoHome home, Sealed sealed) {
        rolls = home.collection("roll");
        households = home.collection("household");
        persons = home.collection("person");
        this.seal = new PersonSeal(sealed);
        rolls.createIndex(Indexes.ascending("lookUp"), new IndexOptions().unique(true));
        rolls.createIndex(Indexes.ascending(SINCE), new IndexOptions().sparse(true));
        households.createIndex(Indexes.ascending("lookUp"), new IndexOptions().unique(true));
        households.createIndex(Indexes.ascending("roll"));
        persons.createIndex(
                Indexes.ascending("document"), new IndexOptions().unique(true).sparse(true));
        persons.createIndex(Indexes.ascending("roll", "place"));
        persons.createIndex(Indexes.ascending("household"));
        persons.createIndex(Indexes.ascending("community", "elector"));
    }

    /** The ids of files that are being kept just now, or were when a process died. */
    Set<String> beingKept() {
        var found = new HashSet<String>();
        for (var roll : rolls.find(exists(SINCE)).projection(Projections.include("_id")))
            found.add(roll.getString("_id"));
        return found;
    }

    /** The file of that look-up, if it is kept whole. */
    Optional<KeptRoll> whole(String lookUp) {
        return Optional.ofNullable(rolls.find(eq("lookUp", lookUp)).first())
                .filter(roll -> !roll.containsKey(SINCE))
                .map(roll -> new KeptRoll(new ImportId(roll.getString("_id")), LocalDate.parse(roll.getString("day"))));
    }

    /** @see PersonStore#keep */
    KeptRoll keep(CommunityId community, Digest file, LocalDate day, List<NewHousehold> newcomers) {
        removeRemains();
        var lookUp = seal.ofRoll(community, file);
        var id = RandomId.fresh('I', 1, drawn -> taken(rolls, drawn)).getFirst();
        var note = new Document("_id", id)
                .append("lookUp", lookUp)
                .append("day", day.toString())
                .append(SINCE, System.currentTimeMillis());
        try {
            rolls.insertOne(note);
        } catch (MongoException e) {
            throw new IllegalStateException("the file is kept, or is being kept, already", e);
        }
        try {
            write(community, id, newcomers);
        } catch (RuntimeException e) {
            remove(id);
            throw e instanceof MongoException ? new IllegalStateException("somebody is kept already", e) : e;
        }
        rolls.updateOne(eq("_id", id), unset(SINCE));
        return new KeptRoll(new ImportId(id), day);
    }

    private void write(CommunityId community, String roll, List<NewHousehold> newcomers) {
        // Looked up together: one by one, the ids of a large file would take minutes.
        int count = newcomers.stream().mapToInt(one -> one.persons().size()).sum();
        var homeIds = RandomId.fresh('H', newcomers.size(), drawn -> taken(households, drawn))
                .iterator();
        var ids = RandomId.fresh('R', count, drawn -> taken(persons, drawn)).iterator();
        var homes = new ArrayList<Document>();
        var people = new ArrayList<Document>();
        for (var household : newcomers) {
            var home = new HouseholdId(homeIds.next());
            homes.add(new Document("_id", home.value())
                    .append("lookUp", seal.ofHousehold(community, household.key()))
                    .append("roll", roll));
            for (var one : household.persons()) {
                var document = one.person().document();
                var id = ids.next();
                var closed = seal.close(id, one.person());
                var row = new PersonRow(
                        new ResidentId(id),
                        home,
                        people.size(),
                        one.elector(),
                        seal.ofDocument(document),
                        closed.key(),
                        closed.person());
                people.add(person(row, community, roll));
            }
        }
        insert(persons, people);
        insert(households, homes);
    }

    /** What a person looks like here. */
    static Document person(PersonRow row, CommunityId community, String roll) {
        return new Document("_id", row.id().value())
                .append("community", community.value())
                .append("household", row.household().value())
                .append("roll", roll)
                .append("place", row.place())
                .append("elector", row.elector())
                .append("document", row.document())
                .append("key", new Binary(row.key()))
                .append("sealed", new Binary(row.sealed()));
    }

    private static void insert(MongoCollection<Document> collection, List<Document> documents) {
        for (int from = 0; from < documents.size(); from += PART)
            collection.insertMany(documents.subList(from, Math.min(documents.size(), from + PART)));
    }

    private static Set<String> taken(MongoCollection<Document> collection, Set<String> ids) {
        var all = List.copyOf(ids);
        var taken = new HashSet<String>();
        for (int from = 0; from < all.size(); from += PART)
            for (var found : collection
                    .find(in("_id", all.subList(from, Math.min(all.size(), from + PART))))
                    .projection(Projections.include("_id"))) taken.add(found.getString("_id"));
        return taken;
    }

    void giveUp(String lookUp) {
        // The note stays, so that its id is never given again.
        var roll = rolls.find(eq("lookUp", lookUp)).first();
        if (roll != null)
            rolls.updateOne(eq("_id", roll.getString("_id")), set("lookUp", "given up " + roll.getString("_id")));
    }

    private void removeRemains() {
        for (var died : rolls.find(lt(SINCE, System.currentTimeMillis() - MOST_MILLIS))) remove(died.getString("_id"));
    }

    private void remove(String roll) {
        persons.deleteMany(eq("roll", roll));
        households.deleteMany(eq("roll", roll));
        rolls.deleteOne(eq("_id", roll));
    }
}
