package org.folkmoot.projections.kit;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists that are not changed but followed by others; for documents whose lists stay short. */
public final class Lists {

    private Lists() {}

    public static <T> List<T> plus(List<T> before, T more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }

    public static <T, S> List<T> plusAll(List<T> before, Collection<S> more, Function<S, T> as) {
        return Stream.concat(before.stream(), more.stream().map(as)).toList();
    }

    public static <T> List<T> without(List<T> before, Predicate<T> which) {
        return before.stream().filter(which.negate()).toList();
    }

    public static <T> List<T> changed(List<T> before, Predicate<T> which, UnaryOperator<T> change) {
        return before.stream()
                .map(one -> which.test(one) ? change.apply(one) : one)
                .toList();
    }
}
