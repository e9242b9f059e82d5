package org.folkmoot.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** One entity manager and one transaction a command, on the thread that handles it: what is begun within joins in. */
final class ThreadTransactions implements TransactionManager, EntityManagerProvider {

    private static final Transaction JOINED = new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    };

    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    private final EntityManager shared;

    ThreadTransactions(EntityManagerFactory factory) {
        this.factory = factory;
        this.shared = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (_, method, arguments) -> forward(method, arguments));
    }

    /** Axon closes what it is given after every use; the transaction's own stays open to its end. */
    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) return null;
        try {
            return method.invoke(Objects.requireNonNull(current.get(), "no transaction"), arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public EntityManager getEntityManager() {
        return shared;
    }

    @Override
    public boolean requiresSameThreadInvocations() {
        return true;
    }

    @Override
    public Transaction startTransaction() {
        if (current.get() != null) return JOINED;
        var manager = factory.createEntityManager();
        current.set(manager);
        manager.getTransaction().begin();
        return new Transaction() {
            @Override
            public void commit() {
                end(() -> manager.getTransaction().commit());
            }

            @Override
            public void rollback() {
                end(() -> manager.getTransaction().rollback());
            }

            private void end(Runnable how) {
                current.remove();
                try (manager) {
                    how.run();
                }
            }
        };
    }
}
