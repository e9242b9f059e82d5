package org.folkmoot.web.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Who the residents are that the record knows by their ids. Each person is sealed under a key of their own, which is destroyed
 * when the person is to be forgotten; document numbers and household keys are found by keyed hashes alone.
 */
public interface PersonStore extends ComingOfAge {

    /** A file whose people are kept here. @param day on which it was told who is of age */
    record KeptRoll(ImportId id, LocalDate day) {}

    /** A household as it comes. @param key unique in the community */
    record NewHousehold(String key, List<NewPerson> persons) {
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
    record NewPerson(Person person, boolean elector) {}

    /** A household's ids. @param residents in the order in which they came */
    record KeptHousehold(HouseholdId id, List<ResidentId> residents) {
        public KeptHousehold {
            residents = List.copyOf(residents);
        }
    }

    /** What is kept of somebody. */
    sealed interface Kept {

        CommunityId community();
    }

    /** @param household in which they were when they were written; the roll knows better */
    record Known(ResidentId resident, CommunityId community, HouseholdId household, Person person) implements Kept {}

    /** Somebody whose key has been destroyed. */
    record Forgotten(ResidentId resident, CommunityId community) implements Kept {}

    /** The file, if its people were kept before. */
    Optional<KeptRoll> find(CommunityId community, Digest file);

    /**
     * Keeps all people of a file and gives them ids, or keeps none. The ids are random and stand here alone: no key tells whom the
     * record means when they are forgotten. The file, come again, is found with the ids it got.
     *
     * @param day on which it was told who is of age
     * @throws IllegalStateException if the file, a document number or a household key is kept already
     */
    KeptRoll keep(CommunityId community, Digest file, LocalDate day, List<NewHousehold> households);

    /** The ids of those households of a kept file that have these keys; a key that came with another file is not found. */
    Map<String, KeptHousehold> households(CommunityId community, KeptRoll roll, Collection<String> keys);

    /** Whether a person with that document number is kept. @param except people of this file do not count */
    boolean hasDocument(String document, @Nullable KeptRoll except);

    /** Whether a household of that key is kept. @param except households of this file do not count */
    boolean hasHousehold(CommunityId community, String key, @Nullable KeptRoll except);

    /** The person, unless unknown or forgotten. */
    Optional<Person> find(ResidentId resident);

    /** What is kept of the ids, in their order, without those that nothing is known of. */
    Map<ResidentId, Kept> find(Collection<ResidentId> residents);

    /** Everybody of a community, without the forgotten. Opens all of them: 12,000 take about a third of a second (measured). */
    List<Known> everybody(CommunityId community);

    /**
     * Writes what is known of a resident, in the place of what was known before, under a fresh key. A resident who came with no
     * file is kept from then on.
     *
     * @return false, and nothing happens, if somebody else has that document number, or the resident is forgotten
     */
    boolean write(CommunityId community, HouseholdId household, ResidentId resident, Person person);

    /** Destroys the person's key, and with it all that is known of them. The id stays, and says nothing any more. */
    void forget(ResidentId resident);

    /**
     * Gives a kept file up: it may be kept anew, with new ids.
     *
     * @param never households of the file that have not been enrolled; they and their people are forgotten, ids included
     */
    void giveUp(CommunityId community, Digest file, Collection<HouseholdId> never);
}
