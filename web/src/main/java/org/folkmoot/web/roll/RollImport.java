package org.folkmoot.web.roll;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Selection;
import org.folkmoot.roll.RollCommand.AbandonRollImport;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.web.identity.Person;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.RandomId;
import org.folkmoot.web.identity.RollStore;
import org.folkmoot.web.identity.RollStore.KeptHousehold;
import org.folkmoot.web.identity.RollStore.KeptRoll;
import org.folkmoot.web.identity.RollStore.NewHousehold;
import org.folkmoot.web.identity.RollStore.NewPerson;
import org.folkmoot.web.roll.ImportDesk.Named;
import org.folkmoot.web.roll.ImportResult.RefusedHousehold;
import org.jspecify.annotations.Nullable;

/**
 * Brings a roll file into the person store and the record: the people first, so that nobody is on the roll whose name is not
 * kept, then one command a household. Whatever stops it, the same file goes on where it stopped, since every id follows from the
 * file and every command is sent again as it was.
 */
public final class RollImport {

    /** Told after every enrolled household, on any thread. */
    @FunctionalInterface
    public interface ImportProgress {
        void enrolled(int households, int ofAll);
    }

    private final CommitLog log;
    private final RollStore rolls;
    private final InstantSource clock;
    private final CommunityId community;
    private final ImportDesk desk;

    public RollImport(
            CommandDesk desk, CommitLog log, PersonStore persons, InstantSource clock, CommunityId community) {
        this.log = log;
        this.rolls = persons.rolls();
        this.clock = clock;
        this.community = community;
        this.desk = new ImportDesk(desk, clock, community);
    }

    /** Whether the record has the community. */
    public boolean hasCommunity() {
        var constituted = new Selection.Slice(CommunityEvent.COMMUNITY, Set.of("community-constituted"));
        return log.any(new Selection(community, List.of(constituted)), 0);
    }

    /** Constitutes the community. @return why not, or null if it is constituted */
    public @Nullable Refusal constitute(String name) {
        var answer = desk.submit(new Named("constitute:" + community, new ConstituteCommunity(name)));
        return answer instanceof Answer.Refused(var why, var _) ? why : null;
    }

    /** Reads and checks a file, and changes nothing. @param formGroups whether groups that are not there may be formed */
    public CheckedRoll check(byte[] file, boolean formGroups) {
        var kept = rolls.find(community, Digest.of(file)).orElse(null);
        var day = kept == null ? Given.dayOf(clock.instant()) : kept.day();
        var standing = new RollStanding(
                groups().keySet(),
                document -> rolls.hasDocument(document, kept),
                household -> rolls.hasHousehold(community, household, kept));
        return RollCheck.check(file, standing, day, formGroups || kept != null);
    }

    /** Whether an earlier run has begun to import that file. */
    public boolean isBegun(CheckedRoll checked) {
        return rolls.find(community, checked.report().file()).isPresent();
    }

    /** Whether that file was imported to its end. */
    public boolean isComplete(CheckedRoll checked) {
        return rolls.find(community, checked.report().file())
                .map(roll -> isAccepted("complete:" + roll.id()))
                .orElse(false);
    }

    /**
     * Imports what was checked.
     *
     * @param acceptValid whether households with problems may be left out
     * @throws IllegalStateException if the machine is broken; the same file goes on where this stopped
     */
    public ImportResult run(CheckedRoll checked, boolean acceptValid, ImportProgress progress) {
        var file = checked.report().file();
        var begun = rolls.find(community, file).orElse(null);
        if (checked.valid().isEmpty()
                || (begun == null && !acceptValid && !checked.report().isClean())) return new ImportResult.NotClean();
        var roll = begun == null ? rolls.keep(community, file, checked.day(), people(checked)) : begun;
        var kept = kept(checked, roll);
        var start = new StartRollImport(roll.id(), file, kept.size(), residents(kept.values()));
        if (desk.submit(new Named("start:" + roll.id(), start)) instanceof Answer.Refused(var why, var _)) {
            if (begun == null) rolls.giveUp(community, file, ids(kept.values()));
            return new ImportResult.NotStarted(why);
        }
        var groups = formGroups(checked.groups());
        var households = checked.valid().stream()
                .filter(household -> kept.containsKey(household.key()))
                .toList();
        return enrol(roll, households, kept, groups, progress);
    }

    /**
     * Gives up an import that was begun and cannot be completed. Households that are on the roll stay there; the people of the
     * others are forgotten, so that a corrected file may bring them.
     *
     * @return why not, or null if it is given up
     */
    public @Nullable Refusal giveUp(CheckedRoll checked) {
        var file = checked.report().file();
        var roll = rolls.find(community, file).orElse(null);
        if (roll == null) return null;
        boolean started = isAccepted("start:" + roll.id());
        if (started
                && desk.submit(new Named("abandon:" + roll.id(), new AbandonRollImport(roll.id())))
                        instanceof Answer.Refused(var why, var _)) return why;
        var never = ids(kept(checked, roll).values()).stream()
                .filter(id -> !isAccepted(enrolment(roll, id)))
                .toList();
        rolls.giveUp(community, file, never);
        return null;
    }

