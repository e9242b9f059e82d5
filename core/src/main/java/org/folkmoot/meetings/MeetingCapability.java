package org.folkmoot.meetings;

import static org.folkmoot.vocabulary.Bound.ALWAYS;
import static org.folkmoot.vocabulary.Parameter.L25_IN_FORCE;
import static org.folkmoot.vocabulary.Parameter.always;
import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Setter.CHARTER;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;
import static org.folkmoot.vocabulary.Shape.AT_LEAST;
import static org.folkmoot.vocabulary.Shape.DAYS;
import static org.folkmoot.vocabulary.Shape.FLAG;
import static org.folkmoot.vocabulary.Shape.MORE_THAN;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Objects;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Shape.OneOf;

/** What {@code meetings} brings. */
@AutoService(Capability.class)
public final class MeetingCapability extends Capability {

    public MeetingCapability() {
        super(
                MeetingCommand.class,
                MeetingEvent.class,
                MeetingRefusal.class,
                new CallingDecider(),
                new NoticeDecider(),
                new ElectorateDecider(),
                new ReviewingDecider(),
                new AuthorityDecider(),
                new AttendingDecider(),
                new SittingInDecider(),
                new PresidingDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                since2026("assembly.notice_days", DAYS, "10", new Bound("10", "60", L25_IN_FORCE, "L25 26"))
                        .setBy(CHARTER),
                since2026("adjourn.max_days", DAYS, "30", new Bound("1", "60", L25_IN_FORCE, ""))
                        .setBy(COMMITTEE),
                always("assembly.mode", OneOf.of("household", "adult"), "household")
                        .setBy(COMMITTEE),
                always("assembly.quorum", MORE_THAN, "1/2", Bound.fixed("1/2", ALWAYS, "L18 10; L25 27")),
                // L25 44 encourages new technology but allows no absent voting: only the residents' own charter can
                // (MTG-16)
                always("assembly.channel", OneOf.of("onsite", "hybrid", "online_if_charter"), "onsite")
                        .setBy(CHARTER),
                // L25 27 asks who attends: that a form is enough only the residents' own charter can say
                since2026("assembly.written", FLAG, "false").setBy(CHARTER),
                // L25 30 lets the residents authorise the representatives; for a class, the charter names it
                delegating(Matter.CONVENTION),
                delegating(Matter.ANNUAL_REPORT),
                delegating(Matter.IMPORTANT),
                since2026("reps.share_min", AT_LEAST, "4/5", Bound.fixed("4/5", L25_IN_FORCE, "L25 28")),
                since2026("repmeeting.quorum", AT_LEAST, "2/3", Bound.fixed("2/3", L25_IN_FORCE, "L25 29")));
    }

    private static Parameter delegating(Matter matter) {
        return since2026(Objects.requireNonNull(matter.delegation()), FLAG, "false")
                .setBy(CHARTER);
    }
}
