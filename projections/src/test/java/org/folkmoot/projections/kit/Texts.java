package org.folkmoot.projections.kit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The names under which a document can hold text that is no id, no day and no other value of a fixed form. */
public final class Texts {

    private final Set<String> names = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private Texts() {}

    /** Of a document and all that stands in it. */
    public static Set<String> in(Class<? extends Record> document) {
        var texts = new Texts();
        texts.look("", document);
        return texts.names;
    }

    private void look(String name, Type type) {
        if (type instanceof ParameterizedType generic)
            for (var argument : generic.getActualTypeArguments()) look(name, argument);
        if (!(type instanceof Class<?> plain)) return;
        if (plain == String.class) names.add(name);
        boolean ofOneText = org.folkmoot.vocabulary.Id.class.isAssignableFrom(plain);
        if (plain.isRecord() && !ofOneText && seen.add(plain))
            Arrays.stream(plain.getRecordComponents()).forEach(part -> look(part.getName(), part.getGenericType()));
    }
}
