package org.folkmoot.vocabulary;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what the representatives' meeting may decide a matter (MTG-7).
 *
 * @param own whether L25 itself gives it to them
 * @param authority by which the residents have let them decide it singly
 * @param covered whether that stands for the matter as it is worded
 * @param matter its class; null while nobody has said so who may
 * @param delegated classes that the residents' charter lets them decide
 */
public record Competence(
        boolean own,
        Authority authority,
        boolean covered,
        @Nullable Matter matter,
        Set<Matter> delegated) {
    public Competence {
        delegated = Set.copyOf(delegated);
    }

    public boolean holds() {
        return own || covered || isDelegated(delegated);
    }

    private boolean isDelegated(Set<Matter> classes) {
        return matter != null && classes.contains(matter);
    }

    /**
     * Whether what it rested on was taken away: the residents' single authority, the charter that names its class, or the committee's
     * decision that set the class. That the committee sets another class meanwhile changes nothing.
     */
    public boolean isLostBy(Competence now) {
        boolean single = covered && authority.equals(now.authority);
        boolean byClass = isDelegated(delegated) && isDelegated(now.delegated);
        return holds() && !(own && now.own) && !single && !byClass;
    }
}
