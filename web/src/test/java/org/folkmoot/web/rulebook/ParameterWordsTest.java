package org.folkmoot.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Shape;
import org.folkmoot.web.kit.Sentences;
import org.folkmoot.web.kit.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class ParameterWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 11);

    private final ParameterWords words = new ParameterWords(new Words(Sentences.everyWord()));

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** Whoever adds a parameter adds what it is called, what it is for and what each of its words means. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_parameter_value_and_bound_is_said_in_both_languages(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (var profile : Profiles.names()) {
            var values = Profiles.values(profile);
            for (var parameter : Parameters.all().values()) {
                assertThat(words.title(parameter)).isNotBlank();
                assertThat(words.says(parameter)).isNotBlank();
                assertThat(words.value(parameter, values.get(parameter.key()))).isNotBlank();
                assertThat(words.setter(parameter)).isNotBlank();
                var section = parameter.key().substring(0, parameter.key().indexOf('.'));
                assertThat(Sentences.everyWord()
                                .getMessage("rulebook.section." + section, null, LocaleContextHolder.getLocale()))
                        .isNotBlank();
                assertThat(words.bound(parameter, DAY).isEmpty())
                        .isEqualTo(parameter.boundOn(DAY).isEmpty());
                if (parameter.shape() instanceof Shape.OneOf(var all))
                    assertThat(all)
                            .allSatisfy(word ->
                                    assertThat(words.value(parameter, word)).isNotEqualTo(word));
            }
        }
    }

    @Test
    void holidays_in_a_row_are_said_by_their_first_and_last() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);

        assertEquals(
                "共 4 天：2026年1月1日至2026年1月3日、2026年4月5日",
                words.value(parameter("calendar.holidays"), "2026-01-01,2026-01-02,2026-01-03,2026-04-05"));
    }

    @Test
    void what_is_no_value_is_shown_as_it_was_written() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertEquals("ten", words.value(parameter("assembly.notice_days"), "ten"));
        assertEquals("missing: its rule does not apply", words.value(parameter("assembly.notice_days"), null));
    }

    @Test
    void a_bound_is_said_on_both_sides_with_its_place_in_the_law() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var notice = parameter("assembly.notice_days");

        assertEquals("", words.bound(notice, LocalDate.of(2025, 12, 31)));
        assertEquals(
                "It may be 10 days to 60 days (see Urban Residents’ Committees Organic Law (2025), Article 26).",
                words.bound(notice, LocalDate.of(2026, 1, 1)));
        assertEquals("It may be 5 days to 60 days.", words.bound(parameter("hearing.notice_days"), DAY));
        assertEquals("It may be 1/100 to one fifth.", words.bound(parameter("hearing.request_share"), DAY));
        assertEquals("The least may be 2 to 50, the most 10 to 200.", words.bound(parameter("hearing.size"), DAY));
        assertEquals(
                "The law says at least two thirds and leaves no choice (see Urban Residents’ Committees Organic Law"
                        + " (2025), Article 29).",
                words.bound(parameter("repmeeting.quorum"), DAY));
    }

    private static Parameter parameter(String key) {
        var parameter = Parameters.all().get(key);
        if (parameter == null) throw new AssertionError(key);
        return parameter;
    }
}
