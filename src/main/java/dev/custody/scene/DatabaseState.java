package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.Connections;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Table;
import dev.custody.trace.HopKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A database: its tables, and how many transactions are open. */
public final class DatabaseState extends ComponentState {
    /** A change of a row that is not committed yet. */
    record Change(String table, int row, String text) {}

    final Map<String, TableState> tables = new LinkedHashMap<>();
    final Map<Integer, List<Change>> changes = new HashMap<>();
    final Map<String, Long> marks = new HashMap<>();
    /** By transaction, what is not committed yet. */
    final Map<Integer, Map<String, Long>> movingMarks = new HashMap<>();

    /** What commits that are not on its disk yet changed of what there was before, by transaction; those of a durable one are. */
    final Map<Integer, Before> unwritten = new LinkedHashMap<>();

    /** @param rows as they were before the transaction changed them */
    record Before(List<Row> rows, Map<String, Long> marks) {}

    int open;

    /** How many statements it has at once, if there is a limit. */
    private final OptionalInt limit;
    /** Those that arrived and are not answered yet, oldest first; only where there is a limit. */
    private final List<Flight> statements = new ArrayList<>();
    /** By transaction, the job that it is open for. */
    private final Map<Integer, Integer> openFor = new HashMap<>();

    DatabaseState(Component.Database database) {
        limit = database.connections().stream().mapToInt(Connections::atOnce).findFirst();
        for (Table table : database.tables()) {
            tables.put(table.id().table(), new TableState());
        }
    }

    private DatabaseState(DatabaseState other) {
        limit = other.limit;
        statements.addAll(other.statements);
        openFor.putAll(other.openFor);
        other.tables.forEach((name, table) -> tables.put(name, table.copy()));
        other.changes.forEach((tx, list) -> changes.put(tx, new ArrayList<>(list)));
        marks.putAll(other.marks);
        other.movingMarks.forEach((tx, moving) -> movingMarks.put(tx, new HashMap<>(moving)));
        unwritten.putAll(other.unwritten);
        open = other.open;
    }

    /** A watermark as it is committed. */
    public long mark(String name) {
        return marks.getOrDefault(name, 0L);
    }

    /** The tables by name, in the order of the diagram. */
    public Map<String, TableState> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** How many transactions are open. */
    public int openTransactions() {
        return open;
    }

    /** Whether its commits are on its disk before it tells of them. */
    public boolean isDurable() {
        return changed(Setting.DURABLE).orElse(1) != 0;
    }

    /** How many commits a crash would take, since they are not on its disk yet. */
    public int unwrittenCommits() {
        return unwritten.size();
    }

    /** How many connections it has; empty if as many as anybody wants. */
    public OptionalInt connections() {
        return limit;
    }

    /** How many of its connections are in use; 0 where they are not counted. */
    public int connectionsInUse() {
        return Math.min(wanted(), limit.orElse(0));
    }

    /** How many statements stand in line for a connection. */
    public int waitingForConnection() {
        return Math.max(0, wanted() - limit.orElse(Integer.MAX_VALUE));
    }

    /** The statements that stand in line, those that came first first. */
    public List<Flight> line() {
        List<Flight> alone = statements.stream()
                .filter(statement -> !openFor.containsValue(statement.job()))
                .toList();
        return alone.subList(alone.size() - Math.min(alone.size(), waitingForConnection()), alone.size());
    }

    /** A transaction has a connection for all of its statements; any other statement wants one for itself. */
    private int wanted() {
        int wanted = openFor.size();
        for (Flight statement : statements) {
            wanted += openFor.containsValue(statement.job()) ? 0 : 1;
        }
        return wanted;
    }

    void asked(Flight statement) {
        if (limit.isPresent()) {
            statements.add(statement);
        }
    }

    /** The end of a connection names no job: whose it was is known by the messages that it was about. */
    void answered(Flight answer) {
        for (Flight statement : statements) {
            boolean meant = answer.kind() == HopKind.RESET
                    ? statement.messages().equals(answer.messages())
                    : statement.job() == answer.job();
            if (meant) {
                statements.remove(statement);
                return;
            }
        }
    }

    void opened(int tx, int job) {
        open++;
        if (limit.isPresent()) {
            openFor.put(tx, job);
        }
    }

    void ended(int tx) {
        open = Math.max(0, open - 1);
        openFor.remove(tx);
    }

    TableState table(String name) {
        return tables.computeIfAbsent(name, _ -> new TableState());
    }

    @Override
    void kill() {
        down = true;
        open = 0;
        statements.clear();
        openFor.clear();
        changes.clear();
        movingMarks.clear();
    }

    @Override
    DatabaseState copy() {
        return copyInto(new DatabaseState(this));
    }
}
