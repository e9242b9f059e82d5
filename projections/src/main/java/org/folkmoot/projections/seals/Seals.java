package org.folkmoot.projections.seals;

import com.google.auto.service.AutoService;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Tag;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.CommunityId;

/**
 * The seals that confidential facts of a community lie under: in one document those that hold, and each that was broken in one of its
 * own. So a seal is taken for broken only where it is known to be: while the view is behind, and if nobody announced the seal, it holds.
 */
@AutoService(View.class)
public final class Seals extends Sheets<SealList> {

    private static final String HOLDING = "holding";

    public Seals() {
        super("seals", SealList.class);
        on(Confidential.Since.class, (_, _) -> Stream.of(HOLDING), Seals::holds);
        on(
                Confidential.Until.class,
                (e, _) -> Stream.of(HOLDING, broken(e.seal())),
                (list, e) -> list.without(e.seal()));
    }

    private static SealList holds(SealList list, Confidential.Since e, Recorded recorded) {
        return list.with(e.seal(), recorded.position());
    }

    /** Whether the facts under the seal are open to their readers. */
    public static boolean isBroken(Views views, CommunityId community, Tag seal) {
        return views.find(Seals.class, community, broken(seal)).isPresent();
    }

    /** Where in the record the seals that hold, in whatever community, begin. */
    public static LongStream holding(Views views) {
        return views.everywhere(Seals.class, HOLDING).values().stream()
                .flatMap(list -> list.positions().values().stream())
                .mapToLong(Long::longValue);
    }

    private static String broken(Tag seal) {
        return "broken/" + seal;
    }

    @Override
    public SealList first(String key, Recorded recorded) {
        return key.equals(HOLDING)
                ? apply(SealList.EMPTY, recorded)
                : SealList.EMPTY.with(seal(recorded), recorded.position());
    }

    private static Tag seal(Recorded recorded) {
        if (recorded.event() instanceof Confidential.Until e) return e.seal();
        throw View.unexpected(recorded);
    }
}