    private boolean isAccepted(String command) {
        return log.outcome(community, new CommandId(command)).isPresent();
    }

    private static String enrolment(KeptRoll roll, HouseholdId household) {
        return "enrol:" + roll.id() + ":" + household;
    }

    private Map<String, KeptHousehold> kept(CheckedRoll checked, KeptRoll roll) {
        return rolls.households(
                community,
                roll,
                checked.valid().stream().map(RollHousehold::key).toList());
    }

    private static List<NewHousehold> people(CheckedRoll checked) {
        return checked.valid().stream()
                .map(household -> people(household, checked.day()))
                .toList();
    }

    private static NewHousehold people(RollHousehold household, LocalDate day) {
        return new NewHousehold(
                household.key(),
                household.persons().stream()
                        .map(person -> new NewPerson(
                                new Person(
                                        person.name(),
                                        person.phone(),
                                        household.building(),
                                        household.unit(),
                                        person.document(),
                                        person.birthDate()),
                                person.isAdult(day)))
                        .toList());
    }

    private static List<HouseholdId> ids(Collection<KeptHousehold> households) {
        return households.stream().map(KeptHousehold::id).toList();
    }

    private static int residents(Collection<KeptHousehold> households) {
        return households.stream()
                .mapToInt(household -> household.residents().size())
                .sum();
    }

    /** Forms the groups that are not there. A group that is refused shows in the refusal of its households. */
    private Map<String, GroupId> formGroups(Collection<String> wanted) {
        var groups = groups();
        var missing = wanted.stream().filter(code -> !groups.containsKey(code)).toList();
        var commands = missing.stream()
                .map(code -> new FormGroup(new GroupId(RandomId.fresh('G')), code))
                .toList();
        desk.submitAll(
                commands.stream()
                        .map(form -> new Named("form:" + form.group(), form))
                        .toList(),
                (_, _) -> {});
        for (var form : commands) groups.put(form.code(), form.group());
        return groups;
    }

    /** The community's groups by their codes. */
    private Map<String, GroupId> groups() {
        var formed = new Selection.Slice(RollEvent.ROLL, Set.of("group-formed"));
        var groups = new HashMap<String, GroupId>();
        for (var recorded : log.select(new Selection(community, List.of(formed)), 0))
            if (recorded.event() instanceof GroupFormed(var group, var code)) groups.put(code, group);
        return groups;
    }

    private ImportResult enrol(
            KeptRoll roll,
            List<RollHousehold> households,
            Map<String, KeptHousehold> kept,
            Map<String, GroupId> groups,
            ImportProgress progress) {
        var commands = households.stream()
                .map(household -> enrolment(roll, household, kept, groups))
                .toList();
        var before = new AtomicInteger();
        var done = new AtomicInteger();
        var refused = new ConcurrentLinkedQueue<RefusedHousehold>();
        desk.submitAll(commands, (place, answer) -> {
            switch (answer) {
                case Answer.Accepted accepted when accepted.repeated() -> before.incrementAndGet();
                case Answer.Accepted _ -> {}
                case Answer.Refused(var why, var _) ->
                    refused.add(new RefusedHousehold(
                            households.get(place).persons().getFirst().line(), why));
            }
            progress.enrolled(done.incrementAndGet(), commands.size());
        });
        if (!refused.isEmpty()) {
            var inOrder = refused.stream()
                    .sorted(Comparator.comparingLong(RefusedHousehold::line))
                    .toList();
            return new ImportResult.Unfinished(roll.id(), commands.size(), inOrder, null);
        }
        return switch (desk.submit(new Named("complete:" + roll.id(), new CompleteRollImport(roll.id())))) {
            case Answer.Accepted _ -> new ImportResult.Complete(roll.id(), commands.size(), before.get());
            case Answer.Refused(var why, var _) ->
                new ImportResult.Unfinished(roll.id(), commands.size(), List.of(), why);
        };
    }

    private static Named enrolment(
            KeptRoll roll, RollHousehold household, Map<String, KeptHousehold> kept, Map<String, GroupId> groups) {
        var ids = Objects.requireNonNull(kept.get(household.key()));
        var group = Objects.requireNonNull(groups.get(household.group()));
        var residents = new ArrayList<Enrolled>();
        for (int i = 0; i < household.persons().size(); i++)
            residents.add(new Enrolled(
                    ids.residents().get(i), household.persons().get(i).isAdult(roll.day())));
        var representative = household
                .representative()
                .map(person -> ids.residents().get(household.persons().indexOf(person)))
                .orElse(null);
        var command = new EnrolHousehold(ids.id(), group, representative, residents, roll.id());
        return new Named(enrolment(roll, ids.id()), command);
    }
}
