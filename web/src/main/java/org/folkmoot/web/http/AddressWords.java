package org.folkmoot.web.http;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** In addresses a constant such as {@code SUPERVISION_BOARD} is the word {@code supervision-board}, and nothing else. */
@SuppressWarnings("rawtypes")
final class AddressWords implements ConverterFactory<String, Enum> {

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return word -> Stream.of(type.getEnumConstants())
                .filter(constant -> word(constant.name()).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such word"));
    }

    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
