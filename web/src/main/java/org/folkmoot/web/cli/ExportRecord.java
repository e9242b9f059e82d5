package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the record away. */
@AutoService(Subcommand.class)
@Command(
        name = "export",
        description = "Writes the whole record and a signed checkpoint into a file. The server may be running.")
public final class ExportRecord extends Subcommand {

    @Mixin
    private final DataPlace place = new DataPlace();

    @Parameters(
            paramLabel = "FILE",
            description = "where to write; an earlier export there is replaced when the new one is whole")
    private Path file = Path.of("record.ndjson");

    @Override
    public Integer call() throws IOException {
        var keyFile = place.folder().signingKey();
        if (!place.hasRecord())
            return terminal.complain("record.missing", place.folder().root());
        if (!Files.exists(keyFile)) return terminal.complain("key.missing", keyFile);
        var key = InstallationKey.createOrLoad(keyFile);
        try (var log = place.openToRead(new RecordJson(EventNames.ofCapabilities()))) {
            if (!RecordFile.isKeyOf(log, key)) return terminal.complain("key.foreign", keyFile);
            var head = RecordFile.write(log, key, file, terminal);
            terminal.say("exported", head.position(), head.hash(), key.publicKey(), file);
            return Terminal.WELL;
        }
    }
}
