package org.folkmoot.web.hearings;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.RESIDENT;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Command;
import org.folkmoot.hearings.HearingCommand;
import org.folkmoot.hearings.HearingCommand.AdjournHearing;
import org.folkmoot.hearings.HearingCommand.AdoptAnswers;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.CancelHearing;
import org.folkmoot.hearings.HearingCommand.CloseHearing;
import org.folkmoot.hearings.HearingCommand.DraftAnswer;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.petitions.Demand;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecord.Voice;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.StatementId;
import org.folkmoot.web.committee.CommitteeMembers;
import org.folkmoot.web.committee.Undone;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.People;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Place.Options;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of hearings as forms. */
@Component
record HearingForms(Words words, Views views, People people, CommitteeMembers members) implements FormSource {

    private static final String HEARING = "/hearings/{hearing}";

    /** Documents of one command. */
    private static final int MOST_MATERIALS = 10;

    /** Stages in which nobody needs to be heard any more. */
    private static final Set<ProposalStage> OVER =
            Set.of(ProposalStage.PASSED, ProposalStage.NOT_PASSED, ProposalStage.ANNULLED, ProposalStage.WITHDRAWN);

    private static final String YES = "yes";
    private static final String NO = "no";

    @Override
    public List<Form> forms() {
        return List.of(
                announce(),
                nameParticipants(),
                shareMaterials(),
                open(),
                recordStatement(),
                endDiscussion(),
                sign(),
                draft(),
                adopt(),
                close(),
                adjourn(),
                cancel());
    }

    private Form announce() {
        return Form.of("announce-hearing", COMMITTEE)
                .under("HEA-1", "COM-8", "HEA-2")
                .makes("hearing", 'E')
                .choice("proposal", this::proposals)
                .day("heldOn")
                .line("place")
                .number("observers", 10)
                .lines("sides")
                .takes("sides[]", HearingCommand.LONGEST_SIDE)
                .optionalChoice("petition", place -> Undone.petitions(views, words, place, Demand.HEARING::equals))
                .optionalChoice("motion", place -> Undone.decisions(views, place, MotionPurpose.CALL_HEARING))
                .becomes(AnnounceHearing.class)
                .leadsTo(HEARING);
    }

    /** One side at a time: its participants are found by name or address, one in each line, and chosen. */
    private Form nameParticipants() {
        return Form.of("name-participants", COMMITTEE)
                .under("HEA-3")
                .about("hearing")
                .choice(
                        "side",
                        place -> options(
                                place,
                                hearing -> hearing.sides().stream()
                                        .map(side -> new Option(side, side))
                                        .toList()))
                .lines("find")
                .many("residents", people.searched("find", Purpose.MINUTES))
                .becomes(typed -> {
                    var side = typed.value("side");
                    return new NameParticipants(
                            typed.id("hearing", HearingId::new),
                            typed.ids("residents", ResidentId::new).stream()
                                    .map(resident -> new Participant(resident, side))
                                    .toList());
                })
                .leadsTo(HEARING);
    }

    private Form shareMaterials() {
        var material = Form.of("materials", COMMITTEE)
                .line("title")
                .optionalText("text", TextKind.MATERIAL)
                .optionalFile("file");
        return Form.of("share-materials", COMMITTEE)
                .under("HEA-3")
                .about("hearing")
                .rows("materials", MOST_MATERIALS, material)
                .optionalTextAt("materials[].text", TextKind.MATERIAL)
                .becomes(typed -> new ShareMaterials(
                        typed.id("hearing", HearingId::new), typed.rows("materials", HearingForms::material)))
                .leadsTo(HEARING);
    }

    private static Material material(Typed row) {
        return new Material(
                row.line("title"),
                row.has("text") ? row.text("text") : null,
                row.has("file") ? row.file("file") : null);
    }

    private Form open() {
        return Form.of("open-hearing", COMMITTEE)
                .under("HEA-3", "HEA-4")
                .about("hearing")
                .choice("chair", members::options)
                .all("present", voices("participants", _ -> true))
                .becomes(OpenHearing.class)
                .leadsTo(HEARING);
    }

