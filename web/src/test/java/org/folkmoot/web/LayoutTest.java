package org.folkmoot.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Capabilities;
import org.junit.jupiter.api.Test;

/** One word, one folder name, in three modules; and each library seen from one place. */
class LayoutTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
            .importPackages("org.folkmoot");

    private static final Set<String> WORDS = Capabilities.registered().all().stream()
            .map(capability -> capability.getClass().getPackageName())
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void every_word_has_its_folder_in_projections_and_web() {
        assertEquals(Set.of(), missingIn("org.folkmoot.projections."));
        assertEquals(Set.of(), missingIn("org.folkmoot.web."));
    }

    @Test
    void axon_is_seen_by_its_adapter_and_the_kit_of_projections_only() {
        onlyFrom("org.axonframework..", "org.folkmoot.axon..", "org.folkmoot.projections.kit..");
    }

    @Test
    void the_mongo_driver_is_seen_by_the_record_the_views_and_the_stores_beside_them_only() {
        onlyFrom(
                "com.mongodb..",
                "org.folkmoot.record..",
                "org.folkmoot.projections.kit..",
                "org.folkmoot.web.identity..");
    }

    @Test
    void sql_is_spoken_by_the_record_the_views_and_the_stores_beside_them_only() {
        onlyFrom(
                "java.sql..", "org.folkmoot.record..", "org.folkmoot.projections.kit..", "org.folkmoot.web.identity..");
    }

    @Test
    void spring_is_seen_by_the_web_only() {
        onlyFrom("org.springframework..", "org.folkmoot.web..");
    }

    @Test
    void what_is_read_knows_nothing_of_how_it_is_reached() {
        noClasses()
                .that()
                .resideInAPackage("org.folkmoot.projections..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.folkmoot.web..")
                .check(ALL);
    }

    @Test
    void pages_that_belong_to_no_word_know_no_single_word() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.folkmoot.web.console..",
                        "org.folkmoot.web.forms..",
                        "org.folkmoot.web.home..",
                        "org.folkmoot.web.record..",
                        "org.folkmoot.web.words..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        WORDS.stream().map(word -> "org.folkmoot." + word).toArray(String[]::new))
                .check(ALL);
    }

    /** Nested types that are called as a type of another folder is, because they are the same thing seen from elsewhere. */
    private static final Set<String> SAME_THING_ELSEWHERE = Set.of(
            "MeetingSheet$Quorum", // as it was declared
            "CommunityCommand$Seat", // as it is to be filled
            "Representatives$Seat"); // a representative's

    @Test
    void a_simple_name_means_one_thing() {
        var named = ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        named.values().removeIf(types -> types.size() == 1);

        assertEquals(Map.of(), named);
    }

    @Test
    void a_nested_type_is_not_called_as_something_else_is_that_everybody_sees() {
        var known = ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(LayoutTest::isSeen)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertEquals(
                new TreeSet<>(SAME_THING_ELSEWHERE),
                ALL.stream()
                        .filter(type -> !type.isTopLevelClass() && isSeen(type) && known.contains(type.getSimpleName()))
                        .map(type ->
                                type.getName().substring(type.getPackageName().length() + 1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(LayoutTest::isSeen).orElse(true);
    }

    @Test
    void the_guards_bite() {
        assertThrows(AssertionError.class, () -> onlyFrom("org.axonframework..", "org.folkmoot.nowhere.."));
        assertThrows(AssertionError.class, () -> onlyFrom("java.sql..", "org.folkmoot.nowhere.."));
    }

    private static void onlyFrom(String library, String... places) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
        rule.check(ALL);
    }

    private static Set<String> missingIn(String base) {
        var there = ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        var words = List.copyOf(WORDS);
        return words.stream().filter(word -> !there.contains(base + word)).collect(Collectors.toSet());
    }
}
