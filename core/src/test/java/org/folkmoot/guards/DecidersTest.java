package org.folkmoot.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.decisions.StoredAs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every capability promises, whichever it is. */
class DecidersTest {

    private static final List<Decider<?, ?>> DECIDERS = Capabilities.deciders();

    @TestFactory
    Stream<DynamicTest> each_command_has_one_decider_and_a_stored_name() {
        var owners = new HashMap<Class<?>, Decider<?, ?>>();
        return DECIDERS.stream()
                .flatMap(decider -> Capabilities.members(decider.commands())
                        .map(command -> DynamicTest.dynamicTest(command.getSimpleName(), () -> {
                            assertTrue(command.isRecord(), "a command is a record");
                            assertTrue(Command.class.isAssignableFrom(command));
                            assertStoredName(command);
                            assertEquals(null, owners.put(command, decider), "decided twice");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> each_event_has_a_stored_name() {
        return DECIDERS.stream()
                .map(Decider::events)
                .distinct()
                .flatMap(family -> Capabilities.members(family))
                .map(event -> DynamicTest.dynamicTest(event.getSimpleName(), () -> {
                    assertTrue(event.isRecord(), "an event is a record");
                    assertStoredName(event);
                }));
    }

    @Test
    void each_family_of_events_is_sealed_and_folded_by_a_decider_of_its_own() {
        for (var family : DECIDERS.stream().map(Decider::events).distinct().toList()) {
            assertTrue(family.isSealed(), family + " is sealed");
            assertTrue(
                    DECIDERS.stream()
                            .filter(decider -> decider.events().equals(family))
                            .flatMap(decider -> decider.folds().stream())
                            .map(Fold::family)
                            .anyMatch(family::equals),
                    family.getSimpleName() + " is folded by none of its deciders");
        }
    }

    @Test
    void refusal_codes_are_unique_and_name_a_rule() {
        var codes = new HashSet<String>();
        var families =
                Stream.concat(DECIDERS.stream().map(Decider::refusals).distinct(), Stream.of(GeneralRefusal.class));
        for (var family : families.toList()) {
            var values = family.getEnumConstants();
            assertNotNull(values, family + " is an enum");
            for (Refusal refusal : values) {
                assertTrue(codes.add(refusal.name()), refusal.name() + " is used twice");
                assertFalse(refusal.rule().isBlank(), refusal.name() + " names no rule");
                assertNotNull(refusal.kind());
            }
        }
    }

    private static void assertStoredName(Class<?> type) {
        var stored = type.getAnnotation(StoredAs.class);
        assertNotNull(stored, type + " has no stored name");
        assertTrue(stored.value().matches("[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"), stored.value());
    }
}
