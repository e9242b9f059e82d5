package org.folkmoot.web.http;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.folkmoot.vocabulary.Id;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Ids in addresses are made from their text by their constructor; a factory method of an id may mean something else. */
final class AddressIds implements ConverterFactory<String, Id> {

    @Override
    public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
        var constructor = constructor(type);
        return text -> {
            try {
                return constructor.newInstance(text);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            return type.getConstructor(String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is an id, so it holds one text", e);
        }
    }
}
