package org.folkmoot.web.rulebook;

import com.google.auto.service.AutoService;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.web.demo.DemoPeople;
import org.folkmoot.web.demo.DemoStage;
import org.folkmoot.web.demo.Scene;
import org.folkmoot.web.scenario.RuleMaking;

/** A motion of the demonstration to set the rule book, which three members are for. */
@AutoService(Scene.class)
public final class RuleBookScene implements Scene {

    private static final int AGREED = 3;

    @Override
    public void play(DemoStage stage, DemoPeople people) {
        var values = Profiles.values(Profiles.NATIONAL_2026);
        values.put("assembly.channel", "online_if_charter"); // as the residents have set it
        values.put("hearing.answer_days", "14");
        new RuleMaking(stage, people.sitting(), "听证意见答复期限定为十四天 Answers to a hearing within fourteen days")
                .moved(stage.day(-1), AGREED, values);
    }
}
