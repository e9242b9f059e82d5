package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.ADMINISTRATOR_ONLY;
import static org.folkmoot.communities.CommunityRefusal.COMMUNITY_ALREADY_CONSTITUTED;
import static org.folkmoot.communities.CommunityRefusal.COMMUNITY_NAME_UNREADABLE;
import static org.folkmoot.communities.CommunityRefusal.INSTALLATION_IS_NO_COMMUNITY;
import static org.folkmoot.communities.CommunityRefusal.OPENED_AT_THE_MACHINE_ONLY;
import static org.folkmoot.communities.CommunityRefusal.OPENING_REASON_UNFIT;
import static org.folkmoot.communities.CommunityRefusal.PUBLIC_KEY_UNREADABLE;
import static org.folkmoot.communities.CommunityRefusal.RECORD_ALREADY_OPEN;
import static org.folkmoot.communities.CommunityRefusal.RECORD_IS_THE_INSTALLATIONS;
import static org.folkmoot.communities.CommunityRefusal.RECORD_NOT_OPEN;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.vocabulary.CommunityId.INSTALLATION;

import java.util.regex.Pattern;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.communities.CommunityCommand.Founding;
import org.folkmoot.communities.CommunityCommand.OpenAdministrator;
import org.folkmoot.communities.CommunityCommand.OpenRecord;
import org.folkmoot.communities.CommunityEvent.AdministratorOpened;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.OneLine;

/** Opens the record, and constitutes the communities in it; and notes that an administrator was opened anew. */
final class CommunityDecider implements Decider<Founding, Boolean> {

    /** The software itself, as whoever has the machine starts it. */
    static final Actor INSTALLER = new Actor.Software("installation");

    /** 32 bytes of key behind the 12 fixed bytes of the X.509 form of an Ed25519 key (RFC 8410). */
    private static final Pattern ED25519_KEY = Pattern.compile("MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=");

    private static final Pattern NAME = Pattern.compile("\\S|\\S[^\\p{Cntrl}]{0,58}\\S");

    /** Whether it has begun, what the command begins: the record, or the community. */
    @Override
    public Known<Boolean> knows(Given given, Founding command) {
        return switch (command) {
            case OpenRecord _, OpenAdministrator _ -> Known.whether(CommunityEvent.RECORD, RecordOpened.class);
            case ConstituteCommunity _ -> Known.whether(CommunityEvent.COMMUNITY, CommunityConstituted.class);
        };
    }

    @Override
    public Decision decide(Given given, Founding command, Boolean begun) {
        return switch (command) {
            case OpenRecord open -> open(given, open, begun);
            case OpenAdministrator open -> open(given, open, begun);
            case ConstituteCommunity constitute -> constitute(given, constitute, begun);
        };
    }

    private static Decision open(Given given, OpenRecord open, boolean begun) {
        if (!given.by().equals(Actor.ADMINISTRATOR) && !given.by().equals(INSTALLER)) return refuse(ADMINISTRATOR_ONLY);
        if (!given.community().equals(INSTALLATION)) return refuse(RECORD_IS_THE_INSTALLATIONS);
        if (!ED25519_KEY.matcher(open.publicKey()).matches()) return refuse(PUBLIC_KEY_UNREADABLE);
        if (begun) return refuse(RECORD_ALREADY_OPEN);
        return accept(new RecordOpened(open.publicKey()));
    }

    private static Decision open(Given given, OpenAdministrator open, boolean begun) {
        if (!given.by().equals(INSTALLER)) return refuse(OPENED_AT_THE_MACHINE_ONLY);
        if (!given.community().equals(INSTALLATION)) return refuse(RECORD_IS_THE_INSTALLATIONS);
        if (!begun) return refuse(RECORD_NOT_OPEN);
        if (!OneLine.is(open.reason())) return refuse(OPENING_REASON_UNFIT);
        return accept(new AdministratorOpened(open.reason(), given.today()));
    }

    private static Decision constitute(Given given, ConstituteCommunity constitute, boolean begun) {
        if (!given.by().equals(Actor.ADMINISTRATOR)) return refuse(ADMINISTRATOR_ONLY);
        if (given.community().equals(INSTALLATION)) return refuse(INSTALLATION_IS_NO_COMMUNITY);
        if (!NAME.matcher(constitute.name()).matches()) return refuse(COMMUNITY_NAME_UNREADABLE);
        if (begun) return refuse(COMMUNITY_ALREADY_CONSTITUTED);
        return accept(new CommunityConstituted(constitute.name(), given.today()));
    }
}
