package org.folkmoot.web.forms;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.folkmoot.decisions.Command;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.texts.PersonalData;
import org.jspecify.annotations.Nullable;

/** Looks at every text that a command would bring into the record, where it would stand for ever. */
final class Published {

    private Published() {}

    /** @throws EdgeException naming the member, if one holds personal data */
    static void look(Command command) {
        look(command, "");
    }

    private static void look(@Nullable Object value, String place) {
        switch (value) {
            case String text
            when PersonalData.in(text) -> throw new EdgeException(EdgeRefusal.CONTAINS_PERSONAL_DATA, place);
            case Collection<?> list -> {
                int i = 0;
                for (var element : list) look(element, place + "[" + i++ + "]");
            }
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    look(key, place);
                    look(inner, place + "." + key);
                });
            case Record record
            when !(record instanceof Id) -> {
                for (var component : record.getClass().getRecordComponents())
                    look(
                            read(component, record),
                            place.isEmpty() ? component.getName() : place + "." + component.getName());
            }
            case null, default -> {} // ids, days, numbers and words of the vocabulary
        }
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
