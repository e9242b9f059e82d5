package org.folkmoot.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.decisions.Boundary.Slice;
import org.junit.jupiter.api.Test;

/** What a decision must know, put together from readings of a choir: who sings in which choir, and since when it is quiet. */
class KnownTest {

    private sealed interface Heard extends Event {}

    private record Joined(String choir, String singer) implements Heard {
        @Override
        public Set<Tag> tags() {
            return Set.of(ofChoir(choir), ofSinger(singer));
        }
    }

    private record Left(String choir, String singer) implements Heard {
        @Override
        public Set<Tag> tags() {
            return Set.of(ofChoir(choir), ofSinger(singer));
        }
    }

    private record Rested(String choir) implements Heard {
        @Override
        public Set<Tag> tags() {
            return Set.of(ofChoir(choir));
        }
    }

    private static Tag ofChoir(String name) {
        return new Tag("choir", name);
    }

    private static Tag ofSinger(String name) {
        return new Tag("singer", name);
    }

    private static final Event ANA_CAME = new Joined("bass", "ana");
    private static final Event BEN_CAME = new Joined("alto", "ben");
    private static final Event ANA_WENT = new Left("bass", "ana");
    private static final Event BASS_RESTED = new Rested("bass");

    /** How many sing in a choir. */
    private static Known<Integer> voices(String choir) {
        return Known.from(
                Boundary.of(ofChoir(choir), Joined.class, Left.class),
                Heard.class,
                0,
                (before, event) -> event instanceof Joined ? before + 1 : before - 1);
    }

    private static <A> A told(Known<A> known, Event... events) {
        return known.after(List.of(events).stream().filter(known.told()::takes).toList());
    }

    @Test
    void before_any_event_it_is_what_it_begins_with() {
        assertEquals(0, told(voices("bass")));
        assertNull(told(Known.last(ofChoir("bass"), Rested.class)));
        assertEquals(false, told(Known.whether(ofChoir("bass"), Rested.class)));
        assertEquals("dull", told(Known.of("dull"), ANA_CAME));
    }

    @Test
    void of_two_readings_of_the_same_events_about_different_things_neither_sees_the_others() {
        var both = Known.together(voices("bass"), voices("alto"), List::of);

        assertEquals(List.of(0, 1), told(both, ANA_CAME, BEN_CAME, ANA_WENT));
    }

    @Test
    void an_event_that_two_readings_find_by_different_tags_is_taken_once_by_each() {
        var both = Known.together(
                voices("bass"), Known.whether(ofSinger("ana"), Joined.class), voices("bass"), List::<Object>of);

        assertEquals(List.of(1, true, 1), told(both, ANA_CAME, BEN_CAME));
    }

    @Test
    void an_event_with_two_of_a_readings_tags_is_taken_once() {
        var told = Boundary.of(ofChoir("bass"), Joined.class).and(ofSinger("ana"), Joined.class);

        assertEquals(List.of(ANA_CAME), told(Known.all(told, Heard.class), ANA_CAME, BEN_CAME));
    }

    @Test
    void a_whole_is_told_by_what_tells_its_parts_with_one_slice_for_each_tag() {
        var whole = Known.together(
                voices("bass"),
                Known.last(ofChoir("bass"), Rested.class),
                Known.whether(ofSinger("ana"), Heard.class),
                (_, _, _) -> "known");

        assertEquals(
                new Boundary(List.of(
                        new Slice(ofChoir("bass"), Set.of(Joined.class, Left.class, Rested.class)),
                        new Slice(ofSinger("ana"), Set.of(Joined.class, Left.class, Rested.class)))),
                whole.told());
    }

    @Test
    void what_is_not_asked_for_is_not_read_though_another_part_reads_the_same() {
        var asked = Known.together(voices("bass").onlyIf(false), voices("bass").onlyIf(true), List::of);

        assertEquals(List.of(0, 1), told(asked, ANA_CAME));
        assertEquals(Boundary.none(), voices("bass").onlyIf(false).told());
    }

    @Test
    void what_follows_is_worked_out_from_all_events() {
        assertEquals("1 voice", told(voices("bass").map(voices -> voices + " voice"), ANA_CAME));
    }

    @Test
    void as_of_an_event_what_came_later_does_not_count_until_it_happens_again() {
        var whenRested = voices("bass").asOf(ofChoir("bass"), Rested.class);

        assertNull(told(whenRested, ANA_CAME));
        assertEquals(1, told(whenRested, ANA_CAME, BASS_RESTED, ANA_WENT));
        assertEquals(0, told(whenRested, ANA_CAME, BASS_RESTED, ANA_WENT, BASS_RESTED));
    }

    @Test
    void each_of_several_things_has_its_own() {
        assertEquals(
                Map.of("bass", 1, "alto", 1, "tenor", 0),
                told(Known.each(List.of("bass", "alto", "tenor"), KnownTest::voices), ANA_CAME, BEN_CAME));
    }

    @Test
    void up_to_six_readings_go_into_one_in_their_order() {
        var six = Known.together(
                Known.of(1), Known.of(2), Known.of(3), Known.of(4), Known.of(5), voices("bass"), List::of);

        assertEquals(List.of(1, 2, 3, 4, 5, 1), told(six, ANA_CAME));
    }

    @Test
    void the_same_known_can_be_told_twice_and_begins_anew() {
        var bass = voices("bass");

        assertEquals(List.of(1, 1), List.of(told(bass, ANA_CAME), told(bass, ANA_CAME)));
    }

    @Test
    void an_event_is_asked_for_its_tags_only_where_several_tags_find_it() {
        var asked = new ArrayList<String>();
        record Asking(List<String> asked) implements Event {
            @Override
            public Set<Tag> tags() {
                asked.add("tags");
                return Set.of(ofChoir("bass"));
            }
        }

        Known.whether(ofChoir("bass"), Asking.class).after(List.of(new Asking(asked)));
        assertEquals(List.of(), asked);
        Known.together(
                        Known.whether(ofChoir("bass"), Asking.class),
                        Known.whether(ofChoir("alto"), Asking.class),
                        List::of)
                .after(List.of(new Asking(asked)));
        assertEquals(List.of("tags"), asked);
    }
}
