package com.austa.gamification.adapter.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A data source that notes every statement and, when told to, loses the answer to a commit that has happened. */
final class WatchedDataSource {

    private final DataSource real;
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answersToLose = new AtomicInteger();

    WatchedDataSource(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** Those since the last call, each in one line. */
    List<String> takeStatements() {
        synchronized (statements) {
            List<String> taken = List.copyOf(statements);
            statements.clear();
            return taken;
        }
    }

    void loseAnswersToCommits(int count) {
        answersToLose.set(count);
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                note((String) arguments[0]);
            }
            if (method.getName().equals("unwrap") && arguments[0] == PGConnection.class) {
                return watched(connection.unwrap(PGConnection.class), connection.unwrap(BaseConnection.class));
            }
            Object result = call(connection, method, arguments);
            if (method.getName().equals("commit") && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new SQLException("an I/O error occurred while sending to the backend", "08006");
            }
            return result;
        });
    }

    private PGConnection watched(PGConnection connection, BaseConnection base) {
        return proxy(
                PGConnection.class,
                (proxy, method, arguments) -> method.getName().equals("getCopyAPI")
                        ? new NotedCopies(base)
                        : call(connection, method, arguments));
    }

    private void note(String sql) {
        statements.add(sql.replaceAll("\\s+", " "));
    }

    private final class NotedCopies extends CopyManager {
        NotedCopies(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public CopyIn copyIn(String sql) throws SQLException {
            note(sql);
            return super.copyIn(sql);
        }
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
