package org.folkmoot.web.communities;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.EndOffice;
import org.folkmoot.communities.CommunityCommand.FillSeat;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityCommand.SeatBody;
import org.folkmoot.communities.EndReason;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.FreshIds;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.NamesNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Communities, their bodies and offices. */
@RestController
@RequestMapping("/api/communities/{community}")
@Tag(name = "communities")
class CommunityController {

    private final Commands commands;
    private final Shown shown;

    CommunityController(Commands commands, Shown shown) {
        this.commands = commands;
        this.shown = shown;
    }

    record Name(@NamesNobody String name) {}

    /** @param officer left out for somebody who holds no office yet: then an id is made */
    record NewSeat(@Nullable OfficerId officer, @Nullable ResidentId resident, Post post) {}

    record Seats(Period term, @Size(max = 200) List<NewSeat> seats, int women) {}

    record OneSeat(Period term, NewSeat seat, int women) {}

    record End(EndReason reason, LocalDate from) {}

    record Kin(ResidentId first, ResidentId second) {}

    @PostMapping
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Constitutes the community")
    ResponseEntity<Object> constitute(Sender sender, @Valid @RequestBody Name body) {
        return commands.send(sender, new ConstituteCommunity(body.name()));
    }

    @PostMapping("/bodies/{body}/terms")
    @AllowedTo({Role.ADMINISTRATOR, Role.STREET_OFFICE})
    @Operation(summary = "Seats all members of a body for a term (COM-2, COM-6)")
    ResponseEntity<Object> seatBody(Sender sender, @PathVariable Body body, @Valid @RequestBody Seats seats) {
        var made = new LinkedHashMap<String, OfficerId>();
        var all = new ArrayList<Seat>();
        for (int i = 0; i < seats.seats().size(); i++)
            all.add(seat(sender, seats.seats().get(i), i, made));
        return commands.send(sender, new SeatBody(body, seats.term(), all, seats.women()), made);
    }

    @PostMapping("/bodies/{body}/seats")
    @AllowedTo({Role.ADMINISTRATOR, Role.STREET_OFFICE})
    @Operation(summary = "Fills one vacant seat (REC-5)")
    ResponseEntity<Object> fillSeat(Sender sender, @PathVariable Body body, @Valid @RequestBody OneSeat one) {
        var made = new LinkedHashMap<String, OfficerId>();
        var seat = seat(sender, one.seat(), 0, made);
        return commands.send(sender, new FillSeat(body, one.term(), seat, one.women()), made);
    }

    private static Seat seat(Sender sender, NewSeat seat, int number, LinkedHashMap<String, OfficerId> made) {
        var known = seat.officer();
        if (known != null) return new Seat(known, seat.resident(), seat.post());
        var officer = FreshIds.of(sender).id('S', number, OfficerId::new);
        made.put("officer-" + (number + 1), officer);
        return new Seat(officer, seat.resident(), seat.post());
    }

    @PostMapping("/bodies/{body}/officers/{officer}/end")
    @AllowedTo({Role.ADMINISTRATOR, Role.STREET_OFFICE})
    @Operation(summary = "Ends an office before its term (REC-2, REC-4, RAT-2)")
    ResponseEntity<Object> endOffice(
            Sender sender, @PathVariable Body body, @PathVariable OfficerId officer, @Valid @RequestBody End end) {
        return commands.send(sender, new EndOffice(officer, body, end.reason(), end.from()));
    }

    @PostMapping("/kinships")
    @AllowedTo({Role.ADMINISTRATOR, Role.STREET_OFFICE, Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "Declares that two residents are near relatives (COM-2)")
    ResponseEntity<Object> declareKinship(Sender sender, @Valid @RequestBody Kin kin) {
        return commands.send(sender, new DeclareKinship(kin.first(), kin.second()));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The community and its bodies")
    CommunitySheet community(@PathVariable CommunityId community) {
        return shown.of(CommunitySheets.class, community);
    }
}
