package org.folkmoot.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Which class a proposal is of (MTG-7). Its tabler proposes one, on which nothing rests; the committee sets it; the supervision board may
 * object, and then the street office says which it is. Each says it of one text: worded otherwise, its class is to be set anew.
 *
 * @param set as the committee has set it last; null if it has not, or that does not stand any more
 * @param by the motion by which it has
 * @param objected whether the board has objected, and the street office has not spoken
 * @param settled as the street office has said; null if it has not
 */
public record Classing(
        @Nullable Matter set,
        @Nullable MotionId by,
        boolean objected,
        @Nullable Matter settled) {

    /** Nobody has said anything but the tabler. */
    public static final Classing NONE = new Classing(null, null, false, null);

    public Classing set(@Nullable Matter matter, @Nullable MotionId motion) {
        return new Classing(matter, motion, objected, settled);
    }

    /** What was said was said of the text as it was; an objection stays. */
    public Classing reworded() {
        return new Classing(null, null, objected, null);
    }

    public Classing doubted() {
        return new Classing(set, by, true, settled);
    }

    public Classing settledAs(Matter matter) {
        return new Classing(set, by, false, matter);
    }

    /** Which class it is; null while nobody has said so who may, and while the board's objection is open: then what is reserved applies. */
    public @Nullable Matter matter() {
        if (settled != null) return settled;
        return objected ? null : set;
    }

    /**
     * The same where nothing depends on it but what follows from a decision of those who may make it, such as its filing: as its tabler
     * named it while nobody has said otherwise, so that what residents decide does not wait for an office's word.
     */
    public Matter or(Matter tabled) {
        if (settled != null) return settled;
        return set != null ? set : tabled;
    }

    /** Whether L25 itself gives it to the representatives' meeting. */
    public boolean isOpenToRepresentatives() {
        var matter = matter();
        return matter != null && !matter.reserved();
    }
}
