package org.folkmoot.web.files;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.files.CitedSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.kit.Faults;
import org.folkmoot.web.running.LostFiles;
import org.folkmoot.web.running.Recurring;
import org.springframework.stereotype.Component;

/** Goes round the files: looks once a day whether each that the record cites is as it was, and sweeps what nobody has wanted for a week. */
@Component
public class FileRounds extends Recurring implements LostFiles {

    private static final Duration EVERY = Duration.ofMinutes(1);
    /** Sweeping decrypts the notes of all files: as often as this, and when one that was unwanted then has been so for a week. */
    private static final Duration SWEPT = Duration.ofHours(1);

    private static final Duration LOOKED_AT = Duration.ofDays(1);
    private static final Duration UNWANTED = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of one round: a few seconds' work. */
    private static final int MOST = 50;

    private record Place(CommunityId community, Digest digest) {}

    private final FileStore store;
    private final Views views;
    private final CommitLog log;
    private final InstantSource clock;
    private final Map<Place, Instant> looked = new ConcurrentHashMap<>();
    private final Map<CommunityId, Instant> sweepAfter = new ConcurrentHashMap<>();
    private final Set<Place> lost = ConcurrentHashMap.newKeySet();

    FileRounds(FileStore store, Views views, CommitLog log, InstantSource clock) {
        super("files", EVERY);
        this.store = store;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public int count() {
        return lost.size();
    }

    /** Whether the file was found to be missing or altered when it was last looked at. */
    boolean isLost(CommunityId community, Digest digest) {
        return lost.contains(new Place(community, digest));
    }

    /** Notes how a file was found that the record cites. */
    void found(CommunityId community, Digest digest, boolean whole) {
        var place = new Place(community, digest);
        looked.put(place, clock.instant());
        if (whole) lost.remove(place);
        else lost.add(place);
    }

    /** One round. */
    public void once() throws InterruptedException {
        // A view that is behind would take what is cited for unwanted.
        if (!views.await(CitedSheets.class, log.last(), PATIENCE)) return;
        for (var community : views.everywhere(CommunitySheets.class).keySet()) {
            var cited = FileAccess.cited(views, community);
            look(community, cited);
            sweep(community, cited);
        }
    }

    private void look(CommunityId community, Set<Digest> cited) {
        var before = clock.instant().minus(LOOKED_AT);
        cited.stream()
                .filter(digest -> !looked.getOrDefault(new Place(community, digest), Instant.MIN)
                        .isAfter(before))
                .limit(MOST)
                .forEach(digest -> found(
                        community, digest, store.content(community, digest).isPresent()));
    }

    private void sweep(CommunityId community, Set<Digest> cited) {
        var now = clock.instant();
        if (!now.isAfter(sweepAfter.getOrDefault(community, Instant.MIN))) return;
        var unwanted = store.all(community).stream()
                .filter(file -> !cited.contains(file.digest()))
                .toList();
        unwanted.stream()
                .filter(file -> file.wanted().isBefore(now.minus(UNWANTED)))
                .limit(MOST)
                .forEach(store::remove);
        var next = Stream.concat(
                        Stream.of(now.plus(SWEPT)),
                        unwanted.stream().map(file -> file.wanted().plus(UNWANTED)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        sweepAfter.put(community, next);
    }

    @Override
    protected void again() {
        try {
            once();
        } catch (RuntimeException e) { // what was not looked at is in the next round
            Faults.log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever starts the server says so: what tests upload is theirs alone. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
