package org.folkmoot.web.founding;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.founding.EarlierDecision.Votes;
import org.folkmoot.founding.FoundingCommand.ConfirmEarlierDecision;
import org.folkmoot.founding.FoundingCommand.DropEarlierDecision;
import org.folkmoot.founding.FoundingCommand.EnterEarlierDecision;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a decision from before the record is taken over: one office enters it, another confirms it. */
@Component
record EarlierForms(Words words) implements FormSource {

    private static final String DECISION = "/earlier-decisions/{decision}";

    /** What a meeting may have decided; an authority is given here. */
    private static final Matter[] CLASSES =
            Arrays.stream(Matter.values()).filter(Matter::isClass).toArray(Matter[]::new);

    @Override
    public List<Form> forms() {
        return List.of(
                enter(),
                Form.of("confirm-earlier-decision", SUPERVISOR, STREET_OFFICE)
                        .under("MTG-4", "COM-6")
                        .about("decision")
                        .becomes(ConfirmEarlierDecision.class)
                        .leadsTo(DECISION),
                Form.of("drop-earlier-decision", COMMITTEE, SUPERVISOR, STREET_OFFICE)
                        .about("decision")
                        .becomes(DropEarlierDecision.class)
                        .leadsTo(DECISION));
    }

    private Form enter() {
        return Form.of("enter-earlier-decision", COMMITTEE, SUPERVISOR)
                .under("MTG-4", "MTG-7", "MTG-10")
                .makes("decision", 'B')
                .choice("kind", words, MeetingKind.values())
                .choice("matter", words, CLASSES)
                .day("decidedOn")
                .line("title")
                .text("text", TextKind.PROPOSAL)
                .file("document")
                .optionalLine("filing")
                .optionalNumber("present")
                .optionalNumber("inFavour")
                .becomes(EarlierForms::entering)
                .leadsTo(DECISION);
    }

    private static EnterEarlierDecision entering(Typed typed) {
        return new EnterEarlierDecision(
                typed.id("decision", EarlierId::new),
                typed.word("kind", MeetingKind.class),
                typed.word("matter", Matter.class),
                typed.day("decidedOn"),
                typed.line("title"),
                typed.text("text"),
                typed.file("document"),
                typed.has("filing") ? typed.line("filing") : null,
                votes(typed));
    }

    /** Both figures, or none. */
    private static @Nullable Votes votes(Typed typed) {
        return typed.has("present") || typed.has("inFavour")
                ? new Votes(typed.number("present"), typed.number("inFavour"))
                : null;
    }
}
