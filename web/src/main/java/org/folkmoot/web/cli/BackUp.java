package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Head;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Verification;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.running.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies an installation, while its server runs, into a folder from which {@link RestoreBackup} makes it again. */
@AutoService(Subcommand.class)
@Command(
        name = "backup",
        description =
                "Copies record, accounts, persons, texts and files into a new folder and checks the copy. The server"
                        + " may be running.")
public final class BackUp extends Subcommand {

    @Mixin
    private final DataPlace place = new DataPlace();

    @Parameters(paramLabel = "FOLDER", description = "is made; it must not be there yet")
    private Path target = Path.of("backup");

    @Option(
            names = "--with-keys",
            description = "copy the keys as well: whoever has such a backup reads everything in it")
    private boolean withKeys;

    @Override
    public Integer call() throws IOException {
        var folder = place.folder();
        if (!place.hasRecord()) return terminal.complain("record.missing", folder.root());
        if (!Files.exists(folder.signingKey())) return terminal.complain("key.missing", folder.signingKey());
        if (Files.exists(target)) return terminal.complain("backup.exists", target);
        var whole = target.toAbsolutePath().normalize();
        var part = DataFolder.at(Folders.beside(whole, "part"));
        try {
            return fill(folder, part.root(), whole);
        } finally {
            Folders.remove(part.root());
        }
    }

    /**
     * What the record names was kept before it was recorded, so the record is copied first; what is erased meanwhile stands in the
     * list, so that is copied last.
     */
    private int fill(DataFolder folder, Path part, Path whole) throws IOException {
        var key = InstallationKey.createOrLoad(folder.signingKey());
        Head head;
        try (var log = place.openToRead(new RecordJson(EventNames.ofCapabilities()))) {
            if (!RecordFile.isKeyOf(log, key)) return terminal.complain("key.foreign", folder.signingKey());
            head = RecordFile.write(log, key, part.resolve(Backup.RECORD), terminal);
        }
        if (VerifyExport.verify(part.resolve(Backup.RECORD), key.publicKey()) instanceof Verification.Broken broken)
            return VerifyExport.complain(terminal, broken);
        if (place.isInFolder()) {
            SqliteIdentityHome.copy(folder.identity(), part.resolve(Backup.IDENTITIES));
            SqliteIdentityHome.copy(folder.files(), part.resolve(Backup.FILES));
        }
        Folders.copy(folder.erasures(), part.resolve(Backup.ERASURES));
        if (withKeys) {
            Folders.copy(folder.signingKey(), part.resolve(Backup.SIGNING_KEY));
            Folders.copy(folder.identityKey(), part.resolve(Backup.IDENTITY_KEY));
        }
        Backup.seal(part);
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        terminal.say("backup.done", head.position(), head.hash(), key.publicKey(), target);
        if (!withKeys) terminal.say("backup.without-keys", folder.keys());
        if (!place.isInFolder()) terminal.say("backup.without-identities");
        return Terminal.WELL;
    }
}
