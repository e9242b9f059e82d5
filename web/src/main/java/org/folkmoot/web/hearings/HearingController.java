package org.folkmoot.web.hearings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.AnswerOpinion;
import org.folkmoot.hearings.HearingCommand.CancelHearing;
import org.folkmoot.hearings.HearingCommand.CloseHearing;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.StatementId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.FreshIds;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.LongText;
import org.folkmoot.web.texts.NamesNobody;
import org.folkmoot.web.texts.TextCommands;
import org.folkmoot.web.texts.TextCommands.Texts;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hearings about proposals. */
@RestController
@RequestMapping("/api/communities/{community}/hearings")
@Tag(name = "hearings")
class HearingController {

    private final Commands commands;
    private final Shown shown;
    private final TextCommands texts;

    HearingController(Commands commands, Shown shown, TextCommands texts) {
        this.commands = commands;
        this.shown = shown;
        this.texts = texts;
    }

    record NewHearing(
            ProposalId proposal,
            LocalDate heldOn,
            @NamesNobody String place,
            int observers,
            @Size(max = 100) List<@NamesNobody String> sides) {}

    record Participants(@Size(max = 500) List<Participant> participants) {}

    /** @param text the document, kept here; or @param file the digest of one that is handed out elsewhere */
    record NewMaterial(
            @NamesNobody String title,
            @LongText @Nullable String text,
            @Nullable Digest file) {}

    record Materials(@Size(max = 50) List<@Valid NewMaterial> materials) {}

    record Present(@Size(max = 500) List<ResidentId> present) {}

    record NewStatement(
            ResidentId speaker,
            StatementKind kind,
            @LongText String text) {}

    /** @param reason why, for everybody to read */
    record NewAnswer(boolean adopted, @NamesNobody @LongText String reason) {}

    /** @param participant left out by a resident who signs for themselves */
    record Signature(@Nullable ResidentId participant) {}

    @PostMapping
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Announces a hearing (HEA-2)")
    ResponseEntity<Object> announce(Sender sender, @Valid @RequestBody NewHearing body) {
        var hearing = FreshIds.of(sender).id('E', HearingId::new);
        var command = new AnnounceHearing(
                hearing, body.proposal(), body.heldOn(), body.place(), body.observers(), body.sides());
        return commands.send(sender, command, "hearing", hearing);
    }

    @PostMapping("/{hearing}/participants")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Adds participants to the published list (HEA-3)")
    ResponseEntity<Object> nameParticipants(
            Sender sender, @PathVariable HearingId hearing, @Valid @RequestBody Participants body) {
        return commands.send(sender, new NameParticipants(hearing, body.participants()));
    }

    @PostMapping("/{hearing}/materials")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Gives the participants the materials (HEA-3)")
    ResponseEntity<Object> shareMaterials(
            Sender sender, @PathVariable HearingId hearing, @Valid @RequestBody Materials body) {
        return texts.send(
                sender,
                texts -> new ShareMaterials(
                        hearing,
                        body.materials().stream()
                                .map(one -> material(texts, one))
                                .toList()));
    }

    private static Material material(Texts texts, NewMaterial material) {
        var text = material.text();
        var file = material.file();
        if ((text == null) == (file == null)) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "materials");
        return new Material(material.title(), file != null ? file : texts.of(TextKind.MATERIAL, String.valueOf(text)));
    }

    @PostMapping("/{hearing}/opening")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Opens the hearing with those who have come (HEA-4)")
    ResponseEntity<Object> open(Sender sender, @PathVariable HearingId hearing, @Valid @RequestBody Present body) {
        return commands.send(sender, new OpenHearing(hearing, body.present()));
    }

    @PostMapping("/{hearing}/statements")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Records what a participant said (HEA-5)")
    ResponseEntity<Object> recordStatement(
            Sender sender, @PathVariable HearingId hearing, @Valid @RequestBody NewStatement body) {
        var statement = FreshIds.of(sender).id('Q', StatementId::new);
        return texts.send(
                sender,
                texts -> new RecordStatement(
                        hearing, statement, body.speaker(), body.kind(), texts.of(TextKind.STATEMENT, body.text())),
                "statement",
                statement);
    }

    @PostMapping("/{hearing}/end-of-discussion")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Ends the discussion")
    ResponseEntity<Object> endDiscussion(Sender sender, @PathVariable HearingId hearing) {
        return commands.send(sender, new EndDiscussion(hearing));
    }

    @PostMapping("/{hearing}/signatures")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE})
    @Operation(summary = "A participant confirms the record (HEA-5)")
    ResponseEntity<Object> sign(Sender sender, @PathVariable HearingId hearing, @Valid @RequestBody Signature body) {
        return commands.send(
                sender, new SignHearingRecord(hearing, sender.resident(body.participant(), "participant")));
    }

    @PostMapping("/{hearing}/statements/{statement}/answer")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Answers an opinion, with the reason (HEA-6)")
    ResponseEntity<Object> answer(
            Sender sender,
            @PathVariable HearingId hearing,
            @PathVariable StatementId statement,
            @Valid @RequestBody NewAnswer body) {
        return texts.send(
                sender,
                texts -> new AnswerOpinion(
                        hearing, statement, body.adopted(), texts.of(TextKind.ANSWER, body.reason())));
    }

    @PostMapping("/{hearing}/closing")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Closes a hearing whose record is signed and whose opinions are answered")
    ResponseEntity<Object> close(Sender sender, @PathVariable HearingId hearing) {
        return commands.send(sender, new CloseHearing(hearing));
    }

    @PostMapping("/{hearing}/cancellation")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Calls an announced hearing off")
    ResponseEntity<Object> cancel(Sender sender, @PathVariable HearingId hearing) {
        return commands.send(sender, new CancelHearing(hearing));
    }

    @GetMapping("/{hearing}")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "A hearing with its statements and answers")
    HearingRecord hearing(@PathVariable CommunityId community, @PathVariable HearingId hearing) {
        return shown.one(HearingRecords.class, community, hearing.value());
    }
}
