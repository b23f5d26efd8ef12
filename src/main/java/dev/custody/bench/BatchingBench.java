package dev.custody.bench;

import dev.custody.bench.KernelFigures.Spread;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.sink.h2.H2Sinks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a batch saves: the same rows written one by one, each committed; one by one in a single transaction; and as one batch.
 * On a real H2 database in a directory that is deleted afterwards, through the same port as the runs.
 */
public final class BatchingBench {
    private static final ComponentId DATABASE = new ComponentId("database");

    /**
     * How much is done.
     *
     * @param rounds how often each way does it, taking turns, after one to warm up
     */
    public record Options(int rows, int rounds) {
        /** What the README's figure was taken with. */
        public static final Options PUBLISHED = new Options(10_000, 5);

        public Options {
            if (rows < 1 || rounds < 1) {
                throw new IllegalArgumentException("nothing to measure");
            }
        }
    }

    /** Writes all rows within transactions that it begins and commits. */
    private interface Writing {
        void write(DatabaseStore store, Table table, List<StoredRow> rows);
    }

    private enum Way {
        ONE_BY_ONE("one by one, each committed", (store, table, rows) -> {
            for (int tx = 0; tx < rows.size(); tx++) {
                store.begin(tx);
                insert(store, tx, table, rows.get(tx));
                store.commit(tx);
            }
        }),
        ONE_TRANSACTION("one by one, in one transaction", (store, table, rows) -> {
            store.begin(0);
            rows.forEach(row -> insert(store, 0, table, row));
            store.commit(0);
        }),
        ONE_BATCH("one batch, in one transaction", (store, table, rows) -> {
            store.begin(0);
            store.insert(0, table, rows).forEach(BatchingBench::expectDone);
            store.commit(0);
        });

        private final String title;
        private final Writing writing;

        Way(String title, Writing writing) {
            this.title = title;
            this.writing = writing;
        }
    }

    private final Diagram diagram;
    private final Options options;

    /** @param diagram one with a database called {@code database}, into whose first table the rows go */
    public BatchingBench(Diagram diagram, Options options) {
        this.diagram = diagram;
        this.options = options;
    }

    /** Measures and prints. Returns 0: there is no promise to keep, only a figure to have. */
    public static int run(PrintWriter out, Diagram diagram, Options options) {
        new BatchingBench(diagram, options).measure().print(out);
        return 0;
    }

    /** Measures all ways, taking turns. */
    public BatchingFigures measure() {
        Way[] ways = Way.values();
        double[][] seconds = new double[ways.length][options.rounds()];
        for (int round = -1; round < options.rounds(); round++) {
            for (Way way : ways) {
                double took = seconds(way);
                if (round >= 0) {
                    seconds[way.ordinal()][round] = took;
                }
            }
        }
        List<BatchingFigures.Way> figures = new ArrayList<>();
        for (Way way : ways) {
            double[] ratios = new double[options.rounds()];
            for (int round = 0; round < ratios.length; round++) {
                ratios[round] = seconds[Way.ONE_BY_ONE.ordinal()][round] / seconds[way.ordinal()][round];
            }
            figures.add(new BatchingFigures.Way(way.title, Spread.of(seconds[way.ordinal()]), Spread.of(ratios)));
        }
        return new BatchingFigures(options.rows(), options.rounds(), figures);
    }

    private double seconds(Way way) {
        Component.Database database = (Component.Database) diagram.component(DATABASE);
        Table table = database.tables().getFirst();
        try {
            Path directory = Files.createTempDirectory("custody-batching");
            try (H2Sinks sinks = H2Sinks.inDirectory(directory)) {
                DatabaseStore store = sinks.database(diagram, database);
                List<StoredRow> rows = rows();
                long start = System.nanoTime();
                way.writing.write(store, table, rows);
                return (System.nanoTime() - start) / 1e9;
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<StoredRow> rows() {
        List<StoredRow> rows = new ArrayList<>(options.rows());
        for (int i = 0; i < options.rows(); i++) {
            List<NamedValue> values = List.of(
                    new NamedValue("number", new Value.Int(i % 100 + 1)),
                    new NamedValue("text", new Value.Text("tea")));
            rows.add(new StoredRow(i, i + 1, values, "%08x".formatted(i)));
        }
        return rows;
    }

    private static void insert(DatabaseStore store, int tx, Table table, StoredRow row) {
        expectDone(store.insert(tx, table, row.row(), row.message(), row.values(), row.fingerprint()));
    }

    private static void expectDone(WriteResult result) {
        if (result != WriteResult.DONE) {
            throw new AssertionError("a row was not inserted: " + result);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
