package org.folkmoot.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Capability;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.decisions.StoredAs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every capability promises, whichever it is. */
class CapabilitiesTest {

    private static final Capabilities CAPABILITIES = Capabilities.registered();

    @TestFactory
    Stream<DynamicTest> its_commands_are_sealed_and_each_has_one_decider() {
        return each(capability -> {
            assertTrue(capability.commands().isSealed());
            var decided = capability.deciders().stream()
                    .flatMap(decider -> Capabilities.members(decider.commands()))
                    .map(Class::getName)
                    .sorted()
                    .toList();
            assertEquals(
                    Capabilities.members(capability.commands())
                            .map(Class::getName)
                            .sorted()
                            .toList(),
                    decided);
        });
    }

    @TestFactory
    Stream<DynamicTest> its_events_are_sealed_and_belong_to_no_other() {
        var families = new HashSet<Class<?>>();
        return each(capability -> {
            assertTrue(capability.events().isSealed());
            assertTrue(families.add(capability.events()), capability.events() + " has two capabilities");
        });
    }

    @TestFactory
    Stream<DynamicTest> what_is_stored_is_a_record_with_a_stored_name() {
        return Stream.concat(CAPABILITIES.commands(), CAPABILITIES.events())
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    assertTrue(type.isRecord());
                    assertTrue(Command.class.isAssignableFrom(type) != Event.class.isAssignableFrom(type));
                    var stored = type.getAnnotation(StoredAs.class);
                    assertNotNull(stored, type + " has no stored name");
                    assertTrue(stored.value().matches("[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"), stored.value());
                }));
    }

    @Test
    void refusal_codes_are_unique_and_name_a_rule() {
        var codes = new HashSet<String>();
        var families =
                Stream.concat(CAPABILITIES.all().stream().map(Capability::refusals), Stream.of(GeneralRefusal.class));
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

    private interface Promise {
        void of(Capability capability);
    }

    private static Stream<DynamicTest> each(Promise promise) {
        return CAPABILITIES.all().stream()
                .map(capability ->
                        DynamicTest.dynamicTest(capability.getClass().getSimpleName(), () -> promise.of(capability)));
    }
}
