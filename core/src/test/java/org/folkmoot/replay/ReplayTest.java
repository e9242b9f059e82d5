package org.folkmoot.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.axon.sample.SeatCapability;
import org.folkmoot.axon.sample.SeatCommand;
import org.folkmoot.axon.sample.SeatCommand.CloseHall;
import org.folkmoot.axon.sample.SeatCommand.OpenHall;
import org.folkmoot.axon.sample.SeatCommand.RingBell;
import org.folkmoot.axon.sample.SeatCommand.TakeSeat;
import org.folkmoot.axon.sample.SeatDecider;
import org.folkmoot.axon.sample.SeatEvent;
import org.folkmoot.axon.sample.SeatEvent.BellRung;
import org.folkmoot.axon.sample.SeatEvent.HallClosed;
import org.folkmoot.axon.sample.SeatEvent.HallOpened;
import org.folkmoot.axon.sample.SeatEvent.SeatTaken;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.replay.Finding.Kind;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ResidentId;
import org.junit.jupiter.api.Test;

/** True records replay without a finding; records that were changed and chained anew do not. */
class ReplayTest {

    static final RecordJson JSON = new RecordJson(new EventNames(Capabilities.of(new SeatCapability())));
    static final MeetingId HALL = new MeetingId("M-HA110000");
    static final CommunityId NANLANG = new CommunityId("nanlang");
    static final CommunityId ELSEWHERE = new CommunityId("elsewhere");
    static final ResidentId ANA = new ResidentId("R-ANA00000");
    static final ResidentId BEN = new ResidentId("R-BEN00000");
    static final HouseholdId FIRST = new HouseholdId("H-00000001");
    static final HouseholdId SECOND = new HouseholdId("H-00000002");

    /** Commits that follow each other, as they are written. */
    static final class Book {
        private final List<Commit> commits = new ArrayList<>();
        private String prev = Commit.GENESIS;

        Book add(CommunityId community, SeatCommand command, Event... events) {
            return add("command-" + (commits.size() + 1), community, command, events);
        }

        Book add(String id, CommunityId community, SeatCommand command, Event... events) {
            long position = commits.isEmpty() ? 1 : commits.getLast().last() + 1;
            var given = new Given(Instant.parse("2026-04-11T04:00:00Z"), new Actor.Resident(ANA), community);
            var submission = new Submission(new CommandId(id), given, command);
            var line = JSON.line(new Commit(position, prev, submission, List.of(events)));
            prev = line.hash();
            commits.add(JSON.decode(line.bytes()));
            return this;
        }

        Book add(SeatCommand command, Event... events) {
            return add(NANLANG, command, events);
        }

        List<Commit> commits() {
            return commits;
        }

        List<Finding> replayed(SeatDecider decider) {
            return new Replay(Capabilities.of(new SeatCapability(decider)), JSON)
                    .findings(commits.stream())
                    .toList();
        }

        List<Finding> replayed() {
            return replayed(new SeatDecider());
        }
    }

    static SeatTaken taken(HouseholdId seat, ResidentId sitter) {
        return new SeatTaken(HALL, seat, sitter);
    }

    static Book opened() {
        return new Book().add(new OpenHall(HALL), new HallOpened(HALL));
    }

    @Test
    void a_true_record_has_no_findings() {
        var book = opened().add(new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA))
                .add(new RingBell(HALL, 2), new BellRung(HALL, 1), new BellRung(HALL, 2))
                .add(new TakeSeat(HALL, SECOND, BEN), taken(SECOND, BEN))
                .add(new CloseHall(HALL), new HallClosed(HALL, 2))
                .add(new OpenHall(HALL), new HallOpened(HALL));

