package org.folkmoot.projections;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.folkmoot.projections.kit.View;
import org.junit.jupiter.api.Test;

/** Views are pure folds; only the kit knows where they are kept and how they are delivered. */
class LayoutTest {

    private static final String[] MACHINERY = {
        "org.axonframework..",
        "com.mongodb..",
        "org.bson..",
        "java.sql..",
        "org.sqlite..",
        "tools.jackson..",
        "org.slf4j..",
        "java.io..",
        "java.nio..",
        "java.util.concurrent..",
        "java.util.random.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.folkmoot.projections");

    private static ArchRule pure(String packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MACHINERY);
    }

    @Test
    void only_the_kit_sees_databases_and_processors() {
        pure("org.folkmoot.projections.kit").check(CLASSES);
    }

    @Test
    void the_guard_on_the_kit_bites() {
        assertThrows(AssertionError.class, () -> pure("nowhere").check(CLASSES));
    }

    @Test
    void a_view_keeps_nothing_between_events() {
        classes().that().implement(View.class).should().haveOnlyFinalFields().check(CLASSES);
    }

    @Test
    void a_fold_asks_no_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.folkmoot.projections.kit")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
