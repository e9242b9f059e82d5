package org.folkmoot.web.committee;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.committee.CommitteeCommand.ConfirmSitting;
import org.folkmoot.committee.CommitteeCommand.EnterSitting;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.CommitteeCommand.SupportMotion;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.web.demo.DemoPeople;
import org.folkmoot.web.demo.DemoStage;
import org.folkmoot.web.demo.Scene;
import org.folkmoot.web.texts.TextKind;

/** Two motions of the demonstration: one was carried in a sitting two days ago, three members are for the other. */
@AutoService(Scene.class)
public final class CommitteeScene implements Scene {

    private static final int SITTING = -2;
    private static final int PRESENT = 7;
    private static final int AGREED = 3;

    @Override
    public void play(DemoStage stage, DemoPeople people) {
        var there = IntStream.range(0, PRESENT).mapToObj(people::committee).toList();
        var sitting = moved(stage, SITTING - 3, people, "patrol");
        var entered = new EnterSitting(
                sitting,
                stage.day(SITTING),
                there,
                there.subList(0, PRESENT - 1),
                there.subList(PRESENT - 1, PRESENT),
                List.of());
        stage.must(SITTING, people.member(), entered);
        stage.must(SITTING, people.chair(), new ConfirmSitting(sitting));

        var open = moved(stage, -1, people, "clinic");
        for (int seat = PRESENT; seat > PRESENT - AGREED; seat--)
            stage.must(-1, new Actor.Officer(people.committee(seat)), new SupportMotion(open));
    }

    private static MotionId moved(DemoStage stage, int day, DemoPeople people, String name) {
        var motion = stage.id('C', MotionId::new);
        var text = stage.text(TextKind.PROPOSAL, name);
        stage.must(
                day,
                people.chair(),
                MoveMotion.plain(motion, MotionPurpose.MATTER, stage.says(name + ".title"), text, List.of()));
        return motion;
    }
}
