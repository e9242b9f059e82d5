package org.folkmoot.web.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.Person;
import org.folkmoot.web.identity.PersonCard;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.roll.DocumentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is known of people beside the record, for those who may know it; each reading of somebody else is written down. */
@RestController
@Tag(name = "people", description = "Whom the record means by its ids")
record PersonController(Vault vault, AccessLog log, CurrentRoll roll, Erasure erasure) {

    private static final int MOST_ENTRIES = 200;

    record PersonData(
            @NotBlank @Size(max = 100) String name,
            @Size(max = 40) String phone,
            @NotBlank @Size(max = 100) String building,
            @NotBlank @Size(max = 100) String unit,
            @NotBlank @Size(max = 40) String document,
            @Past LocalDate birthDate) {

        /** Nothing personal. */
        @Override
        public String toString() {
            return "PersonData";
        }
    }

    record Erased(ErasureReason reason) {}

    /** In a body and not in the address, which servers and browsers keep: the words are names, as a rule. */
    record Searched(@Size(max = 200) String words, Purpose purpose) {

        /** Nothing personal. */
        @Override
        public String toString() {
            return "Searched for " + purpose;
        }
    }

    @GetMapping("/api/communities/{community}/residents/{resident}/person")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE, Role.ADMINISTRATOR})
    @Operation(summary = "What the reader may know of a person")
    ResponseEntity<PersonCard> person(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable ResidentId resident,
            @RequestParam Purpose purpose) {
        demand(account, purpose);
        if (!vault.knows(community, resident)) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return unstored(vault.person(account, purpose, resident)
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE)));
    }

    @PostMapping("/api/communities/{community}/people/search")
    @AllowedTo({Role.COMMITTEE, Role.ADMINISTRATOR})
    @Operation(summary = "Residents on the roll whose name, building, unit or id has all of the words, at most 50")
    ResponseEntity<List<Vault.Found>> search(
            Account account, @PathVariable CommunityId community, @Valid @RequestBody Searched body) {
        demand(account, body.purpose());
        return unstored(vault.search(account, body.purpose(), community, body.words()));
    }

    private static void demand(Account account, Purpose purpose) {
        if (!Purpose.of(account.role()).contains(purpose))
            throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, "purpose");
    }

    @PutMapping("/api/communities/{community}/residents/{resident}/person")
    @AllowedTo(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Writes what is known of a resident on the roll, in the place of what was known before")
    void correct(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable ResidentId resident,
            @Valid @RequestBody PersonData body) {
        if (!roll.resident(community, resident).onRoll()) throw new EdgeException(EdgeRefusal.NOT_ON_ROLL_HERE);
        var person = new Person(
                body.name().strip(),
                body.phone().strip(),
                body.building().strip(),
                body.unit().strip(),
                DocumentNumber.normal(body.document()),
                body.birthDate());
        if (!vault.correct(account, community, resident, person))
            throw new EdgeException(EdgeRefusal.PERSON_CONFLICT, "document");
    }

    @PostMapping("/api/communities/{community}/residents/{resident}/erasure")
    @AllowedTo(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Destroys what is known of a person, and their account. The record keeps the id. There is no way"
                    + " back")
    void erase(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable ResidentId resident,
            @Valid @RequestBody Erased body) {
        erasure.of(account, community, resident, body.reason());
    }

    @GetMapping("/api/communities/{community}/readings")
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Who has read of whom in the community, newest first, at most 200 at once")
    ResponseEntity<List<AccessLog.Entry>> readings(
            @PathVariable CommunityId community, @RequestParam(required = false) @Nullable String before) {
        return unstored(log.latest(community, before, MOST_ENTRIES));
    }

    @GetMapping("/api/session/readings")
    @AllowedTo(Role.RESIDENT)
    @Operation(summary = "Who has read of oneself, newest first, at most 200 at once")
    ResponseEntity<List<AccessLog.Entry>> ownReadings(
            Sender sender, @RequestParam(required = false) @Nullable String before) {
        return unstored(log.about(sender.resident(null, "actor"), before, MOST_ENTRIES));
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
