package org.folkmoot.web.roll;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.folkmoot.projections.communities.RepresentativeSheet;
import org.folkmoot.projections.communities.RepresentativeSheets;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.roll.RollCommand.AbandonRollImport;
import org.folkmoot.roll.RollCommand.AddResident;
import org.folkmoot.roll.RollCommand.ComeOfAge;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.EndRepresentative;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollCommand.MoveHousehold;
import org.folkmoot.roll.RollCommand.MoveResident;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.SeatRepresentative;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollCommand.StrikeResident;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.FreshIds;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who lives in the community and who decides in it; names and birth dates are not here. */
@RestController
@RequestMapping("/api/communities/{community}/roll")
@Tag(name = "roll")
class RollController {

    private final Commands commands;
    private final Shown shown;

    RollController(Commands commands, Shown shown) {
        this.commands = commands;
        this.shown = shown;
    }

    record NewGroup(String code) {}

    record NewImport(Digest file, int households, int residents) {}

    /** @param representative who represents the household, counted from 0 in {@code residents} */
    record NewHousehold(
            GroupId group,
            @Size(max = 100) List<NewResident> residents,
            int representative,
            @Nullable ImportId roll) {}

    record NewResident(boolean elector) {}

    record ToHousehold(HouseholdId to) {}

    record ToGroup(GroupId to) {}

    record Strike(StrikeReason reason) {}

    record Who(ResidentId resident) {}

    record NewRepresentative(ResidentId resident, HouseholdId household, GroupId group, Period term) {}

    record From(LocalDate from) {}

    @PostMapping("/groups")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Forms a residents' group")
    ResponseEntity<Object> formGroup(Sender sender, @Valid @RequestBody NewGroup body) {
        var group = FreshIds.of(sender).id('G', GroupId::new);
        return commands.send(sender, new FormGroup(group, body.code()), "group", group);
    }

    @PostMapping("/imports")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Announces the import of a file that has been checked as a whole")
    ResponseEntity<Object> startImport(Sender sender, @Valid @RequestBody NewImport body) {
        var id = FreshIds.of(sender).id('I', ImportId::new);
        var command = new StartRollImport(id, body.file(), body.households(), body.residents());
        return commands.send(sender, command, "import", id);
    }

    @PostMapping("/imports/{id}/completion")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Ends an import after its last household")
    ResponseEntity<Object> completeImport(Sender sender, @PathVariable ImportId id) {
        return commands.send(sender, new CompleteRollImport(id));
    }

    @PostMapping("/imports/{id}/abandonment")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Gives an import up")
    ResponseEntity<Object> abandonImport(Sender sender, @PathVariable ImportId id) {
        return commands.send(sender, new AbandonRollImport(id));
    }

    @PostMapping("/households")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Enrols a household with its residents")
    ResponseEntity<Object> enrol(Sender sender, @Valid @RequestBody NewHousehold body) {
        var ids = FreshIds.of(sender);
        var made = new LinkedHashMap<String, Id>();
        var household = ids.id('H', HouseholdId::new);
        made.put("household", household);
        var residents = new ArrayList<Enrolled>();
        for (int i = 0; i < body.residents().size(); i++) {
            var resident = ids.id('R', i, ResidentId::new);
            made.put("resident-" + i, resident);
            residents.add(new Enrolled(resident, body.residents().get(i).elector()));
        }
        if (body.representative() < 0 || body.representative() >= residents.size())
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, "representative");
        var representative = residents.get(body.representative()).resident();
        return commands.send(
                sender, new EnrolHousehold(household, body.group(), representative, residents, body.roll()), made);
    }

    @PostMapping("/households/{household}/residents")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Adds a resident who was forgotten")
    ResponseEntity<Object> addResident(
            Sender sender, @PathVariable HouseholdId household, @Valid @RequestBody NewResident body) {
        var resident = FreshIds.of(sender).id('R', ResidentId::new);
        return commands.send(sender, new AddResident(household, resident, body.elector()), "resident", resident);
    }

    @PostMapping("/households/{household}/residents/{resident}/move")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Moves a resident to another household of the community")
    ResponseEntity<Object> moveResident(
            Sender sender,
            @PathVariable HouseholdId household,
            @PathVariable ResidentId resident,
            @Valid @RequestBody ToHousehold body) {
        return commands.send(sender, new MoveResident(resident, household, body.to()));
    }

    @PostMapping("/households/{household}/move")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Moves a household to another group")
    ResponseEntity<Object> moveHousehold(
            Sender sender, @PathVariable HouseholdId household, @Valid @RequestBody ToGroup body) {
        return commands.send(sender, new MoveHousehold(household, body.to()));
    }

    @PostMapping("/households/{household}/residents/{resident}/strike")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Strikes a resident off the roll")
    ResponseEntity<Object> strikeResident(
            Sender sender,
            @PathVariable HouseholdId household,
            @PathVariable ResidentId resident,
            @Valid @RequestBody Strike body) {
        return commands.send(sender, new StrikeResident(resident, household, body.reason()));
    }

    @PostMapping("/households/{household}/strike")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Strikes a household off the roll")
    ResponseEntity<Object> strikeHousehold(
            Sender sender, @PathVariable HouseholdId household, @Valid @RequestBody Strike body) {
        return commands.send(sender, new StrikeHousehold(household, body.reason()));
    }

    @PostMapping("/households/{household}/residents/{resident}/coming-of-age")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "A resident has come of age (ELE-3)")
    ResponseEntity<Object> comeOfAge(
            Sender sender, @PathVariable HouseholdId household, @PathVariable ResidentId resident) {
        return commands.send(sender, new ComeOfAge(resident, household));
    }

    @PostMapping("/households/{household}/representative")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Names who represents the household")
    ResponseEntity<Object> nameRepresentative(
            Sender sender, @PathVariable HouseholdId household, @Valid @RequestBody Who body) {
        return commands.send(sender, new NameHouseholdRepresentative(household, body.resident()));
    }

    @PostMapping("/representatives")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Seats a resident representative whom a group has elected (COM-3)")
    ResponseEntity<Object> seatRepresentative(Sender sender, @Valid @RequestBody NewRepresentative body) {
        return commands.send(
                sender, new SeatRepresentative(body.resident(), body.household(), body.group(), body.term()));
    }

    @PostMapping("/representatives/{resident}/end")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Ends a resident representative's term early")
    ResponseEntity<Object> endRepresentative(
            Sender sender, @PathVariable ResidentId resident, @Valid @RequestBody From body) {
        return commands.send(sender, new EndRepresentative(resident, body.from()));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The roll in figures")
    RollFigures roll(@PathVariable CommunityId community) {
        return shown.of(RollSheets.class, community);
    }

    @GetMapping("/representatives")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The resident representatives")
    RepresentativeSheet representatives(@PathVariable CommunityId community) {
        return shown.of(RepresentativeSheets.class, community);
    }
}
