package org.folkmoot.projections.communities;

import static org.folkmoot.projections.kit.Lists.plus;

import java.util.List;
import org.folkmoot.communities.CommunityEvent.AdministratorOpened;

/**
 * What concerns all communities of the installation.
 *
 * @param administrators those whose accounts were opened at the machine, the last one last: when and why, not who
 */
public record InstallationSheet(List<AdministratorOpened> administrators) {

    static final InstallationSheet EMPTY = new InstallationSheet(List.of());

    InstallationSheet after(AdministratorOpened event) {
        return new InstallationSheet(plus(administrators, event));
    }
}
