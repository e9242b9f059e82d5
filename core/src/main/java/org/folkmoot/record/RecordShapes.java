package org.folkmoot.record;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * What Java already says about a record, so that no annotation repeats it: components that may be null may be left out and no
 * others, and a choice between records is told by a member {@code type}, whose text is the record's {@link StoredAs}.
 */
final class RecordShapes extends NopAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter)) return null;
        var type = parameter.getDeclaringClass();
        if (!type.isRecord()) return null;
        var component = type.getRecordComponents()[parameter.getIndex()];
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass) || !isChoice(annotated.getRawType())) return null;
        return JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass) || !isChoice(annotated.getRawType())) return null;
        return Capabilities.members(annotated.getRawType())
                .map(member -> new NamedType(member, nameOf(member)))
                .toList();
    }

    private static boolean isChoice(Class<?> type) {
        return type.isSealed()
                && type.isInterface()
                && !Actor.class.isAssignableFrom(type)
                && !Id.class.isAssignableFrom(type)
                && !Command.class.isAssignableFrom(type)
                && !Event.class.isAssignableFrom(type);
    }

    private static String nameOf(Class<?> member) {
        var stored = member.getAnnotation(StoredAs.class);
        if (stored == null)
            throw new IllegalStateException(
                    member.getName() + " is one of a choice that is stored, so it needs @StoredAs");
        return stored.value();
    }

    /** A record's data is its components; methods that happen to be called {@code isOpen} or {@code getName} are not. */
    static final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {

        @Override
        public DefaultAccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
            return new DefaultAccessorNamingStrategy.RecordNaming(config, type) {
                @Override
                public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                    return _fieldNames.contains(name) ? name : null;
                }

                @Override
                public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
                    return _fieldNames.contains(name) ? name : null;
                }
            };
        }
    }
}
