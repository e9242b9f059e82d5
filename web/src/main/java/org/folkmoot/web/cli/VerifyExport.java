package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Verification;
import org.folkmoot.record.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an export: chain, signature, positions, names. */
@AutoService(Subcommand.class)
@Command(name = "verify", description = "Checks that an export is whole, unchanged and signed; says where it is not.")
public final class VerifyExport extends Subcommand {

    @Parameters(paramLabel = "FILE", description = "an export")
    private Path file = Path.of("record.ndjson");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the only public key to accept, as base64 or as a file that holds it")
    private @Nullable String key;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) return terminal.misused("file.unreadable", file);
        return switch (verify(file, key == null ? null : PublicKeyText.read(key))) {
            case Verification.Sound sound -> {
                terminal.say("verify.sound", sound.commits(), sound.position(), sound.head(), sound.at(), sound.key());
                if (!sound.keyIsKnown()) terminal.say("verify.key-unknown");
                yield Terminal.WELL;
            }
            case Verification.Broken broken -> complain(terminal, broken);
        };
    }

    static Verification verify(Path file, @Nullable String key) throws IOException {
        return new Verifier(new RecordJson(EventNames.ofCapabilities()), key).verify(file, _ -> {});
    }

    static int complain(Terminal terminal, Verification.Broken broken) {
        return terminal.complain("verify.broken", broken.position(), broken.kind(), broken.detail());
    }
}
