package org.folkmoot.proposals;

import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Fell;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Which class a proposal is of (MTG-7). Its tabler proposes one, on which nothing rests; the committee sets it; the supervision board may
 * object, and then the street office says which it is.
 *
 * @param set as the committee has set it last; null if it has not, or a meeting has revoked that
 * @param by the motion by which it has
 * @param objected whether the board has objected, and the street office has not spoken
 * @param settled as the street office has said; null if it has not
 */
public record Classing(
        @Nullable Matter set,
        @Nullable MotionId by,
        boolean objected,
        @Nullable Matter settled) {

    private static final Classing NONE = new Classing(null, null, false, null);

    public static Known<Classing> of(ProposalId proposal) {
        var told = Boundary.of(CommitteeEvent.ofMotionsOn(proposal), CommitteeDecided.class, Fell.class)
                .and(ProposalEvent.ofProposal(proposal), ClassObjected.class, ClassSettled.class);
        return Known.from(told, Event.class, NONE, Classing::after);
    }

    private Classing after(Event event) {
        return switch (event) {
            case CommitteeDecided e
            when e.carried() && e.purpose() == MotionPurpose.SET_CLASS ->
                new Classing(e.about().matter(), e.motion(), objected, settled);
            case Fell e when e.motion().equals(by) -> new Classing(null, null, objected, settled);
            case ClassObjected _ -> new Classing(set, by, true, settled);
            case ClassSettled e -> new Classing(set, by, false, e.matter());
            default -> this;
        };
    }

    /** Which class it is; null while nobody has said so who may, and while the board's objection is open: then what is reserved to residents applies. */
    public @Nullable Matter matter() {
        if (settled != null) return settled;
        return objected ? null : set;
    }

    /** Whether L25 itself gives it to the representatives' meeting. */
    public boolean isOpenToRepresentatives() {
        var matter = matter();
        return matter != null && !matter.reserved();
    }
}
