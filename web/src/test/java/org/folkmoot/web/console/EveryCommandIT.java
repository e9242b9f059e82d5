package org.folkmoot.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RestController;

/** Whatever somebody can send as a program, they can send as a person: there is a form for it. */
class EveryCommandIT {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.folkmoot.web");

    /** Sent from pages that are more than a form: a file is uploaded and looked at, and a rule book is gone through value by value. */
    private static final Set<String> BY_PAGES_OF_THEIR_OWN =
            Set.of("start-roll-import", "complete-roll-import", "abandon-roll-import", "adopt-rule-book");

    /** The commands that handlers of the interface make for accounts of that role, by their stored names without version. */
    private static Set<String> sent(Role role) {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> isFor(method, role))
                .flatMap(EveryCommandIT::made)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFor(JavaMethod method, Role role) {
        return method.isAnnotatedWith(AllowedTo.class)
                && Arrays.asList(method.getAnnotationOfType(AllowedTo.class).value())
                        .contains(role);
    }

    private static Stream<String> made(JavaMethod method) {
        return method.getConstructorCallsFromSelf().stream()
                .map(JavaConstructorCall::getTargetOwner)
                .filter(type -> type.isAssignableTo(Command.class) && type.isAnnotatedWith(StoredAs.class))
                .map(type -> type.getAnnotationOfType(StoredAs.class).value().replaceFirst("\\.v[0-9]+$", ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESIDENT", "COMMITTEE", "SUPERVISOR"})
    void what_a_role_can_send_over_the_interface_has_a_form(Role role) {
        var forms = TestServer.part(Forms.class).all();

        var withForm = forms.values().stream()
                .filter(form -> form.roles().contains(role))
                .map(form -> form.name())
                .collect(Collectors.toCollection(TreeSet::new));
        withForm.addAll(BY_PAGES_OF_THEIR_OWN);
        assertThat(sent(role)).isNotEmpty();
        assertThat(withForm).containsAll(sent(role));
    }
}
