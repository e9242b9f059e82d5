package org.folkmoot.web.meetings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.AdjournMeeting;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CheckOut;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.CorrectElectorate;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.meetings.MeetingCommand.SpecialReason;
import org.folkmoot.projections.kit.Page;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Residents' and representatives' meetings. */
@RestController
@RequestMapping("/api/communities/{community}/meetings")
@Tag(name = "meetings")
class MeetingController {

    private final Commands commands;
    private final Shown shown;
    private final FutureElectors electors;

    MeetingController(Commands commands, Shown shown, FutureElectors electors) {
        this.commands = commands;
        this.shown = shown;
        this.electors = electors;
    }

    record NewMeeting(
            MeetingKind kind, LocalDate heldOn, @NamesNobody String place, Channel channel) {}

    record NewNotice(
            @Size(max = 500) List<ProposalId> agenda,
            boolean rating,
            @Valid @Nullable Special special) {}

    record Special(@NamesNobody String reason, OfficerId decidedBy) {}

    record Correction(@Nullable HouseholdId household, ResidentId resident, boolean entitled) {}

    record Authorisation(ProposalId matter, VoteId vote) {}

    record LaterDay(LocalDate heldOn) {}

    /** @param resident left out by a resident who comes for themselves or their household */
    record Arrival(
            @Nullable HouseholdId household, @Nullable ResidentId resident, Attendance attendance) {}

    /** @param resident left out by a resident who leaves */
    record Departure(
            @Nullable HouseholdId household, @Nullable ResidentId resident) {}

    @PostMapping
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Calls a meeting for a day")
    ResponseEntity<Object> call(Sender sender, @Valid @RequestBody NewMeeting body) {
        var meeting = FreshIds.of(sender).id('M', MeetingId::new);
        var command = new CallMeeting(meeting, body.kind(), body.heldOn(), body.place(), body.channel(), null);
        return commands.send(sender, command, "meeting", meeting);
    }

    @PostMapping("/{meeting}/notice")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Announces the meeting and fixes who is entitled to attend (MTG-2, MTG-12)")
    ResponseEntity<Object> issueNotice(
            Sender sender, @PathVariable MeetingId meeting, @Valid @RequestBody NewNotice body) {
        var special = body.special();
        var reason = special == null ? null : new SpecialReason(special.reason(), special.decidedBy());
        var comingOfAge = electors.comingOfAge(sender.community(), meeting);
        return commands.send(sender, new IssueNotice(meeting, body.agenda(), body.rating(), reason, comingOfAge));
    }

    @PostMapping("/{meeting}/electorate-corrections")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Corrects the electorate after an objection was upheld")
    ResponseEntity<Object> correctElectorate(
            Sender sender, @PathVariable MeetingId meeting, @Valid @RequestBody Correction body) {
        return commands.send(
                sender, new CorrectElectorate(meeting, body.household(), body.resident(), body.entitled()));
    }

    @PostMapping("/{meeting}/authorisations")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Lets the representatives decide a matter, on the strength of a vote of this meeting (MTG-7)")
    ResponseEntity<Object> authorise(
            Sender sender, @PathVariable MeetingId meeting, @Valid @RequestBody Authorisation body) {
        return commands.send(sender, new AuthoriseRepresentatives(meeting, body.matter(), body.vote()));
    }

    @PostMapping("/{meeting}/adjournment")
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "Moves the meeting to a later day")
    ResponseEntity<Object> adjourn(Sender sender, @PathVariable MeetingId meeting, @Valid @RequestBody LaterDay body) {
        return commands.send(sender, new AdjournMeeting(meeting, body.heldOn()));
    }

    @PostMapping("/{meeting}/check-ins")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "An elector checks in (MTG-3, MTG-16)")
    ResponseEntity<Object> checkIn(Sender sender, @PathVariable MeetingId meeting, @Valid @RequestBody Arrival body) {
        var resident = sender.resident(body.resident(), "resident");
        return commands.send(sender, new CheckIn(meeting, body.household(), resident, body.attendance()));
    }

    @PostMapping("/{meeting}/check-outs")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "An elector leaves")
    ResponseEntity<Object> checkOut(
            Sender sender, @PathVariable MeetingId meeting, @Valid @RequestBody Departure body) {
        var resident = sender.resident(body.resident(), "resident");
        return commands.send(sender, new CheckOut(meeting, body.household(), resident));
    }

    @PostMapping("/{meeting}/check-in-closing")
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "Closes check-in: who is present is fixed")
    ResponseEntity<Object> closeCheckIn(Sender sender, @PathVariable MeetingId meeting) {
        return commands.send(sender, new CloseCheckIn(meeting));
    }

    @PostMapping("/{meeting}/check-in-reopening")
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "Lets people in again; a quorum declared before is void")
    ResponseEntity<Object> reopenCheckIn(Sender sender, @PathVariable MeetingId meeting) {
        return commands.send(sender, new ReopenCheckIn(meeting));
    }

    @PostMapping("/{meeting}/quorum")
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "Counts who is present and declares the quorum (MTG-3, MTG-6)")
    ResponseEntity<Object> declareQuorum(Sender sender, @PathVariable MeetingId meeting) {
        return commands.send(sender, new DeclareQuorum(meeting));
    }

    @PostMapping("/{meeting}/closing")
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR})
    @Operation(summary = "Closes the meeting")
    ResponseEntity<Object> close(Sender sender, @PathVariable MeetingId meeting) {
        return commands.send(sender, new CloseMeeting(meeting));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "Meetings, fifty on a page, the latest without a page number")
    Page<MeetingSheet.Entry> meetings(@PathVariable CommunityId community, @RequestParam @Nullable Long before) {
        return shown.page(MeetingSheets.class, community, before);
    }

    @GetMapping("/{meeting}")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "A meeting with its electorate, attendance and votes")
    MeetingSheet meeting(@PathVariable CommunityId community, @PathVariable MeetingId meeting) {
        return shown.one(MeetingSheets.class, community, meeting.value());
    }
}
