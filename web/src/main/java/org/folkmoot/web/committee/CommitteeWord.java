package org.folkmoot.web.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the committee's decisions show of themselves. */
@Component
@Order(12)
record CommitteeWord(Views views) implements Word {

    @Override
    public List<Things> things() {
        return List.of(Things.of("motion", 'C')
                .withPage("/committee/")
                .withTitle((community, id) -> views.find(MotionSheets.class, community, id)
                        .map(motion -> motion.moved().title())
                        .orElse(id))
                .withUnderWay(this::underWay));
    }

    private Stream<Thing> underWay(CommunityId community) {
        return some(community, MotionSheet::isOpen)
                .map(motion -> new Thing(
                        motion.moved().title(),
                        "/committee/" + motion.moved().motion(),
                        Map.of("motion", motion.moved().motion().value()),
                        Set.of()));
    }

    private Stream<MotionSheet> some(CommunityId community, Predicate<MotionSheet> which) {
        return views.list(MotionSheets.class, community).where(which).stream();
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(27, "committee", "/committee", Visitor::isAtHome));
    }

    /** Each member is told of what they have not said yet, and of what others say was decided; the board of what is before them. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (!(account.actor() instanceof Actor.Officer(var member))) return Stream.of();
        if (account.role() == Role.SUPERVISOR) return ofBoard(community, member, today);
        if (account.role() != Role.COMMITTEE) return Stream.of();
        return some(
                        community,
                        motion -> motion.isOpen() || motion.mayBeContradictedOn(today) || motion.isToBeCarriedOut())
                .flatMap(motion -> needs(motion, member, today));
    }

    /** The board may sit in when the committee sits on what is before it, and say so afterwards (COM-6). */
    private Stream<Need> ofBoard(CommunityId community, OfficerId member, LocalDate today) {
        return some(community, motion -> motion.isOpen() || motion.mayBeSatInOn(member, today))
                .map(motion -> motion.mayBeSatInOn(member, today)
                        ? need("sat-in", motion, null)
                        : need("before-committee", motion, null));
    }

    private static Stream<Need> needs(MotionSheet motion, OfficerId member, LocalDate today) {
        var needs = Stream.<Need>builder();
        if (motion.isToBeCarriedOut()) needs.add(need("carry-out", motion, null));
        if (motion.mayBeContradictedOn(today) && !motion.answersFor(member))
            needs.add(need("contradict-sitting", motion, motion.contradictBy()));
        var entered = motion.entered();
        if (motion.isOpen() && entered != null && !entered.enteredBy().equals(member))
            needs.add(need("confirm-sitting", motion, null));
        if (motion.isOpen() && entered == null && !motion.isHeard(member)) needs.add(need("agree", motion, null));
        return needs.build();
    }

    private static Need need(String word, MotionSheet motion, @Nullable LocalDate by) {
        return new Need(
                word, motion.moved().title(), "committee/" + motion.moved().motion(), by);
    }
}
