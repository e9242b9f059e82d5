package org.folkmoot.committee;

import java.util.Collection;
import java.util.List;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.OfficerId;

/** The majority of all members in office (COM-8): whoever was not there, has not spoken or stands aside stays in the denominator. */
public final class Majority {

    private Majority() {}

    /** Whether more than half of them are for it. @param members in office; the voices of others are not counted */
    public static Derivation of(List<MemberStance> voices, Collection<OfficerId> members) {
        return Derivation.moreThan("COM-8", 0, count(voices, members, Stance.FOR), members.size(), Fraction.HALF);
    }

    /** Whether no majority can be for it any more, even if all who have not spoken were. */
    static boolean isLost(List<MemberStance> voices, Collection<OfficerId> members) {
        long lost = count(voices, members, Stance.AGAINST) + count(voices, members, Stance.ASIDE);
        return !Fraction.HALF.moreThan(members.size() - lost, members.size());
    }

    private static long count(List<MemberStance> voices, Collection<OfficerId> members, Stance stance) {
        return voices.stream()
                .filter(voice -> voice.stance() == stance && members.contains(voice.member()))
                .count();
    }
}
