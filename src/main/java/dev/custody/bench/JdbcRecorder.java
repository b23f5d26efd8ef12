package dev.custody.bench;

import dev.custody.bench.JdbcScript.Act;
import dev.custody.bench.JdbcScript.Column;
import dev.custody.bench.JdbcScript.ColumnType;
import dev.custody.sink.h2.Connector;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens connections that note what goes through them. A call that it does not know fails: none is left out in silence. */
final class JdbcRecorder implements Connector {
    private final List<Act> acts = new ArrayList<>();
    private int connections;
    private int statements;
    private long rows;

    /** What went through until now. */
    JdbcScript script() {
        return new JdbcScript(acts, connections, statements, rows);
    }

    @Override
    public Connection connect(String url, String user) throws SQLException {
        Connection real = DRIVER.connect(url, user);
        int number = connections++;
        acts.add(new Act.Connect(number, url, user));
        return proxy(Connection.class, (_, method, arguments) -> {
            switch (method.getName()) {
                case "setAutoCommit" -> acts.add(new Act.AutoCommitOff(number));
                case "commit" -> acts.add(new Act.Commit(number));
                case "close" -> acts.add(new Act.Close(number));
                case "createStatement" -> {
                    return statement(number, real.createStatement());
                }
                case "prepareStatement" -> {
                    String sql = (String) arguments[0];
                    acts.add(new Act.Prepare(number, statements, sql));
                    return prepared(statements++, real.prepareStatement(sql));
                }
                default -> throw unknown(method);
            }
            return pass(real, method, arguments);
        });
    }

    private Statement statement(int connection, Statement real) {
        return proxy(Statement.class, (_, method, arguments) -> {
            switch (method.getName()) {
                case "execute" -> acts.add(new Act.Execute(connection, (String) arguments[0]));
                case "close" -> {}
                default -> throw unknown(method);
            }
            return pass(real, method, arguments);
        });
    }

    private PreparedStatement prepared(int number, PreparedStatement real) {
        List<Object> parameters = new ArrayList<>();
        List<List<Object>> batch = new ArrayList<>();
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            switch (method.getName()) {
                case "setInt", "setLong", "setString", "setBoolean" -> {
                    int index = (Integer) arguments[0];
                    while (parameters.size() < index) {
                        parameters.add(0);
                    }
                    parameters.set(index - 1, arguments[1]);
                    return pass(real, method, arguments);
                }
                case "executeUpdate" -> {
                    return update(number, List.copyOf(parameters), real);
                }
                case "addBatch" -> {
                    batch.add(List.copyOf(parameters));
                    return pass(real, method, arguments);
                }
                case "executeBatch" -> {
                    List<List<Object>> rows = List.copyOf(batch);
                    batch.clear();
                    return batch(number, rows, real);
                }
                case "executeQuery" -> {
                    return query(number, List.copyOf(parameters), real);
                }
                default -> throw unknown(method);
            }
        });
    }

    private int update(int number, List<Object> parameters, PreparedStatement real) throws SQLException {
        int place = acts.size();
        acts.add(new Act.Update(number, parameters, true));
        int updated = real.executeUpdate();
        acts.set(place, new Act.Update(number, parameters, false));
        rows += updated;
        return updated;
    }

    private int[] batch(int number, List<List<Object>> batch, PreparedStatement real) throws SQLException {
        int place = acts.size();
        acts.add(new Act.Batch(number, batch, true));
        int[] updated = real.executeBatch();
        acts.set(place, new Act.Batch(number, batch, false));
        rows += updated.length;
        return updated;
    }

    private ResultSet query(int number, List<Object> parameters, PreparedStatement statement) throws SQLException {
        int place = acts.size();
        acts.add(new Act.Query(number, parameters, List.of(), 0, true));
        ResultSet real = statement.executeQuery();
        List<Column> columns = new ArrayList<>();
        int[] nexts = {0};
        return proxy(ResultSet.class, (_, method, arguments) -> {
            switch (method.getName()) {
                case "next" -> {
                    boolean more = real.next();
                    rows += more ? 1 : 0;
                    nexts[0]++;
                    return more;
                }
                case "getInt" -> note(columns, nexts[0], arguments, ColumnType.INT);
                case "getLong" -> note(columns, nexts[0], arguments, ColumnType.LONG);
                case "getString" -> note(columns, nexts[0], arguments, ColumnType.STRING);
                case "close" ->
                    acts.set(place, new Act.Query(number, parameters, List.copyOf(columns), nexts[0], false));
                default -> throw unknown(method);
            }
            return pass(real, method, arguments);
        });
    }

    /** What is read of the first row is read of all. */
    private static void note(List<Column> columns, int row, Object[] arguments, ColumnType type) {
        if (row == 1) {
            columns.add(new Column((Integer) arguments[0], type));
        }
    }

    private static IllegalStateException unknown(Method method) {
        return new IllegalStateException("a JDBC call that is not recorded: " + method);
    }

    private static @Nullable Object pass(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
