package org.folkmoot.web.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.AccessLog.Reading;
import org.folkmoot.web.identity.PersonStore.Forgotten;
import org.folkmoot.web.identity.PersonStore.Kept;
import org.folkmoot.web.identity.PersonStore.KnownPerson;
import org.jspecify.annotations.Nullable;

/**
 * Personal data for those who may read it, by {@link FieldAccess}, office holders while they are in office. Whoever reads of somebody else is written down before they are
 * shown anything. The names of office holders are public in their community; reading them is not written down.
 */
public final class Vault {

    /** How many a search finds at most. */
    public static final int MOST_FOUND = 50;

    private final PersonStore persons;
    private final AccessLog log;
    private final CurrentRoll roll;
    private final OfficeHolders offices;
    private final Directory directory;
    private final Supplier<String> erased;

    /** @param erased the word that stands where somebody's name stood, in the reader's language */
    public Vault(PersonStore persons, AccessLog log, CurrentRoll roll, OfficeHolders offices, Supplier<String> erased) {
        this.persons = persons;
        this.log = log;
        this.roll = roll;
        this.offices = offices;
        this.directory = new Directory(persons);
        this.erased = erased;
    }

    /** Somebody on the roll who was searched for. @param household as the record says it now */
    public record Found(
            ResidentId resident,
            HouseholdId household,
            boolean elector,
            boolean representative,
            String name,
            String building,
            String unit) {

        /** Nothing personal. */
        @Override
        public String toString() {
            return "Found[" + resident + "]";
        }
    }

    /**
     * The names that the reader may read; others are left out. Where somebody has been forgotten, the word for that.
     *
     * @param residents of any community that the reader is at home in
     */
    public Map<ResidentId, String> names(Account reader, Purpose purpose, Collection<ResidentId> residents) {
        var view = new View(reader);
        var names = new LinkedHashMap<ResidentId, String>();
        var noted = new ArrayList<Reading>();
        persons.find(Set.copyOf(residents)).forEach((resident, kept) -> {
            if (!reader.isAtHomeIn(kept.community())) return;
            switch (kept) {
                case Forgotten _ -> names.put(resident, erased.get());
                case KnownPerson known
                when view.isPublic(known) -> names.put(resident, known.person().name());
                case KnownPerson known
                when view.fields(known).contains(PersonField.NAME) -> {
                    names.put(resident, known.person().name());
                    if (!view.isOwn(resident)) noted.add(reading(known, EnumSet.of(PersonField.NAME)));
                }
                case KnownPerson _ -> {}
            }
        });
        log.append(reader, purpose, noted);
        return names;
    }

    private static Reading reading(KnownPerson known, Set<PersonField> fields) {
        return new Reading(known.community(), known.resident(), fields);
    }

    /** The name of whoever is or was that officer, for everybody who is signed in there; none for staff from elsewhere. */
    public Optional<String> officerName(Account reader, CommunityId community, OfficerId officer) {
        if (!reader.isAtHomeIn(community)) return Optional.empty();
        return offices.resident(community, officer)
                .flatMap(resident ->
                        Optional.ofNullable(persons.find(List.of(resident)).get(resident)))
                .map(kept -> kept instanceof KnownPerson known ? known.person().name() : erased.get());
    }

    /** The names of those of them who hold or have held an office there, as everybody who is signed in there reads them. */
    public Map<ResidentId, String> holdersNames(
            Account reader, CommunityId community, Collection<ResidentId> residents) {
        if (!reader.isAtHomeIn(community)) return Map.of();
        var holders = new LinkedHashSet<>(residents);
        holders.retainAll(offices.holders(community));
        var names = new LinkedHashMap<ResidentId, String>();
        persons.find(holders)
                .forEach((resident, kept) -> names.put(
                        resident,
                        kept instanceof KnownPerson known ? known.person().name() : erased.get()));
        return names;
    }

    /** Writes down, before it is shown, that a file is opened which tells of people. @param about whom it is about, as far as the record names them */
    public void opens(Account reader, CommunityId community, Collection<PersonId> about) {
        log.opened(
                reader,
                community,
                about.stream()
                        .flatMap(person -> resident(community, person).stream())
                        .distinct()
                        .toList());
    }

    private Optional<ResidentId> resident(CommunityId community, PersonId person) {
        return person.isResident()
                ? Optional.of(new ResidentId(person.value()))
                : offices.resident(community, new OfficerId(person.value()));
    }

    /** The offices that the resident holds or has held: their other accounts act as these. */
    public List<OfficerId> officers(CommunityId community, ResidentId resident) {
        return offices.officers(community, resident);
    }

    /** What the reader may know of one person; empty if that is nothing, or there is nobody of that id. */
    public Optional<PersonCard> person(Account reader, Purpose purpose, ResidentId resident) {
        return Optional.ofNullable(persons(reader, purpose, List.of(resident)).get(resident));
    }

    /** What the reader may know of several; those of whom it is nothing are left out. */
    public Map<ResidentId, PersonCard> persons(Account reader, Purpose purpose, Collection<ResidentId> residents) {
        return persons(reader, purpose, residents, EnumSet.allOf(PersonField.class));
    }

