package org.folkmoot.web.founding;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.founding.EarlierDecision.Votes;
import org.folkmoot.founding.FoundingCommand.ConfirmEarlierDecision;
import org.folkmoot.founding.FoundingCommand.EnterEarlierDecision;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Before step 1: the convention that residents adopted before the record is taken over from its document, by two offices and once. */
@AutoService(Act.class)
@Order(3)
public final class FoundingAct implements Act {

    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 5);
    private static final LocalDate JANUARY_8 = LocalDate.of(2026, 1, 8);
    private static final LocalDate ADOPTED = LocalDate.of(2025, 6, 21);

    @Override
    public void perform(Year year) {
        var play = year.play();
        var chair = year.town().chair();
        var supervisor = year.town().board.getFirst().acting();
        var document = play.digest();
        var day = play.on("0", JANUARY_8);
        day.refuses(
                chair,
                entering(play, FOUNDED, document, new Votes(2_400, 1_201)),
                "NOT_BEFORE_THE_RECORD",
                "the committee takes over a convention of the day on which the record begins (MTG-4)");
        day.refuses(
                chair,
                entering(play, ADOPTED, document, new Votes(2_400, 1_200)),
                "EARLIER_NOT_PASSED",
                "… of a day before, by 1,200 of the 2,400 whom its document tells of (MTG-4)");
        day.refuses(
                Actor.ADMINISTRATOR,
                entering(play, ADOPTED, document, new Votes(2_400, 1_201)),
                "EARLIER_NOT_YOURS_TO_ENTER",
                "the administrator enters it by 1,201 of 2,400");
        var entering = entering(play, ADOPTED, document, new Votes(2_400, 1_201));
        var decision = entering.decision();
        var confirming = new ConfirmEarlierDecision(decision);
        day.accepts(chair, entering, "the committee enters it from its document");
        day.refuses(chair, confirming, "EARLIER_NOT_YOURS_TO_CONFIRM", "who entered it confirms it (COM-6)");
        day.accepts(
                supervisor, confirming, "the supervision board confirms it: it stands, marked as before the record");
        day.refuses(
                supervisor,
                entering(play, ADOPTED.minusYears(1), document, null),
                "EARLIER_ENTERED_ONCE",
                "another decision is entered from the same document");
        var publishing = new PublishDisclosure(
                new DisclosureId(play.id('D')),
                DisclosureClass.MEETING_DECISIONS,
                entering.title(),
                play.digest(),
                FoundingEvent.toPublish(decision));
        day.accepts(chair, publishing, "that it was taken over is published");
    }

    private static EnterEarlierDecision entering(Play play, LocalDate on, Digest document, @Nullable Votes votes) {
        return new EnterEarlierDecision(
                new EarlierId(play.id('B')),
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                Matter.CONVENTION,
                on,
                "居民公约",
                play.digest(),
                document,
                "街备〔2025〕7号",
                votes);
    }
}
