package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Head;
import org.folkmoot.record.RecordException;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Restore;
import org.folkmoot.record.Verification;
import org.folkmoot.record.Verification.Sound;
import org.folkmoot.web.files.FileStore;
import org.folkmoot.web.identity.ErasureList;
import org.folkmoot.web.identity.IdentityKey;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.running.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an installation from what {@link BackUp} has copied. */
@AutoService(Subcommand.class)
@Command(
        name = "restore",
        description =
                "Makes an installation from a backup, in an empty data folder, and checks it. Views are built when it"
                        + " starts.")
public final class RestoreBackup extends Subcommand {

    @Mixin
    private final DataPlace place = new DataPlace();

    @Parameters(paramLabel = "FOLDER", description = "a backup")
    private Path backup = Path.of("backup");

    @Option(names = "--keys", paramLabel = "DIR", description = "where the keys are if the backup holds none")
    private @Nullable Path keys;

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "a newer erased.list, of a later backup or of the folder that was lost; may be given again")
    private List<Path> erasures = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var broken = Backup.broken(backup);
        if (broken.isPresent()) return terminal.complain("restore.broken", backup, broken.get());
        for (var list : erasures) if (!Files.isReadable(list)) return terminal.misused("file.unreadable", list);
        var whole = place.folder().root();
        if (!Folders.isFree(whole)) return terminal.complain("restore.not-empty", whole);
        return switch (VerifyExport.verify(backup.resolve(Backup.RECORD), null)) {
            case Verification.Broken wrong -> VerifyExport.complain(terminal, wrong);
            case Sound sound when !sound.keyIsKnown() -> terminal.complain("verify.key-unknown");
            case Sound sound -> restore(sound, whole);
        };
    }

    /** In a folder of its own, which gets its name when it is whole. */
    private int restore(Sound sound, Path whole) throws IOException {
        var part = DataFolder.at(Folders.beside(whole, "part"));
        try {
            var end = lines(sound, part);
            if (!end.equals(new Head(sound.position(), sound.head())))
                throw new RecordException("what was restored ends at " + end);
            Folders.copy(backup.resolve(Backup.IDENTITIES), part.identity());
            Folders.copy(backup.resolve(Backup.FILES), part.files());
            copyKeys(part);
            var files = canOpenFiles(part) ? files(part) : null;
            int erased = gatherErasures(part);
            Files.deleteIfExists(whole);
            Files.move(part.root(), whole, StandardCopyOption.ATOMIC_MOVE);
            terminal.say("restore.done", end.position(), end.hash(), sound.key(), whole);
            if (files != null) terminal.say("restore.files", files.all(), files.lost());
            if (erased > 0) terminal.say("restore.erasures", erased);
            if (!Files.exists(place.folder().signingKey()))
                terminal.say("restore.without-keys", place.folder().keys());
            return Terminal.WELL;
        } finally {
            Folders.remove(part.root());
        }
    }

    private Head lines(Sound sound, DataFolder part) throws IOException {
        var json = new RecordJson(EventNames.ofCapabilities());
        var progress = terminal.progress("restore.progress");
        var at = place.isInFolder() ? new DataPlace(part.root()) : place;
        try (var log = at.openToWrite(json)) {
            return Restore.of(
                    backup.resolve(Backup.RECORD),
                    log,
                    part.root(),
                    json,
                    position -> progress.reached(position, sound.position()));
        }
    }

    private boolean canOpenFiles(DataFolder part) {
        return place.isInFolder() && (Files.exists(part.identityKey()) || System.getenv(IdentityKey.VARIABLE) != null);
    }

    /** Opens each file, and compares it with its digest. */
    private static FileStore.Sum files(DataFolder part) {
        try (var home = SqliteIdentityHome.open(part.identity())) {
            return new FileStore(home, IdentityKey.of(part.keys(), System.getenv(IdentityKey.VARIABLE))).sum();
        }
    }

    private void copyKeys(DataFolder part) throws IOException {
        var from = keys == null ? backup.resolve("keys") : keys;
        Folders.copy(from.resolve(part.signingKey().getFileName()), part.signingKey());
        Folders.copy(from.resolve(part.identityKey().getFileName()), part.identityKey());
    }

    /** Puts all lists together; the server applies them before it answers anybody. @return how many entries there are */
    private int gatherErasures(DataFolder part) throws IOException {
        var lists = new ArrayList<>(erasures);
        lists.add(backup.resolve(Backup.ERASURES));
        for (var list : lists) {
            if (!Files.exists(list)) continue;
            Files.writeString(
                    part.erasures(),
                    Files.readString(list) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        }
        return new ErasureList(part.erasures()).all().size();
    }
}
