package org.folkmoot.web.founding;

import com.google.auto.service.AutoService;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.founding.EarlierDecision.Votes;
import org.folkmoot.founding.FoundingCommand.ConfirmEarlierDecision;
import org.folkmoot.founding.FoundingCommand.EnterEarlierDecision;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.web.demo.DemoCommunity;
import org.folkmoot.web.demo.DemoPeople;
import org.folkmoot.web.demo.DemoStage;
import org.folkmoot.web.demo.Scene;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;

/** The residents' convention of the demonstration is older than its record; another decision waits to be confirmed. */
@AutoService(Scene.class)
public final class FoundingScene implements Scene {

    private static final int DAY = DemoCommunity.BEGINNING + 1;
    private static final int ADOPTED = DemoCommunity.BEGINNING - 300;

    @Override
    public void play(DemoStage stage, DemoPeople people) {
        var convention = stage.id('B', EarlierId::new);
        stage.must(
                DAY,
                people.chair(),
                entering(stage, convention, Matter.CONVENTION, "convention", "街备〔2025〕7号", new Votes(96, 61)));
        stage.must(DAY, people.supervisor(), new ConfirmEarlierDecision(convention));
        stage.must(
                DAY,
                people.chair(),
                new PublishDisclosure(
                        stage.id('D', DisclosureId::new),
                        DisclosureClass.MEETING_DECISIONS,
                        stage.says("convention.title"),
                        stage.text(TextKind.DISCLOSURE, "convention"),
                        FoundingEvent.toPublish(convention)));
        stage.must(
                -3,
                people.chair(),
                entering(stage, stage.id('B', EarlierId::new), Matter.IMPORTANT, "gate", null, null));
    }

    private static EnterEarlierDecision entering(
            DemoStage stage,
            EarlierId decision,
            Matter matter,
            String name,
            @Nullable String filing,
            @Nullable Votes votes) {
        return new EnterEarlierDecision(
                decision,
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                matter,
                stage.day(ADOPTED),
                stage.says(name + ".title"),
                stage.text(TextKind.PROPOSAL, name),
                stage.document(name),
                filing,
                votes);
    }
}
