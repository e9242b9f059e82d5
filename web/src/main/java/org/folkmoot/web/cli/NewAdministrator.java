package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.communities.CommunityCommand.OpenAdministrator;
import org.folkmoot.decisions.Answer;
import org.folkmoot.record.RecordInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The way back where the last administrator is gone, or cannot sign in: for whoever has the machine, and not unseen. */
@AutoService(Subcommand.class)
@Command(
        name = "new-administrator",
        description =
                "Prints a code with which a new administrator's account is opened, once, within a day. The server of"
                        + " this data folder must not be running. That it was done, and why, stands in the record and on"
                        + " pages.")
public final class NewAdministrator extends Subcommand {

    @Mixin
    private final DataPlace place = new DataPlace();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            required = true,
            description = "why, as one line that names no person: everybody reads it, for ever")
    private String reason = "";

    @Override
    public Integer call() {
        if (!place.hasRecord())
            return terminal.complain("record.missing", place.folder().root());
        var now = Instant.now();
        try (var installation = Installation.open(place, now)) {
            // The record first: no code is made that it does not tell of.
            var answer = installation.asItself(UUID.randomUUID().toString(), now, new OpenAdministrator(reason));
            if (answer instanceof Answer.Refused(var why, var _))
                return terminal.complain("administrator.refused", terminal.sentence(why));
            terminal.say("administrator.code", installation.invitations().inviteAdministrator());
            return Terminal.WELL;
        } catch (RecordInUse inUse) {
            return terminal.complain("record.in-use", String.valueOf(inUse.getMessage()));
        }
    }
}
