package org.folkmoot.web.kit;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.folkmoot.decisions.Given;
import org.folkmoot.vocabulary.Comparison;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How days, numbers, words of the law and derivations are said on pages, in the reader's language. Templates call it {@code @words}. */
@Component("words")
public record Words(MessageSource messages) {
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    /** A day, such as 2026年4月11日. */
    public String day(LocalDate day) {
        return said(day, CHINESE_DAY, ENGLISH_DAY);
    }

    /** A moment as the clocks of the community show it, to the minute. */
    public String moment(Instant at) {
        return said(at.atZone(Given.ZONE), CHINESE_TIME, ENGLISH_TIME);
    }

    private static String said(TemporalAccessor when, DateTimeFormatter chinese, DateTimeFormatter english) {
        return (isEnglish() ? english : chinese).format(when);
    }

    /** The same for programs, as the {@code datetime} of an element. */
    public String machine(Instant at) {
        return at.toString();
    }

    /** A number with its thousands set apart. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    /** A value of the vocabulary, such as 居民会议 for a kind of meeting. */
    public String of(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** A share as the law words it: 三分之二; one that the law does not know as p/q. */
    public String share(Fraction share) {
        var known = "share." + share.numerator() + "-" + share.denominator();
        var said = messages.getMessage(known, null, share.toString(), LocaleContextHolder.getLocale());
        return said == null ? share.toString() : said;
    }

    /** How a yes or no came about: 应到4,611户，实到2,306户；须超过半数（2,306户），已达到。 */
    public String derivation(Derivation sum) {
        var rule = "derivation." + sum.rule();
        var words = new Object[] {number(sum.part()), number(sum.whole()), needed(sum)};
        var counted = messages.getMessage(rule, words, "", LocaleContextHolder.getLocale());
        return (counted == null || counted.isEmpty() ? say("derivation.other", words) : counted)
                + say(sum.holds() ? "derivation.holds" : "derivation.fails");
    }

    private String needed(Derivation sum) {
        return say(
                sum.comparison() == Comparison.AT_LEAST ? "derivation.at-least" : "derivation.more-than",
                share(sum.share()),
                number(sum.needed()));
    }

    /** Any sentence of the message files. */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** Whether the reader reads English. */
    public static boolean isEnglish() {
        return Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
