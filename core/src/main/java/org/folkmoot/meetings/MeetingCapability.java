package org.folkmoot.meetings;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

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
                new AuthorityDecider(),
                new AttendingDecider(),
                new PresidingDecider());
    }
}
