package org.folkmoot.reports;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code reports} brings. */
@AutoService(Capability.class)
public final class ReportCapability extends Capability {

    public ReportCapability() {
        super(
                ReportCommand.class,
                ReportEvent.class,
                ReportRefusal.class,
                new ComplaintDecider(),
                new ViolationDecider(),
                new AnswerDecider());
    }
}
