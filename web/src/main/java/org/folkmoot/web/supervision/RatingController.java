package org.folkmoot.web.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.folkmoot.projections.kit.Page;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.supervision.Forms;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.CloseRating;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.RatingId;
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

/** The yearly rating. */
@RestController
@RequestMapping("/api/communities/{community}/ratings")
@Tag(name = "supervision")
class RatingController {

    private final Commands commands;
    private final Shown shown;
    private final TextCommands texts;

    RatingController(Commands commands, Shown shown, TextCommands texts) {
        this.commands = commands;
        this.shown = shown;
        this.texts = texts;
    }

    record NewRating(
            int year, MeetingId meeting, @Size(max = 300) List<Subject> subjects) {}

    record DutyReport(
            MeetingId meeting,
            Subject subject,
            @NamesNobody @LongText String text) {}

    record Opening(MeetingId meeting) {}

    record CountedForms(Subject subject, int round, Forms forms) {}

    record About(Subject subject) {}

    @PostMapping
    @AllowedTo(Role.SUPERVISOR)
    @Operation(summary = "Announces the yearly rating in a representatives' meeting (RAT-1)")
    ResponseEntity<Object> announce(Sender sender, @Valid @RequestBody NewRating body) {
        var rating = FreshIds.of(sender).id('T', RatingId::new);
        var command = new AnnounceRating(rating, body.year(), body.meeting(), body.subjects());
        return commands.send(sender, command, "rating", rating);
    }

    @PostMapping("/{rating}/duty-reports")
    @AllowedTo({Role.COMMITTEE, Role.SUPERVISOR, Role.STREET_OFFICE, Role.STATION})
    @Operation(summary = "A member to be rated files a duty report (RAT-5)")
    ResponseEntity<Object> fileDutyReport(
            Sender sender, @PathVariable RatingId rating, @Valid @RequestBody DutyReport body) {
        return texts.send(
                sender,
                texts -> new FileDutyReport(
                        rating, body.meeting(), body.subject(), texts.of(TextKind.DUTY_REPORT, body.text())));
    }

    @PostMapping("/{rating}/opening")
    @AllowedTo(Role.SUPERVISOR)
    @Operation(summary = "Opens the rating in the quorate meeting (RAT-1, RAT-4)")
    ResponseEntity<Object> open(Sender sender, @PathVariable RatingId rating, @Valid @RequestBody Opening body) {
        return commands.send(sender, new OpenRating(rating, body.meeting()));
    }

    @PostMapping("/{rating}/forms")
    @AllowedTo(Role.SUPERVISOR)
    @Operation(summary = "One of two tellers enters the counted forms; the other confirms them")
    ResponseEntity<Object> enterForms(
            Sender sender, @PathVariable RatingId rating, @Valid @RequestBody CountedForms body) {
        return commands.send(sender, new EnterForms(rating, body.subject(), body.round(), body.forms()));
    }

    @PostMapping("/{rating}/grades")
    @AllowedTo(Role.SUPERVISOR)
    @Operation(summary = "Gives the grade that the confirmed forms say, or finds a tie (RAT-2, RAT-3, RAT-6)")
    ResponseEntity<Object> giveGrade(Sender sender, @PathVariable RatingId rating, @Valid @RequestBody About body) {
        return commands.send(sender, new GiveGrade(rating, body.subject()));
    }

    @PostMapping("/{rating}/deliveries")
    @AllowedTo(Role.SUPERVISOR)
    @Operation(summary = "Hands the result to the one who was rated (RAT-5)")
    ResponseEntity<Object> deliverGrade(Sender sender, @PathVariable RatingId rating, @Valid @RequestBody About body) {
        return commands.send(sender, new DeliverGrade(rating, body.subject()));
    }

    @PostMapping("/{rating}/closing")
    @AllowedTo(Role.SUPERVISOR)
    @Operation(summary = "Closes the rating when every subject has a grade")
    ResponseEntity<Object> close(Sender sender, @PathVariable RatingId rating) {
        return commands.send(sender, new CloseRating(rating));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "Ratings, fifty on a page, the latest without a page number")
    Page<RatingSheet.Entry> ratings(@PathVariable CommunityId community, @RequestParam @Nullable Long before) {
        return shown.page(RatingSheets.class, community, before);
    }

    @GetMapping("/{rating}")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "A rating with its counts and grades")
    RatingSheet rating(@PathVariable CommunityId community, @PathVariable RatingId rating) {
        return shown.one(RatingSheets.class, community, rating.value());
    }
}
