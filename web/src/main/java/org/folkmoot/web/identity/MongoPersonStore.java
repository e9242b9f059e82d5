package org.folkmoot.web.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** The persons in MongoDB, without transactions: a person shows as soon as their whole file is kept, see {@link MongoRolls}. */
final class MongoPersonStore implements PersonStore {

    private static final Bson NOT_FORGOTTEN = exists("key");

    private final MongoRolls rolls;
    private final MongoCollection<Document> households;
    private final MongoCollection<Document> persons;
    private final PersonSeal seal;

    MongoPersonStore(MongoHome home, Sealed sealed) {
        rolls = new MongoRolls(home, sealed);
        households = rolls.households;
        persons = rolls.persons;
        seal = new PersonSeal(sealed);
    }

    @Override
    public Optional<KeptRoll> find(CommunityId community, Digest file) {
        return rolls.whole(seal.ofRoll(community, file));
    }

    @Override
    public KeptRoll keep(CommunityId community, Digest file, LocalDate day, List<NewHousehold> newcomers) {
        return rolls.keep(community, file, day, newcomers);
    }

    @Override
    public Map<String, KeptHousehold> households(CommunityId community, KeptRoll roll, Collection<String> keys) {
        var idByLookUp = new HashMap<String, String>();
        for (var household : households.find(eq("roll", roll.id().value())))
            idByLookUp.put(household.getString("lookUp"), household.getString("_id"));
        var residents = new HashMap<String, List<ResidentId>>();
        var inOrder = persons.find(eq("roll", roll.id().value())).sort(new Document("place", 1));
        for (var person : inOrder)
            residents
                    .computeIfAbsent(person.getString("household"), _ -> new ArrayList<>())
                    .add(new ResidentId(person.getString("_id")));
        var found = new HashMap<String, KeptHousehold>();
        for (var key : keys) {
            var id = idByLookUp.get(seal.ofHousehold(community, key));
            if (id != null)
                found.put(key, new KeptHousehold(new HouseholdId(id), residents.getOrDefault(id, List.of())));
        }
        return found;
    }

    @Override
    public boolean hasDocument(String document, @Nullable KeptRoll except) {
        return isKept(persons.find(eq("document", seal.ofDocument(document))).first(), except);
    }

    @Override
    public boolean hasHousehold(CommunityId community, String key, @Nullable KeptRoll except) {
        return isKept(
                households.find(eq("lookUp", seal.ofHousehold(community, key))).first(), except);
    }

    private boolean isKept(@Nullable Document found, @Nullable KeptRoll except) {
        if (found == null) return false;
        var roll = found.getString("roll");
        return (except == null || !roll.equals(except.id().value()))
                && !rolls.beingKept().contains(roll);
    }

    @Override
    public Optional<Person> find(ResidentId resident) {
        return find(List.of(resident)).get(resident) instanceof Known known
                ? Optional.of(known.person())
                : Optional.empty();
    }

    @Override
    public Map<ResidentId, Kept> find(Collection<ResidentId> residents) {
        var ids = residents.stream().map(ResidentId::value).toList();
        var found = new HashMap<ResidentId, Kept>();
        for (var kept : kept(in("_id", ids))) {
            switch (kept) {
                case Known known -> found.put(known.resident(), known);
                case Forgotten forgotten -> found.put(forgotten.resident(), forgotten);
            }
        }
        var inOrder = new LinkedHashMap<ResidentId, Kept>();
        for (var resident : residents) {
            var one = found.get(resident);
            if (one != null) inOrder.put(resident, one);
        }
        return inOrder;
    }

    @Override
    public List<Known> everybody(CommunityId community) {
        return known(and(eq("community", community.value()), NOT_FORGOTTEN));
    }

    @Override
    public List<ResidentId> by(CommunityId community, LocalDate day) {
        return known(and(eq("community", community.value()), eq("elector", false), NOT_FORGOTTEN)).stream()
                .filter(known -> known.person().isAdult(day))
                .map(Known::resident)
                .toList();
    }

    private List<Known> known(Bson which) {
        return kept(which).stream()
                .filter(Known.class::isInstance) // somebody may be forgotten while this is read
                .map(Known.class::cast)
                .toList();
    }

    private List<Kept> kept(Bson which) {
        var hidden = rolls.beingKept();
        var found = new ArrayList<Kept>();
        for (var person : persons.find(which)) if (!hidden.contains(person.getString("roll"))) found.add(kept(person));
        return found;
    }

    private Kept kept(Document person) {
        var id = person.getString("_id");
        var resident = new ResidentId(id);
        var community = new CommunityId(person.getString("community"));
        var key = person.get("key", Binary.class);
        if (key == null) return new Forgotten(resident, community);
        var closed = new PersonSeal.Closed(
                key.getData(), person.get("sealed", Binary.class).getData());
        return new Known(resident, community, new HouseholdId(person.getString("household")), seal.open(id, closed));
    }

    @Override
    public boolean write(CommunityId community, HouseholdId household, ResidentId resident, Person person) {
        var id = resident.value();
        var closed = seal.close(id, person);
        var written = combine(
                set("document", seal.ofDocument(person.document())),
                set("key", new Binary(closed.key())),
                set("sealed", new Binary(closed.person())));
        try {
            if (persons.updateOne(and(eq("_id", id), NOT_FORGOTTEN), written).getMatchedCount() == 1) return true;
            persons.insertOne(MongoRolls.person(
                    new PersonTables.PersonRow(
                            resident,
                            household,
                            0,
                            false,
                            seal.ofDocument(person.document()),
                            closed.key(),
                            closed.person()),
                    community,
                    MongoRolls.ALONE));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false; // another has the document, or the resident is forgotten
        }
    }

    @Override
    public void forget(ResidentId resident) {
        persons.updateOne(eq("_id", resident.value()), combine(unset("document"), unset("key"), unset("sealed")));
    }

    @Override
    public void giveUp(CommunityId community, Digest file, Collection<HouseholdId> never) {
        for (var household : never) {
            persons.deleteMany(eq("household", household.value()));
            households.deleteOne(eq("_id", household.value()));
        }
        rolls.giveUp(seal.ofRoll(community, file));
    }
}
