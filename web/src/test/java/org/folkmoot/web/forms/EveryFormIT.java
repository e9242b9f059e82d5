package org.folkmoot.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.CitedFile;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.record.EventNames;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.forms.Field.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** What holds for every form, whichever word it belongs to. */
class EveryFormIT {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static List<Form> forms() {
        return List.copyOf(TestServer.part(Forms.class).all().values());
    }

    @Test
    void a_form_is_named_after_the_command_that_it_becomes() {
        var commands =
                Capabilities.registered().commands().map(EveryFormIT::name).toList();

        assertThat(commands).containsAll(forms().stream().map(Form::name).toList());
    }

    /** Sent from pages that are more than a form: a file is looked at, a rule book gone through, a community named. */
    private static final Set<String> BY_PAGES_OF_THEIR_OWN =
            Set.of("start-roll-import", "complete-roll-import", "abandon-roll-import", "constitute-community");

    @Test
    void whatever_a_program_can_send_a_person_can_send_on_a_page() {
        assertThat(forms().stream().filter(form -> !form.isShown()).map(Form::name))
                .isSubsetOf(BY_PAGES_OF_THEIR_OWN);
    }

    /** What a form says of a command's members is about members that the command has. */
    @Test
    void it_makes_and_keeps_and_fills_in_what_its_command_has() {
        var names = EventNames.ofCapabilities();
        for (var form : forms()) {
            var members = Stream.of(names.command(form.name()).getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            var said = Stream.of(
                            form.sent().made.keySet().stream().map(MemberPath::first),
                            form.sent().texts.keySet().stream().map(MemberPath::first),
                            form.sent().filled.keySet().stream())
                    .flatMap(all -> all)
                    .toList();

            assertThat(members).as(form.name()).containsAll(said);
        }
    }

    /** Nobody types a SHA-256: what is named by a digest is a text that is kept with the command, or a file that was uploaded. */
    @Test
    void a_digest_in_its_command_is_that_of_a_text_or_of_a_file() {
        var names = EventNames.ofCapabilities();
        for (var form : forms())
            if (!BY_PAGES_OF_THEIR_OWN.contains(form.name()))
                assertThat(digests("", names.command(form.name()))
                                .filter(place -> !form.sent().texts.containsKey(new MemberPath(place))))
                        .as(form.name() + ": a digest of neither (@OfFile)")
                        .isEmpty();
    }

    /** The components that hold digests and are not said to be of files. */
    private static Stream<String> digests(String before, Class<?> type) {
        if (!type.isRecord() || Id.class.isAssignableFrom(type)) return Stream.of();
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            var place = before + component.getName();
            if (component.getType() == Digest.class)
                return component.isAnnotationPresent(OfFile.class) ? Stream.of() : Stream.of(place);
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> of)
                return of == Digest.class && !component.isAnnotationPresent(OfFile.class)
                        ? Stream.of(place + "[]")
                        : digests(place + "[].", of);
            return digests(place + ".", component.getType());
        });
    }

    /** And on its page that file is chosen, not typed. */
    @Test
    void a_file_in_its_command_is_chosen_on_its_page() {
        var names = EventNames.ofCapabilities();
        for (var form : forms())
            if (form.isShown() && CitedFile.mayBeIn(names.command(form.name())))
                assertThat(form.hasFiles()).as(form.name()).isTrue();
    }

    private static String name(Class<? extends Command> command) {
        return command.getAnnotation(StoredAs.class).value().replaceFirst("\\.v[0-9]+$", "");
    }

    @Test
    void its_title_and_the_labels_of_its_fields_are_said_in_every_language() {
        var messages = TestServer.part(MessageSource.class);
        var missing = new ArrayList<String>();
        for (var form : forms())
            for (var language : LANGUAGES)
                keys(form)
                        .filter(key -> messages.getMessage(key, null, null, language) == null)
                        .forEach(key -> missing.add(language + " " + key));

        assertThat(missing).isEmpty();
    }

    private static Stream<String> keys(Form form) {
        var title = "form." + form.name();
        return Stream.concat(Stream.of(title), labels(title, form.fields()));
    }

    private static Stream<String> labels(String under, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.kind() != Kind.SUBJECT)
                .flatMap(field -> Stream.concat(
                        Stream.of(under + "." + field.name()), labels(under + "." + field.name(), field.columns())));
    }

    @Test
    void it_names_the_rules_it_rests_on_by_their_ids() {
        assertThat(forms().stream().flatMap(form -> form.rules().stream()))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule).matches("[A-Z]{3,4}-[0-9]{1,2}[a-z]?"));
    }
}
