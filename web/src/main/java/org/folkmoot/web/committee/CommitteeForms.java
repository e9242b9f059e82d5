package org.folkmoot.web.committee;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.List;
import org.folkmoot.committee.CommitteeCommand.ConfirmSitting;
import org.folkmoot.committee.CommitteeCommand.ContradictSitting;
import org.folkmoot.committee.CommitteeCommand.EnterSitting;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.CommitteeCommand.OpposeMotion;
import org.folkmoot.committee.CommitteeCommand.RecordCourtAnnulment;
import org.folkmoot.committee.CommitteeCommand.RejectSitting;
import org.folkmoot.committee.CommitteeCommand.SitInOnCommittee;
import org.folkmoot.committee.CommitteeCommand.StandAside;
import org.folkmoot.committee.CommitteeCommand.SupportMotion;
import org.folkmoot.committee.CommitteeCommand.WithdrawMotion;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Command;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.words.AllWords;
import org.springframework.stereotype.Component;

/** The commands of the committee as forms. */
@Component
record CommitteeForms(
        Words words, EarlierDecisions decisions, Proposed proposed, CommitteeMembers members, AllWords all)
        implements FormSource {

    private static final String MOTION = "/committee/{motion}";

    @Override
    public List<Form> forms() {
        return List.of(
                move(),
                onMotion("support-motion", SupportMotion.class),
                onMotion("oppose-motion", OpposeMotion.class),
                onMotion("stand-aside", StandAside.class),
                onMotion("withdraw-motion", WithdrawMotion.class),
                enterSitting(),
                sitIn(),
                onMotion("confirm-sitting", ConfirmSitting.class),
                onMotion("reject-sitting", RejectSitting.class),
                annul(),
                contradict());
    }

    private static Form named(String name) {
        return Form.of(name, COMMITTEE).under("COM-8");
    }

    private Form move() {
        return named("move-motion")
                .makes("motion", 'C')
                .choice("purpose", words, MotionPurpose.values())
                .optionalChoice("annuls", place -> decisions.results(place.community()))
                .optionalChoice("order", place -> underWay(place, "order"))
                .many("proposals", proposed::undecided)
                .fillsIfLeftOut("proposals", (_, _) -> List.of())
                .optionalChoice("meeting", proposed::unannounced)
                .optionalChoice("matter", _ -> proposed.classes())
                .optionalChoice("hearing", place -> underWay(place, "hearing"))
                .optionalChoice("kind", _ -> proposed.meetingKinds())
                .optionalDay("day")
                .line("title")
                .text("text", TextKind.PROPOSAL)
                .many("interested", members::options)
                .becomes(MoveMotion.class)
                .leadsTo(MOTION);
    }

    /** Orders that wait for an answer, or hearings that have not ended, the newest first. */
    private List<Option> underWay(Place place, String sort) {
        return all.underWay(place.community(), sort).stream()
                .map(thing -> new Option(thing.values().getOrDefault(sort, ""), thing.title()))
                .toList();
    }

    /** Says yes or no to a motion, with one touch. */
    private static Form onMotion(String name, Class<? extends Command> command) {
        return named(name).about("motion").becomes(command).leadsTo(MOTION);
    }

    private Form enterSitting() {
        return named("enter-sitting")
                .about("motion")
                .day("heldOn", _ -> members.today().toString())
                .all("present", members::options)
                .many("inFavour", members::options)
                .many("against", members::options)
                .many("aside", members::options)
                .becomes(EnterSitting.class)
                .leadsTo(MOTION);
    }

    private static Form sitIn() {
        return Form.of("sit-in-on-committee", SUPERVISOR)
                .under("COM-6")
                .about("motion")
                .becomes(SitInOnCommittee.class)
                .leadsTo(MOTION);
    }

    private static Form annul() {
        return Form.of("record-court-annulment", SUPERVISOR)
                .under("MTG-14")
                .about("motion")
                .day("judgedOn")
                .file("judgment")
                .becomes(RecordCourtAnnulment.class)
                .leadsTo(MOTION);
    }

    private static Form contradict() {
        return named("contradict-sitting")
                .about("motion")
                .line("reason")
                .becomes(ContradictSitting.class)
                .leadsTo(MOTION);
    }
}
