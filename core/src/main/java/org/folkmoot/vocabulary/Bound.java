package org.folkmoot.vocabulary;

import java.time.LocalDate;

/**
 * How far the law lets a community go with a parameter.
 *
 * @param since the first day of the law that says so; {@link LocalDate#MIN} if it always was
 * @param limit the value of the law; of no meaning where the parameter is free
 * @param law where it stands
 */
public record Bound(Direction direction, String limit, LocalDate since, String law) {

    /** Since before any law that a book could be made under. */
    public static final LocalDate ALWAYS = LocalDate.MIN;

    /** In which direction a community may depart from the law's value. */
    public enum Direction {
        /** May only be raised. */
        MIN_FLOOR,
        /** May only be lowered. */
        MAX_CAP,
        /** Is what the law says. */
        FIXED,
        /** Is the community's own affair. */
        FREE
    }

    /** Whether the law allows the value, which has the parameter's shape. */
    public boolean admits(String value, Shape shape) {
        return switch (direction) {
            case MIN_FLOOR -> shape.compare(value, limit) >= 0;
            case MAX_CAP -> shape.compare(value, limit) <= 0;
            case FIXED -> shape.compare(value, limit) == 0;
            case FREE -> true;
        };
    }
}
