package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.roll.RollRefusal.*;

import java.util.regex.Pattern;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollEvent.GroupFormed;

/** Forms the residents' groups that households are enrolled in. */
final class GroupDecider implements Decider<FormGroup, GroupDecider.State> {

    private static final Pattern CODE = Pattern.compile(RollCommand.GROUP_CODE);

    /**
     * @param formed whether there is a group of that id
     * @param codeTaken whether another group has that code
     */
    record State(boolean byKeeper, boolean constituted, boolean formed, boolean codeTaken) {}

    @Override
    public Known<State> knows(Given given, FormGroup command) {
        return Known.together(
                RollKeepers.include(given),
                Known.whether(CommunityEvent.COMMUNITY, CommunityConstituted.class),
                Known.whether(RollEvent.ofGroup(command.group()), GroupFormed.class),
                codeTaken(command.code()),
                State::new);
    }

    /** The empty text is no tag; it is refused as a code without asking who has it. */
    private static Known<Boolean> codeTaken(String code) {
        return CODE.matcher(code).matches()
                ? Known.whether(RollEvent.ofGroupCode(code), GroupFormed.class)
                : Known.of(false);
    }

    @Override
    public Decision decide(Given given, FormGroup command, State state) {
        if (!state.byKeeper) return refuse(NOT_A_ROLL_KEEPER);
        if (!state.constituted) return refuse(GROUP_WITHOUT_COMMUNITY);
        if (!CODE.matcher(command.code()).matches()) return refuse(GROUP_CODE_UNREADABLE);
        if (state.formed) return refuse(GROUP_ALREADY_FORMED);
        if (state.codeTaken) return refuse(GROUP_CODE_TAKEN);
        return accept(new GroupFormed(command.group(), command.code()));
    }
}
