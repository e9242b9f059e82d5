package org.folkmoot.web.disclosures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.projections.disclosures.Disclosure;
import org.folkmoot.projections.disclosures.Disclosures;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.kit.Page;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.FreshIds;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.LongText;
import org.folkmoot.web.texts.NamesNobody;
import org.folkmoot.web.texts.TextCommands;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The affairs-disclosure log. */
@RestController
@RequestMapping("/api/communities/{community}/disclosures")
@Tag(name = "disclosures")
class DisclosureController {

    private final Commands commands;
    private final Shown shown;
    private final Views views;
    private final TextCommands texts;

    DisclosureController(Commands commands, Shown shown, TextCommands texts, Views views) {
        this.views = views;
        this.commands = commands;
        this.shown = shown;
        this.texts = texts;
    }

    record NewDisclosure(
            DisclosureClass kind,
            @NamesNobody String title,
            @NamesNobody @LongText String text,
            @Nullable VoteId vote,
            @Nullable RatingId rating) {}

    record Correction(
            @NamesNobody String title,
            @NamesNobody @LongText String text,
            @NamesNobody String reason) {}

    @PostMapping
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Publishes an item (DIS-1, DIS-2)")
    ResponseEntity<Object> publish(Sender sender, @Valid @RequestBody NewDisclosure body) {
        var disclosure = FreshIds.of(sender).id('D', DisclosureId::new);
        return texts.send(
                sender,
                texts -> new PublishDisclosure(
                        disclosure,
                        body.kind(),
                        body.title(),
                        texts.of(TextKind.DISCLOSURE, body.text()),
                        body.vote(),
                        body.rating()),
                "disclosure",
                disclosure);
    }

    @PostMapping("/{disclosure}/corrections")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Publishes a corrected version; both stay readable (DIS-8)")
    ResponseEntity<Object> correct(
            Sender sender, @PathVariable DisclosureId disclosure, @Valid @RequestBody Correction body) {
        return texts.send(
                sender,
                texts -> new CorrectDisclosure(
                        disclosure, body.title(), texts.of(TextKind.DISCLOSURE, body.text()), body.reason()));
    }

    @PostMapping("/{disclosure}/taking-down")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Takes an item off the board after its posting period (DIS-2)")
    ResponseEntity<Object> takeDown(Sender sender, @PathVariable DisclosureId disclosure) {
        return commands.send(sender, new TakeDownDisclosure(disclosure));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The disclosure log, fifty items on a page, the latest without a page number")
    Page<Disclosure.Entry> disclosures(@PathVariable CommunityId community, @RequestParam @Nullable Long before) {
        return shown.page(Disclosures.class, community, before);
    }

    @GetMapping("/due")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "What has still to be published")
    DueList due(@PathVariable CommunityId community) {
        return DueList.of(views, community);
    }

    @GetMapping("/{disclosure}")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "An item with all its versions")
    Disclosure disclosure(@PathVariable CommunityId community, @PathVariable DisclosureId disclosure) {
        return shown.one(Disclosures.class, community, disclosure.value());
    }
}
