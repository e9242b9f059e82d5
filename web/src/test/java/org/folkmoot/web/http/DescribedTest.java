package org.folkmoot.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Id;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescribedTest {

    static Stream<Class<?>> kinds() {
        return new ClassFileImporter()
                .importPackagesOf(Id.class).stream()
                        .filter(one -> one.isAssignableTo(Id.class) && one.isRecord())
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_id_is_described_by_what_it_takes_and_by_nothing_else(Class<?> kind) {
        var pattern = Described.id(kind).getPattern();

        assertThat(texts())
                .allSatisfy(text -> assertThat(text.matches(pattern)).as(text).isEqualTo(taken(kind, text)))
                .anySatisfy(text -> assertThat(text).matches(pattern));
    }

    private static boolean taken(Class<?> kind, String text) {
        try {
            kind.getConstructor(String.class).newInstance(text);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Stream<String> texts() {
        var random = java.util.stream.IntStream.rangeClosed('A', 'Z').mapToObj(letter -> (char) letter + "-7K2M9QXA");
        return Stream.concat(
                random,
                Stream.of(
                        "",
                        "nanlang",
                        "open-record",
                        "key:1.2_3",
                        "short",
                        "a b c d e f",
                        "R-7K2M9QXU",
                        "R-7K2M9QX",
                        "0".repeat(64),
                        "0".repeat(65),
                        "publish.V-7K2M9QXA",
                        "publish.V-7K2M9QXA.R-7K2M9QXA"));
    }
}
