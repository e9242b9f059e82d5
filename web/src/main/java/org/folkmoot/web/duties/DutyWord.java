package org.folkmoot.web.duties;

import static org.folkmoot.web.identity.Role.STREET_OFFICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.duties.DutyCommand;
import org.folkmoot.duties.DutyCommand.BeginPeriod;
import org.folkmoot.duties.DutyCommand.NoteDuty;
import org.folkmoot.duties.DutyCourse;
import org.folkmoot.duties.DutyNotice;
import org.folkmoot.duties.PeriodicDuty;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.duties.CalendarSheet;
import org.folkmoot.projections.duties.Calendars;
import org.folkmoot.projections.duties.DutySheet;
import org.folkmoot.projections.duties.DutySheet.Stage;
import org.folkmoot.projections.duties.DutySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Holidays;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.duties.Clocks.Clock;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.HomeSection;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What duties show of themselves, and what the software notes of them. */
@Component
@Order(75)
record DutyWord(Views views, Clocks clocks, Words words) implements Word {

    @Override
    public List<Way> ways() {
        return List.of(new Way(55, "duties", "/duties", _ -> true));
    }

    /** A year or half-year is called by its number; it has no page. */
    @Override
    public List<Things> things() {
        return List.of(Things.of("period", 'Y').withTitle((_, id) -> period(id)));
    }

    private String period(String id) {
        var year = id.substring(1, Math.min(id.length(), 5));
        var half = id.substring(Math.min(id.length(), 6));
        return half.isEmpty() ? words.say("duties.year", year) : words.say("duties.half-year." + half, year);
    }

    /** A meeting is called, a rating announced and a report tabled where all of them stand. */
    @Override
    public Optional<String> placeOf(DutyId duty) {
        return switch (duty.kind()) {
            case "meet-representatives", "meet-residents" -> Optional.of("/meetings");
            case "rate-committee" -> Optional.of("/supervision");
            case "report-yearly" -> Optional.of("/proposals");
            default -> Optional.empty();
        };
    }

    /** What the account's body owes; the street office is told what others have let pass (ORD-1). */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        var role = account.role();
        return clocks.open(community).stream()
                .filter(clock -> holds(role, clock.duty()) || role == STREET_OFFICE && clock.stage() == Stage.OVERDUE)
                .map(clock -> need(clock, holds(role, clock.duty())));
    }

    @Override
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        return List.of(new HomeSection(30, "duties/open", Map.of("due", clocks.open(community))));
    }

    private Need need(Clock clock, boolean own) {
        var duty = clock.duty();
        var what = duty.left() > 1 ? clock.title() + " · " + words.number(duty.left()) : clock.title();
        return new Need(
                own ? duty.id().kind() : "overdue",
                own ? what : words.say("need." + duty.id().kind()) + " · " + what,
                clock.page().substring(1),
                duty.dueOn());
    }

    /** The supervision board sees what waits for the committee, and the other way round. */
    private static boolean holds(Role role, DutySheet duty) {
        return role.conducts() && (duty.isHeldBy(Body.COMMITTEE) || duty.isHeldBy(Body.SUPERVISION_BOARD))
                || role == STREET_OFFICE && duty.isHeldBy(Body.STREET_OFFICE)
                || role == Role.STATION && duty.isHeldBy(Body.SERVICE_STATION)
                || role == Role.PARTY_ORGANISATION && duty.isHeldBy(Body.PARTY_ORGANISATION);
    }

    @Override
    public Stream<DutyCommand> due(CommunityId community, LocalDate today) {
        var book = RuleBookSheets.inForce(views, community, today);
        return Stream.concat(begun(community, today, book), noted(community, today, book));
    }

    /** The times that have begun, once for each. */
    private Stream<DutyCommand> begun(CommunityId community, LocalDate today, Optional<RuleBook> book) {
        return Stream.of(PeriodicDuty.values())
                .filter(kind -> kind != PeriodicDuty.MEET_RESIDENTS
                        || book.flatMap(one -> one.number("assembly.min_per_year"))
                                .isPresent())
                .filter(kind -> !hasArisen(community, kind.on(today)))
                .map(kind -> new BeginPeriod(kind, kind.periodOf(today).from()))
                .filter(begin -> CommunitySheets.sits(views, community, Body.COMMITTEE, begin.from()))
                .map(DutyCommand.class::cast);
    }

    private boolean hasArisen(CommunityId community, DutyId duty) {
        return views.find(DutySheets.class, community, duty.value())
                .filter(sheet -> sheet.course() != null)
                .isPresent();
    }

    private Stream<DutyCommand> noted(CommunityId community, LocalDate today, Optional<RuleBook> book) {
        var holidays = views.of(Calendars.class, community)
                .map(CalendarSheet::holidays)
                .orElse(Holidays.NONE);
        return views.list(DutySheets.class, community).where(DutySheet::isOpen).stream()
                .flatMap(duty -> Stream.ofNullable(duty.course()))
                .flatMap(course -> note(course, book, holidays, today).stream());
    }

    private static Optional<NoteDuty> note(
            DutyCourse course, Optional<RuleBook> book, Holidays holidays, LocalDate today) {
        var dueOn = course.dueOn();
        if (dueOn == null || course.noted() == DutyNotice.OVERDUE) return Optional.empty();
        boolean moves = book.filter(one -> !Days.of(one)
                        .with(holidays)
                        .lastDay(dueOn, 0, Days.Whose.BODY)
                        .equals(dueOn))
                .isPresent();
        return Optional.ofNullable(moves ? DutyNotice.EXTENDED : course.toBeNotedOn(today))
                .map(notice -> new NoteDuty(course.duty().id(), notice, dueOn));
    }
}