    private Form recordStatement() {
        return Form.of("record-statement", COMMITTEE)
                .under("HEA-5")
                .about("hearing")
                .makes("statement", 'Q')
                .choice("speaker", voices("speakers", Voice::present))
                .choice("kind", words, StatementKind.values())
                .text("text", TextKind.STATEMENT)
                .becomes(RecordStatement.class)
                .leadsTo(HEARING);
    }

    private static Form endDiscussion() {
        return step("end-discussion", EndDiscussion.class).under("HEA-5");
    }

    /** A participant signs for themselves; what was signed on paper, a member of the committee enters. */
    private Form sign() {
        var missing = voices("signers", voice -> voice.present() && !voice.signed());
        return Form.of("sign-hearing-record", RESIDENT, COMMITTEE)
                .under("HEA-5")
                .about("hearing")
                .ownIfLeftOut("participant")
                .choice(
                        "participant",
                        place -> place.account().actor() instanceof Actor.Resident(var own)
                                ? List.of(new Option(own.value(), words.say("hearings.myself")))
                                : missing.in(place))
                .becomes(SignHearingRecord.class)
                .leadsTo(HEARING);
    }

    private Form draft() {
        return Form.of("draft-answer", COMMITTEE)
                .under("HEA-6")
                .about("hearing", "statement")
                .choice(
                        "adopted",
                        _ -> List.of(
                                new Option(YES, words.say("hearings.adopted")),
                                new Option(NO, words.say("hearings.not-adopted"))))
                .text("reason", TextKind.ANSWER)
                .becomes(typed -> new DraftAnswer(
                        typed.id("hearing", HearingId::new),
                        typed.id("statement", StatementId::new),
                        isAdopted(typed.value("adopted")),
                        typed.text("reason")))
                .leadsTo(HEARING);
    }

    /** All answers to a hearing, as they are written down, by one decision of the committee. */
    private Form adopt() {
        return step(
                        "adopt-answers",
                        AdoptAnswers.class,
                        field -> field.choice(
                                "motion", place -> Undone.decisions(views, place, moved -> answers(moved, place))))
                .under("COM-8", "HEA-6");
    }

    private static boolean answers(MotionMoved moved, Place place) {
        return moved.purpose() == MotionPurpose.ANSWER_HEARING
                && place.given()
                        .one("hearing")
                        .equals(Objects.toString(moved.about().hearing()));
    }

    private static boolean isAdopted(String chosen) {
        return switch (chosen) {
            case YES -> true;
            case NO -> false;
            default -> throw new EdgeException(EdgeRefusal.INVALID_VALUE, "adopted");
        };
    }

    private static Form close() {
        return step("close-hearing", CloseHearing.class).under("HEA-5", "HEA-6");
    }

    private static Form adjourn() {
        return step(
                        "adjourn-hearing",
                        AdjournHearing.class,
                        form -> form.day("heldOn").line("reason"))
                .under("HEA-2", "HEA-4");
    }

    private static Form cancel() {
        return step("cancel-hearing", CancelHearing.class, form -> form.line("reason"))
                .under("HEA-2", "HEA-4");
    }

    private static Form step(String name, Class<? extends Command> command) {
        return step(name, command, UnaryOperator.identity());
    }

    /** @param fields what is filled in */
    private static Form step(String name, Class<? extends Command> command, UnaryOperator<Form> fields) {
        return fields.apply(Form.of(name, COMMITTEE).about("hearing"))
                .becomes(command)
                .leadsTo(HEARING);
    }

    private List<Option> proposals(Place place) {
        return views.list(ProposalSheets.class, place.community()).stream()
                .filter(entry -> !OVER.contains(entry.stage()))
                .map(entry -> new Option(entry.id().value(), entry.title()))
                .toList();
    }

    /** Some of the participants, by name. */
    private Options voices(String what, Predicate<Voice> which) {
        return people.named(
                what,
                Purpose.MINUTES,
                place -> hearing(place).stream()
                        .flatMap(hearing -> hearing.participants().stream())
                        .filter(which)
                        .map(Voice::resident)
                        .toList());
    }

    private List<Option> options(Place place, Function<HearingRecord, List<Option>> of) {
        return hearing(place).map(of).orElse(List.of());
    }

    private Optional<HearingRecord> hearing(Place place) {
        var id = place.given().one("hearing");
        return views.find(HearingRecords.class, place.community(), id);
    }
}
