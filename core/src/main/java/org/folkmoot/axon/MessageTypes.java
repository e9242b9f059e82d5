package org.folkmoot.axon;

import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.record.StoredName;

/** By which type Axon knows a command or event: {@code ballot-cast.v1} is the name {@code ballot-cast} in version {@code 1}. */
public final class MessageTypes {

    private static final ClassValue<MessageType> TYPES = new ClassValue<>() {
        @Override
        protected MessageType computeValue(Class<?> type) {
            var stored = type.getAnnotation(StoredAs.class);
            if (stored == null) throw new IllegalArgumentException(type.getName() + " has no stored name");
            var name = StoredName.parse(stored.value());
            return new MessageType(name.name(), Integer.toString(name.version()));
        }
    };

    private static final ClassValue<Set<QualifiedName>> FAMILIES = new ClassValue<>() {
        @Override
        protected Set<QualifiedName> computeValue(Class<?> family) {
            return Capabilities.members(family)
                    .map(member -> of(member).qualifiedName())
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private MessageTypes() {}

    /** The type of the messages of a command or event class. @throws IllegalArgumentException if it has no stored name */
    public static MessageType of(Class<?> commandOrEvent) {
        return TYPES.get(commandOrEvent);
    }

    /** The names of all events of a sealed family; of one event class, its own. */
    public static Set<QualifiedName> namesOf(Class<? extends Event> family) {
        return FAMILIES.get(family);
    }
}
