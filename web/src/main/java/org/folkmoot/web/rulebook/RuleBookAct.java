package org.folkmoot.web.rulebook;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.rulebook.RuleBookCommand.AdoptProfile;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.RuleMaking;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Before step 1: the committee sets by its decision what it may set, and the residents by their charter what it may not. */
@AutoService(Act.class)
@Order(5)
public final class RuleBookAct implements Act {

    private static final String STEP = "0";
    private static final LocalDate JANUARY_9 = LocalDate.of(2026, 1, 9);
    private static final LocalDate JANUARY_24 = LocalDate.of(2026, 1, 24);
    private static final int MAJORITY = Town.COMMITTEE / 2 + 1;

    @Override
    public void perform(Year year) {
        var play = year.play();
        nobodyAlone(play);
        byCommittee(year, play);
        byCharter(year, play);
    }

    private static void nobodyAlone(Play play) {
        play.on(STEP, JANUARY_9)
                .refuses(
                        Actor.ADMINISTRATOR,
                        new AdoptProfile(Profiles.NATIONAL_2026, JANUARY_9),
                        "PROFILE_ALREADY_ADOPTED",
                        "the administrator enters the law's text again, which would take back what was chosen");
    }

    private static RuleMaking making(Year year, String title) {
        return new RuleMaking(year.play(), year.town().sitting(), title);
    }

    private static void byCommittee(Year year, Play play) {
        var chair = year.town().chair();
        var day = play.on(STEP, JANUARY_9);
        var book = year.rulesWith(Map.of("petition.collect_days", "45"));
        var making = making(year, "联名提议的征集期限定为四十五天");
        day.refuses(
                chair,
                making.moved(JANUARY_9, MAJORITY - 1, book),
                "BOOK_NOT_DECIDED",
                "the chair enters a rule book that four of nine are for (COM-8)");
        day.refuses(
                chair,
                making.moved(JANUARY_9, MAJORITY, year.rulesWith(Map.of("assembly.channel", "hybrid"))),
                "SET_BY_CHARTER",
                "the committee lets residents attend from afar (MTG-16)");
        day.refuses(
                chair,
                making.moved(JANUARY_9, MAJORITY, year.rulesWith(Map.of("petition.collect_days", "999"))),
                "ABOVE_LEGAL_BOUND",
                "it lets petitions collect for 999 days");
        day.refuses(
                chair,
                making.moved(JANUARY_9, MAJORITY, year.rulesWith(Map.of("assembly.quorum", "9/10"))),
                "FIXED_BY_LAW",
                "it asks for nine tenths to be there (MTG-3)");
        var decided = making.moved(JANUARY_9, MAJORITY, book);
        day.refuses(
                chair,
                other(decided, year.rulesWith(Map.of("petition.collect_days", "60"))),
                "BOOK_NOT_AS_DECIDED",
                "the chair enters sixty days where forty-five were decided");
        day.accepts(chair, decided, "the committee sets 45 days to collect, as five of nine have decided");
        day.refuses(chair, decided, "BOOK_ALREADY_ENTERED", "the same decision is entered twice");
        year.rules().putAll(book);
    }

    private static AdoptRuleBook other(AdoptRuleBook decided, SortedMap<String, String> values) {
        return new AdoptRuleBook(decided.decision(), decided.proposal(), decided.salt(), values);
    }

    private static void byCharter(Year year, Play play) {
        var chair = year.town().chair();
        play.on(STEP, JANUARY_9)
                .refuses(
                        chair,
                        attendedOnline(play, year.town()),
                        "CHANNEL_NOT_ALLOWED",
                        "a meeting is called that one attends from afar (MTG-16)");
        var voted = year.charter(JANUARY_24, "修订自治章程：可以在线参会", Map.of("assembly.channel", "online_if_charter"));
        var day = play.on(STEP, JANUARY_24);
        var events = day.accepts(chair, voted, "the residents pass a charter that allows it, and it is entered");
        var book = Play.only(RuleBookAdopted.class, events).book();
        day.shows(book.version() == 3 && book.from().equals(JANUARY_24), "… as version 3, from that day on");
        day.accepts(chair, attendedOnline(play, year.town()), "a meeting is called that one attends from afar");
        day.refuses(
                chair,
                making(year, "不再允许在线参会")
                        .moved(JANUARY_24, MAJORITY, year.rulesWith(Map.of("assembly.channel", "onsite"))),
                "SET_BY_CHARTER",
                "the committee takes back what the residents have set");
    }

    private static CallMeeting attendedOnline(Play play, Town town) {
        var motion = Assembly.toMeet(
                play, town.sitting(), JANUARY_9, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, JANUARY_24.plusDays(60));
        return new CallMeeting(
                new MeetingId(play.id('M')),
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                JANUARY_24.plusDays(60),
                "社区礼堂",
                Channel.HYBRID,
                null,
                motion);
    }
}
