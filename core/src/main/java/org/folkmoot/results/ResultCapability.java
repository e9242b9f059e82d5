package org.folkmoot.results;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code results} brings. */
@AutoService(Capability.class)
public final class ResultCapability extends Capability {

    public ResultCapability() {
        super(
                ResultCommand.class,
                ResultEvent.class,
                ResultRefusal.class,
                new DeclaringDecider(),
                new RevisingDecider());
    }
}
