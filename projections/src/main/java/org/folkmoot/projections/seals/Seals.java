package org.folkmoot.projections.seals;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Tag;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.CommunityId;

/**
 * The seals that confidential facts of a community lie under: in one document those that hold, and each that was broken in one of its
 * own. So a seal is taken for broken only where it is known to be: while the view is behind, and if nobody announced the seal, it holds.
 */
@AutoService(View.class)
public final class Seals implements View<SealList> {

    private static final String HOLDING = "holding";

    private static final Set<Class<? extends Event>> ALL = EventNames.ofCapabilities().events().stream()
            .filter(type ->
                    Confidential.Since.class.isAssignableFrom(type) || Confidential.Until.class.isAssignableFrom(type))
            .collect(Collectors.toUnmodifiableSet());

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
    public String name() {
        return "seals";
    }

    @Override
    public Class<SealList> document() {
        return SealList.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return ALL;
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case Confidential.Until e -> List.of(HOLDING, broken(e.seal()));
            default -> List.of(HOLDING);
        };
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

    @Override
    public SealList apply(SealList list, Recorded recorded) {
        return switch (recorded.event()) {
            case Confidential.Since e -> list.with(e.seal(), recorded.position());
            case Confidential.Until e -> list.without(e.seal());
            default -> throw View.unexpected(recorded);
        };
    }
}