    /**
     * The same of the fields that are needed.
     *
     * @param wanted fields that are needed; others are not read
     */
    public Map<ResidentId, PersonCard> persons(
            Account reader, Purpose purpose, Collection<ResidentId> residents, Set<PersonField> wanted) {
        var view = new View(reader);
        var cards = new LinkedHashMap<ResidentId, PersonCard>();
        var noted = new ArrayList<Reading>();
        persons.find(residents).forEach((resident, kept) -> {
            if (!reader.isAtHomeIn(kept.community())) return;
            switch (kept) {
                case Forgotten _ -> cards.put(resident, PersonCard.erased(resident));
                case KnownPerson known -> {
                    var fields = view.fields(known);
                    fields.retainAll(wanted);
                    if (fields.isEmpty()) return;
                    cards.put(resident, PersonCard.of(resident, known.person(), fields));
                    if (!view.isOwn(resident)) noted.add(reading(known, fields));
                }
            }
        });
        log.append(reader, purpose, noted);
        return cards;
    }

    /** Whether accounts of the role may search at all. */
    public static boolean maySearch(Role role) {
        return FieldAccess.of(role, PersonField.NAME) == Reach.COMMUNITY
                && FieldAccess.of(role, PersonField.ADDRESS) == Reach.COMMUNITY;
    }

    /**
     * Residents on the roll whose name, building, unit or id has every one of the words, at most {@link #MOST_FOUND}, ordered by
     * address. Nobody is found for a reader who may not read names and addresses of the community.
     *
     * @param words parts of a name, a building or a unit, with blanks between
     */
    public List<Found> search(Account reader, Purpose purpose, CommunityId community, String words) {
        if (!maySearch(reader.role()) || !reader.isAtHomeIn(community) || !offices.isInOffice(reader, community))
            return List.of();
        var found = persons.find(directory.find(community, words, MOST_FOUND)).values().stream()
                .filter(KnownPerson.class::isInstance)
                .map(KnownPerson.class::cast)
                .flatMap(known -> Optional.ofNullable(onRoll(known)).stream())
                .toList();
        var noted = new ArrayList<Reading>();
        for (var one : found)
            noted.add(new Reading(community, one.resident(), EnumSet.of(PersonField.NAME, PersonField.ADDRESS)));
        log.append(reader, purpose, noted);
        return found;
    }

    private @Nullable Found onRoll(KnownPerson known) {
        var standing = roll.resident(known.community(), known.resident());
        var household = standing.household();
        if (household == null) return null;
        var person = known.person();
        return new Found(
                known.resident(),
                household,
                standing.elector(),
                roll.household(known.community(), household).isRepresentedBy(known.resident()),
                person.name(),
                person.building(),
                person.unit());
    }

    /**
     * Writes what is known of a resident who is on the roll, for the first time or in the place of what was wrong (PI 46), and
     * writes down that it did.
     *
     * @return false if they are not on the roll there or forgotten, or somebody else has that document number
     */
    public boolean correct(Account writer, CommunityId community, ResidentId resident, Person person) {
        var household = roll.resident(community, resident).household();
        if (household == null || !persons.write(community, household, resident, person)) return false;
        directory.drop();
        log.note(writer, Purpose.ROLL_CORRECTION, community, resident, "WRITTEN");
        return true;
    }

    /** Whether anything is or was known of that resident in the community. */
    public boolean knows(CommunityId community, ResidentId resident) {
        var kept = persons.find(List.of(resident)).get(resident);
        return kept != null && kept.community().equals(community);
    }

    /** Destroys the person's key: nothing of what was known of them can be read any more. The record keeps the id. */
    public void forget(ResidentId resident) {
        persons.forget(resident);
        directory.drop();
    }

    /** What one reader may see; what it takes to tell is looked up once. */
    private final class View {

        private final Account reader;
        private final Map<CommunityId, Set<ResidentId>> holders = new LinkedHashMap<>();
        private final Map<CommunityId, Boolean> inOffice = new LinkedHashMap<>();
        private @Nullable Set<ResidentId> household;

        View(Account reader) {
            this.reader = reader;
        }

        boolean isOwn(ResidentId resident) {
            return reader.actor() instanceof Actor.Resident(var own) && own.equals(resident);
        }

        boolean isPublic(Kept kept) {
            return kept instanceof KnownPerson known
                    && holders.computeIfAbsent(known.community(), offices::holders)
                            .contains(known.resident());
        }

        Set<PersonField> fields(KnownPerson known) {
            return inOffice.computeIfAbsent(known.community(), one -> offices.isInOffice(reader, one))
                    ? FieldAccess.fields(reader.role(), near(known))
                    : EnumSet.noneOf(PersonField.class);
        }

        private Reach near(KnownPerson known) {
            if (isOwn(known.resident())) return Reach.OWN;
            return household(known.community()).contains(known.resident()) ? Reach.HOUSEHOLD : Reach.COMMUNITY;
        }

        private Set<ResidentId> household(CommunityId community) {
            var known = household;
            if (known == null)
                household = known = reader.actor() instanceof Actor.Resident(var own)
                        ? roll.householdOf(community, own)
                                .map(entry -> Set.copyOf(entry.residents()))
                                .orElse(Set.of())
                        : Set.of();
            return known;
        }
    }
}
