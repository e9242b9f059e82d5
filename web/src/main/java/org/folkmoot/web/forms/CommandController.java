package org.folkmoot.web.forms;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.folkmoot.decisions.Answer;
import org.folkmoot.record.RecordJson;
import org.folkmoot.web.forms.Sending.Outcome;
import org.folkmoot.web.http.Problems;
import org.folkmoot.web.http.Requests;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Receipt;
import org.folkmoot.web.kit.Sender;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programs send commands: every one that has a form, by those who may send the form. */
@RestController
record CommandController(Forms forms, CommandBody bodies, Sending sending, RecordJson json, Problems problems) {

    /** Where the accepted command's last position stands in the answer. */
    static final String POSITION = "Folkmoot-Position";

    /** @param name the command's, without its version; with it, an older shape */
    @PostMapping(path = "/api/communities/{community}/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(anyAccount = true)
    @Hidden // described command by command
    ResponseEntity<Object> send(Account account, Sender sender, @PathVariable String name, HttpServletRequest request)
            throws IOException {
        var shape = CommandBody.older(name);
        var form = forms.named(shape.isPresent() ? shape.get().name() : name);
        Requests.about(request, "name", form.name());
        if (!Forms.isFor(form, account)) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        var wanted = bodies.read(form, shape.orElse(null), sender, request.getInputStream());
        return switch (sending.send(sender, wanted, Sending.ALL_SEEN)) {
            case Outcome.Done done -> accepted(sender, wanted, done);
            case Outcome.Refused(var why) -> problems.of(request, new Answer.Refused(why.why(), why.sum()));
            case Outcome.Overtaken _ -> throw new IllegalStateException("all was seen");
        };
    }

    private ResponseEntity<Object> accepted(Sender sender, Wanted wanted, Outcome.Done done) {
        var answer = done.made().isEmpty()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/communities/" + sender.community()
                        + wanted.form().next(json.toJson(wanted.command()), done.made())));
        return answer.header(POSITION, Long.toString(done.position()))
                .body(new Receipt(done.position(), done.command(), done.repeated(), done.made()));
    }
}