        assertEquals(List.of(), book.replayed());
    }

    @Test
    void an_empty_record_has_no_findings() {
        assertEquals(List.of(), new Book().replayed());
    }

    @Test
    void communities_do_not_see_each_other() {
        var book = opened().add(ELSEWHERE, new OpenHall(HALL), new HallOpened(HALL))
                .add(ELSEWHERE, new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA))
                .add(NANLANG, new TakeSeat(HALL, FIRST, BEN), taken(FIRST, BEN))
                .add(NANLANG, new CloseHall(HALL), new HallClosed(HALL, 1));

        assertEquals(List.of(), book.replayed());
    }

    @Test
    void a_seat_given_twice_is_found() {
        var book = opened().add(new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA))
                .add(new TakeSeat(HALL, FIRST, BEN), taken(FIRST, BEN));

        assertEquals(
                List.of(new Finding(
                        3,
                        Kind.REFUSED_NOW,
                        "[{\"name\":\"seat-taken.v1\",\"data\":{\"hall\":\"M-HA110000\",\"seat\":\"H-00000001\",\"sitter\":\"R-BEN00000\"}}]",
                        "SEAT_TAKEN")),
                book.replayed());
    }

    @Test
    void a_changed_count_is_found() {
        var book = opened().add(new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA))
                .add(new CloseHall(HALL), new HallClosed(HALL, 2));

        assertEquals(
                List.of(new Finding(
                        3,
                        Kind.DIFFERENT_EVENTS,
                        "[{\"name\":\"hall-closed.v1\",\"data\":{\"hall\":\"M-HA110000\",\"taken\":2}}]",
                        "[{\"name\":\"hall-closed.v1\",\"data\":{\"hall\":\"M-HA110000\",\"taken\":1}}]")),
                book.replayed());
    }

    @Test
    void a_left_out_and_an_added_event_are_found() {
        var book = opened().add(new RingBell(HALL, 2), new BellRung(HALL, 1))
                .add(new RingBell(HALL, 1), new BellRung(HALL, 1), new BellRung(HALL, 2));

        assertEquals(List.of(Kind.DIFFERENT_EVENTS, Kind.DIFFERENT_EVENTS), kinds(book.replayed()));
        assertEquals(
                List.of(2L, 3L), book.replayed().stream().map(Finding::position).toList());
    }

    @Test
    void a_removed_commit_is_found_where_it_is_missed() {
        var book = new Book().add(new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA));

        assertEquals(List.of(Kind.REFUSED_NOW), kinds(book.replayed()));
    }

    @Test
    void a_command_that_stands_there_twice_is_found() {
        var book = opened().add("command-7", NANLANG, new RingBell(HALL, 1), new BellRung(HALL, 1))
                .add("command-7", ELSEWHERE, new OpenHall(HALL), new HallOpened(HALL))
                .add("command-7", NANLANG, new RingBell(HALL, 1), new BellRung(HALL, 1));

        assertEquals(
                List.of(new Finding(
                        4,
                        Kind.DOUBLED_COMMAND,
                        "{\"name\":\"ring-bell.v1\",\"data\":{\"hall\":\"M-HA110000\",\"times\":1}}",
                        "command command-7 was accepted at position 2")),
                book.replayed());
    }

    @Test
    void a_command_without_rules_is_found() {
        var book = opened();

        assertEquals(
                List.of(new Finding(
                        1,
                        Kind.UNKNOWN_COMMAND,
                        "{\"name\":\"open-hall.v1\",\"data\":{\"hall\":\"M-HA110000\"}}",
                        "no rules")),
                new Replay(Capabilities.of(), JSON)
                        .findings(book.commits.stream())
                        .toList());
    }

    @Test
    void a_history_that_breaks_the_rules_themselves_is_found_and_replay_goes_on() {
        var fragile = new SeatDecider() {
            @Override
            protected Hall evolve(Hall hall, SeatEvent event) {
                if (event instanceof SeatTaken && !hall.open())
                    throw new IllegalStateException("a seat in a closed hall");
                return super.evolve(hall, event);
            }
        };
        var book = new Book()
                .add(new RingBell(HALL, 1), taken(FIRST, ANA))
                .add(new CloseHall(HALL), new HallClosed(HALL, 1))
                .add(new RingBell(HALL, 1), new BellRung(HALL, 1))
                .add(new RingBell(HALL, 1), new BellRung(HALL, 7));

        assertEquals(
                List.of(Kind.DIFFERENT_EVENTS, Kind.UNDECIDABLE, Kind.DIFFERENT_EVENTS), kinds(book.replayed(fragile)));
        assertEquals(
                "java.lang.IllegalStateException: a seat in a closed hall",
                book.replayed(fragile).get(1).actual());
    }

    @Test
    void an_event_in_two_slices_of_a_boundary_is_taken_once_and_in_order() {
        var overlapping = new SeatDecider() {
            @Override
            protected Boundary told(SeatCommand command) {
                return Boundary.of(Tag.of("hall", command.hall()), SeatEvent.class)
                        .and(Tag.of("sitter", ANA), SeatTaken.class)
                        .and(super.told(command));
            }
        };
        var book = opened().add(new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA))
                .add(new CloseHall(HALL), new HallClosed(HALL, 1));

        assertEquals(List.of(), book.replayed(overlapping));
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }
}
