package org.folkmoot.decisions;

import java.lang.reflect.ParameterizedType;

/** What deciders decide, as their declarations say it. */
final class DecidedCommands extends ClassValue<Class<?>> {

    private static final DecidedCommands ALL = new DecidedCommands();

    private DecidedCommands() {}

    @SuppressWarnings("unchecked") // it is the class's own type argument
    static <C extends Command> Class<C> of(Decider<C, ?> decider) {
        return (Class<C>) ALL.get(decider.getClass());
    }

    @Override
    protected Class<?> computeValue(Class<?> decider) {
        for (Class<?> declaring = decider; declaring != null; declaring = declaring.getSuperclass())
            for (var type : declaring.getGenericInterfaces())
                if (type instanceof ParameterizedType of && of.getRawType() == Decider.class)
                    return (Class<?>) of.getActualTypeArguments()[0];
        throw new IllegalArgumentException(decider + " does not declare what it decides");
    }
}
