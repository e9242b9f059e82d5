package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.Change;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.Delegate;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityCommand.EnterBody;
import org.folkmoot.communities.CommunityCommand.EnterRepresentatives;
import org.folkmoot.communities.CommunityCommand.Entering;
import org.folkmoot.communities.Evidence;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.Period;

/** Elections as they come into the record: one office enters them, and the street office confirms them. */
public final class OfficeChanges {

    private OfficeChanges() {}

    /** @param by who enters it @param guide the officer of the street office who confirms it */
    public static void elected(
            Boards boards, LocalDate day, Actor by, Actor guide, BodyElected change, Evidence evidence) {
        var id = new ChangeId(boards.id('W'));
        boards.must(by, day, new EnterBody(id, change, evidence));
        confirmed(boards, day, guide, id, change);
    }

    /** The same for the representatives of a group. */
    public static void elected(
            Boards boards, LocalDate day, Actor by, Actor guide, RepresentativesElected change, Evidence evidence) {
        var id = new ChangeId(boards.id('W'));
        boards.must(by, day, new EnterRepresentatives(id, change, evidence));
        confirmed(boards, day, guide, id, change);
    }

    /** What the one office says and the other confirms. */
    public static void said(Boards boards, LocalDate day, Actor by, Actor confirming, Entering entering) {
        boards.must(by, day, entering);
        confirmed(boards, day, confirming, entering.change(), entering.what());
    }

    private static void confirmed(Boards boards, LocalDate day, Actor guide, ChangeId id, Change change) {
        boards.must(guide, day, new ConfirmChange(id, change.named()));
    }

    /** The representatives of these households, sent by their group. */
    public static RepresentativesElected delegates(GroupId group, Period term, List<HouseholdEnrolled> homes) {
        return new RepresentativesElected(
                group,
                term,
                homes.stream()
                        .map(home -> new Delegate(home.named(), home.household()))
                        .toList());
    }
}
