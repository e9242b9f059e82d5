package org.folkmoot.projections.communities;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.ElectionShifted;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;

/** Each community. */
@AutoService(View.class)
public final class CommunitySheets extends Single<CommunitySheet> implements ForAccounts {

    public CommunitySheets() {
        super("communities", CommunitySheet.class, CommunitySheet.EMPTY);
        on(CommunityConstituted.class, CommunitySheet::after);
        on(BodySeated.class, CommunitySheet::after);
        on(ElectionShifted.class, CommunitySheet::after);
        on(OfficerSeated.class, CommunitySheet::after);
        on(OfficeEnded.class, CommunitySheet::after);
        on(KinshipDeclared.class, CommunitySheet::after);
    }

    /** Whether anybody sits in that body on that day. */
    public static boolean sits(Views views, CommunityId community, Body body, LocalDate day) {
        return views.of(CommunitySheets.class, community)
                .filter(sheet -> !sheet.sitting(body, day).isEmpty())
                .isPresent();
    }
}
