package org.folkmoot.projections.communities;

import com.google.auto.service.AutoService;
import org.folkmoot.communities.CommunityEvent.AdministratorOpened;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;

/** The installation. */
@AutoService(View.class)
public final class InstallationSheets extends Single<InstallationSheet> implements ForAccounts {

    public InstallationSheets() {
        super("installation", InstallationSheet.class, InstallationSheet.EMPTY);
        on(AdministratorOpened.class, InstallationSheet::after);
    }
}
