package org.folkmoot.web.petitions;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionCommand.QualifyPetition;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.demo.DemoPeople;
import org.folkmoot.web.demo.DemoStage;
import org.folkmoot.web.demo.Scene;
import org.folkmoot.web.scenario.Boards;
import org.folkmoot.web.texts.TextKind;

/** Two petitions of the demonstration: a third of the representatives have signed one, and households are signing the other. */
@AutoService(Scene.class)
public final class PetitionScene implements Scene {

    private static final int REACHED = -12;
    private static final int RUNNING = -5;

    @Override
    public void play(DemoStage stage, DemoPeople people) {
        var some = people.representatives;
        var reached = started(stage, REACHED, some.getFirst(), "charging");
        var third = some.subList(0, Math.ceilDiv(some.size(), 3)).stream();
        signs(stage, REACHED + 3, third.map(one -> new SignPetition(reached, one, null)));
        stage.must(REACHED + 3, new Actor.Software("petitions"), new QualifyPetition(reached));

        int all = people.households.size();
        var homes = people.households.subList(all - Math.ceilDiv(all, 20), all);
        var running = started(stage, RUNNING, homes.getFirst().named(), "hours");
        signs(
                stage,
                RUNNING + 1,
                homes.stream().map(home -> new SignPetition(running, home.named(), home.household())));
    }

    private static PetitionId started(DemoStage stage, int day, ResidentId by, String name) {
        var petition = stage.id('J', PetitionId::new);
        var text = stage.text(TextKind.PROPOSAL, name);
        var start = new StartPetition(petition, Demand.RESIDENTS_MEETING, null, stage.says(name + ".title"), text);
        stage.must(day, new Actor.Resident(by), start);
        return petition;
    }

    private static void signs(DemoStage stage, int day, Stream<SignPetition> signatures) {
        stage.mustAll(stage.day(day), signatures.map(one -> new Boards.Sent(new Actor.Resident(one.resident()), one)));
    }
}
