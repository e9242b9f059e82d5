package org.folkmoot.web.cli;

import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.communities.CommunityCommand.OpenRecord;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.KeptCheckpoint;
import org.folkmoot.record.RecordException;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.accounts.Invitations;
import org.folkmoot.web.accounts.Passwords;
import org.folkmoot.web.demo.DemoCommunity;
import org.folkmoot.web.files.FileStore;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.IdentityKey;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.running.DataFolder;
import org.folkmoot.web.texts.SealedTextStore;
import org.folkmoot.web.texts.TextStore;
import org.jspecify.annotations.Nullable;

/** A data folder at work without a server: its record with the deciders on it, and its people. */
public final class Installation implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CommitLog log;
    private final RecordWriter writer;
    private final RecordJson json;
    private final AxonRecord record;
    private final IdentityHome identities;
    private final Sealed sealed;

    /** Null where the key is not here, which nodes share. */
    private final @Nullable KeptCheckpoint confirmed;

    /**
     * Opens a place, and begins its record where there is none.
     *
     * @param at the moment at which a record that is begun begins
     * @throws org.folkmoot.record.RecordInUse if another process works there
     */
    public static Installation open(DataPlace place, Instant at) {
        var folder = DataFolder.at(place.folder().root());
        var opened = new ArrayDeque<AutoCloseable>();
        try {
            return new Installation(place, folder, opened, at);
        } catch (RuntimeException e) {
            closeAll(opened);
            throw e;
        }
    }

    private Installation(DataPlace place, DataFolder folder, Deque<AutoCloseable> opened, Instant at) {
        json = new RecordJson(EventNames.ofCapabilities());
        log = place.openToWrite(json);
        opened.push(log);
        boolean begun = log.head().position() > 0;
        if (begun && place.isInFolder() && !Files.exists(folder.signingKey()))
            throw new RecordException(folder.signingKey() + " is not there: without it nobody can sign this record");
        var kept = Files.exists(folder.signingKey()) ? confirm(folder) : null;
        writer = new RecordWriter(log, json);
        opened.push(writer);
        record = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
        opened.push(record);
        identities = place.openIdentities();
        opened.push(identities);
        sealed = IdentityKey.of(folder.keys(), System.getenv(IdentityKey.VARIABLE));
        identities.fit(sealed);
        this.opened.addAll(opened);
        if (!begun) begin(folder, at);
        confirmed = kept == null && !begun ? confirm(folder) : kept;
    }

    /** Nothing is appended to a record that is not the one that was kept here. */
    private KeptCheckpoint confirm(DataFolder folder) {
        return KeptCheckpoint.confirm(folder.root(), InstallationKey.createOrLoad(folder.signingKey()), log, json);
    }

    private void begin(DataFolder folder, Instant at) {
        var key = InstallationKey.createOrLoad(folder.signingKey());
        if (asItself("open-record", at, new OpenRecord(key.publicKey())) instanceof Answer.Refused(var why, var _))
            throw new IllegalStateException("the record could not be begun: " + why.name());
    }

    /** What the software does in nobody else's name, for whoever has the machine. */
    Answer asItself(String id, Instant at, Command command) {
        var given = new Given(at, new Actor.Software("installation"), CommunityId.INSTALLATION);
        return desk().submit(new Submission(new CommandId(id), given, command)).join();
    }

    public CommandDesk desk() {
        return record.desk();
    }

    public AxonRecord record() {
        return record;
    }

    public RecordJson json() {
        return json;
    }

    public CommitLog log() {
        return log;
    }

    public RecordWriter writer() {
        return writer;
    }

    public PersonStore persons() {
        return identities.persons(sealed);
    }

    public AccountStore accounts() {
        return new AccountStore(identities.rows(IdentityHome.Kind.ACCOUNT), sealed);
    }

    public TextStore texts() {
        return SealedTextStore.in(identities, sealed);
    }

    Invitations invitations() {
        var clock = InstantSource.system();
        var log = new AccessLog(identities.rows(IdentityHome.Kind.READING), sealed.forPurpose("readings"), clock);
        return new Invitations(identities, sealed, accounts(), persons(), new Passwords(), log, clock);
    }

    private FileStore files() {
        return new FileStore(identities, sealed);
    }

    /** The demonstration, to be played here while nothing is recorded. */
    public DemoCommunity demonstration(Instant now) {
        return new DemoCommunity(desk(), log(), persons(), texts(), files(), now);
    }

    /** Signs the end of the record, and closes everything. */
    @Override
    public void close() {
        try {
            if (confirmed != null) confirmed.advance(Instant.now());
        } finally {
            closeAll(opened);
        }
    }

    /** The last opened first. */
    private static void closeAll(Deque<AutoCloseable> opened) {
        for (var part : opened) {
            try {
                part.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
