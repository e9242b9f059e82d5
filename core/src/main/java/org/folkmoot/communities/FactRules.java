package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.communities.Change.Fact;
import org.folkmoot.communities.Change.HolidaysAnnounced;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.KinshipOver;
import org.folkmoot.communities.Change.WomenSitting;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.Change.WorkerLeft;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.WomenCounted;
import org.folkmoot.decisions.Event;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.roll.RollEvent.WorkerEnded;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a fact, and what follows from it.
 *
 * @param since the day from which it is so
 * @param today on which those sit whom it is about
 */
record FactRules(Roster roster, LocalDate since, LocalDate today) {

    /** No year has so many holidays; it bounds what one decision takes in. */
    private static final int DAYS_MOST = 150;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The first rule that stands against it. */
    @Nullable
    CommunityRefusal objection(Fact fact) {
        return switch (fact) {
            case KinshipFound c -> found(c);
            case KinshipOver c -> roster.kinships().areStill(c.first(), c.second()) ? null : KINSHIP_NOT_DECLARED;
            case WomenSitting c ->
                c.women() < 0 || c.women() > sitting(Body.COMMITTEE).size() ? WOMEN_MISCOUNTED : null;
            case HolidaysAnnounced c -> announced(c);
            case WorkerCame c -> came(c);
            case WorkerLeft c -> left(c);
        };
    }

    /** What happens. */
    Event outcome(ChangeId change, Fact fact) {
        return switch (fact) {
            case KinshipFound c -> new KinshipDeclared(c.first(), c.second(), areSeatedTogether(c));
            case KinshipOver c -> new KinshipEnded(c.first(), c.second(), since);
            case WomenSitting c -> new WomenCounted(c.women(), since);
            case HolidaysAnnounced c -> new CalendarRecorded(c.year(), c.holidays(), c.workingDays(), change);
            case WorkerCame c -> new WorkerRegistered(c.worker(), since);
            case WorkerLeft c -> new WorkerEnded(c.worker(), since);
        };
    }

    private @Nullable CommunityRefusal found(KinshipFound c) {
        if (c.first().equals(c.second())) return KINSHIP_WITH_ONESELF;
        return roster.kinships().areStill(c.first(), c.second()) ? KINSHIP_ALREADY_DECLARED : null;
    }

    /** COM-2, COM-6. */
    private boolean areSeatedTogether(KinshipFound c) {
        boolean firstRules = sits(c.first(), Body.COMMITTEE);
        boolean secondRules = sits(c.second(), Body.COMMITTEE);
        return firstRules && secondRules
                || firstRules && sits(c.second(), Body.SUPERVISION_BOARD)
                || secondRules && sits(c.first(), Body.SUPERVISION_BOARD);
    }

    private static @Nullable CommunityRefusal announced(HolidaysAnnounced c) {
        if (!areFit(c.holidays(), c.year()) || !areFit(c.workingDays(), c.year())) return CALENDAR_DAYS_UNFIT;
        boolean worked = c.workingDays().stream()
                .allMatch(day ->
                        WEEKEND.contains(day.getDayOfWeek()) && !c.holidays().contains(day));
        return worked ? null : WORKING_DAYS_UNFIT;
    }

    private static boolean areFit(List<LocalDate> days, int year) {
        return days.size() <= DAYS_MOST
                && new HashSet<>(days).size() == days.size()
                && days.stream().allMatch(day -> day.getYear() == year);
    }

    private @Nullable CommunityRefusal came(WorkerCame c) {
        var onRoll = roster.roll().get(c.worker());
        var worker = roster.workers().get(c.worker());
        if (onRoll != null && onRoll.onRoll()) return WORKER_IS_RESIDENT;
        return worker != null && worker.endedOn() == null ? WORKER_ALREADY_REGISTERED : null;
    }

    private @Nullable CommunityRefusal left(WorkerLeft c) {
        var worker = roster.workers().get(c.worker());
        if (worker == null || worker.endedOn() != null) return WORKER_NOT_REGISTERED;
        return since.isAfter(worker.since()) ? null : WORKER_DAY_UNFIT;
    }

    private boolean sits(PersonId person, Body body) {
        return sitting(body).stream().anyMatch(office -> office.person().equals(person));
    }

    private List<Office> sitting(Body body) {
        return roster.offices().of(body, today);
    }
}
