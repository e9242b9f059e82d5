package org.folkmoot.guards;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Capabilities;
import org.junit.jupiter.api.Test;

/** The layout that docs/architecture.md describes, held. */
class ArchitectureTest {

    private static final String BASE = "org.folkmoot.";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.folkmoot");
    private static final Set<String> CAPABILITIES = Capabilities.registered().all().stream()
            .map(capability -> capability.getClass().getPackageName())
            .collect(Collectors.toCollection(TreeSet::new));

    /** Event families, and the values that stand in events: what one capability may know of another. */
    private static final Set<String> PUBLISHED = published();

    private static final DescribedPredicate<JavaClass> IN_A_CAPABILITY =
            describe("in a capability", type -> CAPABILITIES.contains(type.getPackageName()));

    @Test
    void these_are_the_capabilities_and_a_new_one_is_a_new_folder() {
        assertEquals(
                List.of(
                        "committee",
                        "communities",
                        "disclosures",
                        "duties",
                        "founding",
                        "hearings",
                        "meetings",
                        "orders",
                        "petitions",
                        "proposals",
                        "reports",
                        "results",
                        "roll",
                        "rulebook",
                        "supervision",
                        "votes"),
                CAPABILITIES.stream().map(name -> name.substring(BASE.length())).toList());
    }

    @Test
    void a_capability_knows_other_capabilities_by_their_events_only() {
        classes().that(IN_A_CAPABILITY).should(new OnlyKnowPublished(PUBLISHED)).check(CORE);
    }

    @Test
    void the_guard_on_capabilities_bites() {
        var rule = classes().that(IN_A_CAPABILITY).should(new OnlyKnowPublished(Set.of()));
        assertThrows(AssertionError.class, () -> rule.check(CORE));
    }

    @Test
    void capabilities_import_no_framework() {
        noClasses()
                .that(IN_A_CAPABILITY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework..",
                        "tools.jackson..",
                        "com.mongodb..",
                        "org.bson..",
                        "org.slf4j..",
                        "java.sql..",
                        "org.sqlite..")
                .check(CORE);
    }

    @Test
    void only_the_adapter_sees_axon() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "axon..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(CORE);
    }

    @Test
    void only_the_record_sees_its_databases_and_its_json() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "record..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "java.sql..", "org.sqlite..")
                .check(CORE);
    }

    @Test
    void deciding_needs_no_clock_and_no_chance() {
        var clocks = Set.of(
                "now", "currentTimeMillis", "nanoTime", "randomUUID", "random", "systemUTC", "systemDefaultZone");
        noClasses()
                .that(IN_A_CAPABILITY)
                .or()
                .resideInAnyPackage(BASE + "vocabulary..", BASE + "decisions..")
                .should()
                .callMethodWhere(describe(
                        "asks a clock or chance",
                        call -> clocks.contains(call.getTarget().getName())
                                && call.getTargetOwner().getPackageName().startsWith("java.")))
                .check(CORE);
        noClasses()
                .that(IN_A_CAPABILITY)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|random\\..*)|java\\.security\\.SecureRandom|java\\.io\\.File.*|java\\.nio\\.file\\.Files|java\\.net\\..*")
                .check(CORE);
    }

    @Test
    void shares_are_whole_numbers() {
        fields().should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .check(CORE);
    }

    private static Set<String> published() {
        var found = new HashSet<String>();
        for (var capability : Capabilities.registered().all()) {
            found.add(capability.events().getName());
            Capabilities.members(capability.events()).forEach(event -> publish(event, found));
        }
        return found;
    }

    private static void publish(Type type, Set<String> found) {
        if (type instanceof ParameterizedType generic)
            for (var argument : generic.getActualTypeArguments()) publish(argument, found);
        if (!(type instanceof Class<?> plain) || !plain.getName().startsWith(BASE) || !found.add(plain.getName()))
            return;
        if (plain.isRecord())
            Arrays.stream(plain.getRecordComponents()).forEach(component -> publish(component.getGenericType(), found));
    }

    private static final class OnlyKnowPublished extends ArchCondition<JavaClass> {
        private final Set<String> published;

        OnlyKnowPublished(Set<String> published) {
            super("know other capabilities by their events only");
            this.published = published;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (!CAPABILITIES.contains(target.getPackageName())) continue;
                if (target.getPackageName().equals(type.getPackageName())) continue;
                if (published.contains(target.getName())) continue;
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }
}
