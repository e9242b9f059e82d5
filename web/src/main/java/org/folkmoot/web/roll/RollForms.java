package org.folkmoot.web.roll;

import static org.folkmoot.web.identity.Role.ADMINISTRATOR;
import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.roll.RollCommand;
import org.folkmoot.roll.RollCommand.AddResident;
import org.folkmoot.roll.RollCommand.CheckRoll;
import org.folkmoot.roll.RollCommand.ComeOfAge;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollCommand.MoveHousehold;
import org.folkmoot.roll.RollCommand.MoveResident;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollCommand.StrikeResident;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The commands of the roll as forms. Who somebody is stands beside the record and is not part of them. */
@Component
record RollForms(Words words, Views views) implements FormSource {

    private static final String ROLL = "/administration/roll";
    private static final String ENTRIES = ROLL + "/entries";
    private static final String HOUSEHOLD = ROLL + "/households/{household}";

    @Override
    public List<Form> forms() {
        return List.of(
                form("start-roll-import").makes("id", 'I'),
                form("complete-roll-import"),
                form("abandon-roll-import"),
                formGroup(),
                enrol(),
                addResident(),
                moveResident(),
                moveHousehold(),
                strikeResident(),
                strikeHousehold(),
                comeOfAge(),
                nameRepresentative(),
                Form.of("check-roll", SUPERVISOR, STREET_OFFICE)
                        .under("MTG-3")
                        .about("entries")
                        .becomes(typed -> new CheckRoll(typed.number("entries")))
                        .leadsTo(ENTRIES)
                        .readsMuch());
    }

    private static Form form(String name) {
        return Form.of(name, ADMINISTRATOR, COMMITTEE);
    }

    private static Form formGroup() {
        return form("form-group")
                .under("COM-4")
                .makes("group", 'G')
                .line("code")
                .takes("code", RollCommand.GROUP_CODE)
                .becomes(FormGroup.class)
                .leadsTo(ROLL);
    }

    /** The first elector represents the household until it names another, unless it has named nobody yet. */
    private Form enrol() {
        return form("enrol-household")
                .makes("household", 'H')
                .makes("residents[].resident", 'R')
                .fills("representative", (_, sent) -> firstElector(sent))
                .choice("group", this::groups)
                .number("electors", 1)
                .number("others", 0)
                .flag("unnamed")
                .becomes(RollForms::enrolment)
                .leadsTo(HOUSEHOLD);
    }

    private static @Nullable String firstElector(JsonNode sent) {
        for (var resident : sent.path("residents"))
            if (resident.path("elector").asBoolean(false))
                return resident.path("resident").asString(null);
        return null;
    }

    private static Command enrolment(Typed typed) {
        int electors = between(typed, "electors", 1);
        int all = electors + between(typed, "others", 0);
        var residents = new ArrayList<Enrolled>();
        for (int i = 0; i < all; i++)
            residents.add(new Enrolled(typed.fresh("residents[" + i + "].resident", ResidentId::new), i < electors));
        return new EnrolHousehold(
                typed.id("household", HouseholdId::new),
                typed.id("group", GroupId::new),
                typed.flag("unnamed") ? null : residents.getFirst().resident(),
                residents,
                null);
    }

    /** The roll refuses large households itself; what is far from any household is no number at all. */
    private static int between(Typed typed, String field, int least) {
        int number = typed.number(field);
        if (number < least || number > RollCheck.LARGEST_HOUSEHOLD)
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, field);
        return number;
    }

    private static Form addResident() {
        return form("add-resident")
                .about("household")
                .makes("resident", 'R')
                .flag("elector")
                .becomes(AddResident.class)
                .leadsTo(HOUSEHOLD);
    }

    private static Form moveResident() {
        return form("move-resident")
                .about("resident", "household")
                .line("to")
                .becomes(typed -> new MoveResident(resident(typed), household(typed), typed.id("to", HouseholdId::new)))
                .leadsTo(HOUSEHOLD);
    }

    private Form moveHousehold() {
        return form("move-household")
                .about("household")
                .choice("to", this::groups)
                .becomes(typed -> new MoveHousehold(household(typed), typed.id("to", GroupId::new)))
                .leadsTo(HOUSEHOLD);
    }

    private Form strikeResident() {
        return form("strike-resident")
                .about("resident", "household")
                .choice("reason", words, StrikeReason.values())
                .becomes(StrikeResident.class)
                .leadsTo(HOUSEHOLD);
    }

    private Form strikeHousehold() {
        return form("strike-household")
                .about("household")
                .choice("reason", words, StrikeReason.values())
                .becomes(StrikeHousehold.class)
                .leadsTo(ROLL);
    }

    private static Form comeOfAge() {
        return ofMember("come-of-age", ComeOfAge.class).under("ELE-3");
    }

    private static Form nameRepresentative() {
        return ofMember("name-household-representative", NameHouseholdRepresentative.class);
    }

    private static Form ofMember(String name, Class<? extends Command> command) {
        return form(name).about("resident", "household").becomes(command).leadsTo(HOUSEHOLD);
    }

    private static ResidentId resident(Typed typed) {
        return typed.id("resident", ResidentId::new);
    }

    private static HouseholdId household(Typed typed) {
        return typed.id("household", HouseholdId::new);
    }

    private List<Option> groups(Place place) {
        return views.of(RollSheets.class, place.community()).map(RollFigures::groups).stream()
                .flatMap(List::stream)
                .map(group -> new Option(group.id().value(), group.code()))
                .toList();
    }
}
