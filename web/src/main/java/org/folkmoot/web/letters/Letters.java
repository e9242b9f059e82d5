package org.folkmoot.web.letters;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.decisions.Given;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.accounts.Invitations;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.PersonCard;
import org.folkmoot.web.identity.PersonField;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.letters.Letter.Addressee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes letters with fresh codes. Whoever prints them reads names and addresses, and that is written down. */
@Component
record Letters(CurrentRoll roll, Vault vault, Invitations invitations, InstantSource clock) {

    /** So many households at once: their letters are held in memory, about 40 kB each. */
    static final int MOST_HOUSEHOLDS = 500;

    /** How many parts the letters of a group, or of all, come in. */
    int parts(CommunityId community, @Nullable GroupId group) {
        return Math.ceilDiv(roll.households(community, group).size(), MOST_HOUSEHOLDS);
    }

    /**
     * Letters for the electors of a part of the households who have no account yet, ordered by address. Households in which
     * everybody has one get no letter.
     *
     * @param group of this group alone; null for all
     * @param part counted from 1
     */
    List<Letter> part(Account reader, CommunityId community, @Nullable GroupId group, int part) {
        var households = roll.households(community, group);
        int from = Math.min((part - 1) * MOST_HOUSEHOLDS, households.size());
        int to = Math.min(from + MOST_HOUSEHOLDS, households.size());
        return letters(reader, community, households.subList(from, to), false);
    }

    /** A letter with a code for every elector of one household, those who have an account included; none if it is not on the roll. */
    List<Letter> household(Account reader, CommunityId community, HouseholdId household) {
        var entry = roll.household(community, household);
        return entry.onRoll() ? letters(reader, community, List.of(entry), true) : List.of();
    }

    private List<Letter> letters(
            Account reader, CommunityId community, List<HouseholdOnRoll> households, boolean everybody) {
        var electors =
                households.stream().flatMap(entry -> entry.electors().stream()).toList();
        var had = everybody ? Set.<ResidentId>of() : new HashSet<>(invitations.withAccount(electors));
        var invited = households.stream()
                .filter(entry -> !had.containsAll(entry.electors()))
                .flatMap(entry -> entry.electors().stream())
                .toList();
        var cards = vault.persons(
                reader, Purpose.INVITATION_LETTERS, invited, EnumSet.of(PersonField.NAME, PersonField.ADDRESS));
        var codes = invitations.invite(
                reader,
                Purpose.INVITATION_LETTERS,
                community,
                invited.stream().filter(one -> !had.contains(one)).toList());
        var letters = new ArrayList<Letter>();
        for (var entry : households)
            if (entry.electors().stream().anyMatch(codes::containsKey)) letters.add(letter(entry, cards, codes));
        letters.sort(Comparator.comparing(Letter::address));
        return letters;
    }

    private Letter letter(HouseholdOnRoll entry, Map<ResidentId, PersonCard> cards, Map<ResidentId, String> codes) {
        var people = entry.electors().stream()
                .filter(one -> !isErased(cards.get(one)))
                .map(one -> new Addressee(name(one, cards.get(one)), codes.get(one)))
                .toList();
        var address = entry.electors().stream()
                .map(cards::get)
                .filter(card -> card != null && !card.erased())
                .map(card -> card.building() + " " + card.unit())
                .findFirst()
                .orElse(entry.household().value());
        return new Letter(entry.household(), address, people, until());
    }

    private static boolean isErased(@Nullable PersonCard card) {
        return card != null && card.erased();
    }

    private static String name(ResidentId resident, @Nullable PersonCard card) {
        return card == null ? resident.value() : Objects.requireNonNullElse(card.name(), resident.value());
    }

    private LocalDate until() {
        return Given.dayOf(clock.instant().plus(Invitations.VALIDITY));
    }
}
