package dev.custody.desktop.sql;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.Refusals;
import dev.custody.engine.port.SinkTable;
import dev.custody.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which sink is asked, what, and what it answers. */
public final class SqlViewModel {
    static final int MOST_ROWS = 500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    private final Playback playback;
    private final Texts texts;
    private final LongSupplier nanoTime;
    private final Refusals refusals;
    private final History history = new History();
    private final ReadOnlyObjectWrapper<List<ComponentId>> sinks = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable ComponentId> sink = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<SinkTable>> tables = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty sql = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(new Answer.None());
    private final ReadOnlyStringWrapper past = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canRun = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canCopy = new ReadOnlyBooleanWrapper();
    private @Nullable Diagram diagram;
    private long edgeMicros;
    private boolean seen;
    /** Counts what was asked; only the youngest answer counts. */
    private int asked;

    private int askedForTables;

    /**
     * It is not seen at first.
     *
     * @param selection what is selected in the whole window: of a sink, its tables are shown
     * @param nanoTime the wall clock, to tell how long an answer took
     */
    public SqlViewModel(Playback playback, ObjectProperty<Selection> selection, Texts texts, LongSupplier nanoTime) {
        this.playback = playback;
        this.texts = texts;
        this.nanoTime = nanoTime;
        refusals = new Refusals(texts.bundle().getLocale());
        playback.frameProperty().subscribe(this::show);
        sink.subscribe(this::askForTables);
        sink.subscribe(this::enable);
        sql.subscribe(this::enable);
        answer.subscribe(this::enable);
        selection.subscribe(chosen -> {
            if (chosen instanceof Selection.OfComponent(ComponentId id)
                    && sinks.get().contains(id)) {
                sink.set(id);
            }
        });
    }

    void setSeen(boolean now) {
        seen = now;
        show(playback.frameProperty().get());
        if (now) {
            askForTables();
        }
        enable();
    }

    /** The sinks of the diagram, in its order. */
    ReadOnlyObjectProperty<List<ComponentId>> sinksProperty() {
        return sinks.getReadOnlyProperty();
    }

    /** Which of them is asked. */
    ObjectProperty<@Nullable ComponentId> sinkProperty() {
        return sink;
    }

    ReadOnlyObjectProperty<List<SinkTable>> tablesProperty() {
        return tables.getReadOnlyProperty();
    }

    /** What stands in the editor. */
    StringProperty sqlProperty() {
        return sql;
    }

    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Says so, if the playhead stands in the past, of which a sink knows nothing any more; otherwise empty. */
    ReadOnlyStringProperty pastProperty() {
        return past.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRunProperty() {
        return canRun.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canCopyProperty() {
        return canCopy.getReadOnlyProperty();
    }

    /** What a sink is called: its title, with its name where that differs. */
    String title(ComponentId id) {
        Diagram here = diagram;
        return here == null ? id.value() : here.find(id).map(Component::title).orElse(id.value());
    }

    /** Asks what stands in the editor. */
    void run() {
        ComponentId here = sink.get();
        String question = sql.get();
        if (here == null || question.isBlank()) {
            return;
        }
        history.add(question);
        int number = ++asked;
        long began = nanoTime.getAsLong();
        answer.set(new Answer.Waiting());
        playback.queries().query(here, question, MOST_ROWS, result -> {
            if (number == asked) {
                answer.set(answered(question, result, nanoTime.getAsLong() - began));
            }
        });
        if (tables.get().isEmpty()) {
            askForTables();
        }
    }

    /** Asks for all that is in a table. */
    void look(SinkTable table) {
        sql.set("SELECT * FROM " + table.name());
        run();
    }

    void older() {
        sql.set(history.older(sql.get()));
    }

    void younger() {
        sql.set(history.younger(sql.get()));
    }

    /** The queries that were run, youngest first. */
    List<String> history() {
        return history.all();
    }

    Completion complete(int caret) {
        return Completion.at(sql.get(), Math.clamp(caret, 0, sql.get().length()), tables.get());
    }

    /** Moves the playhead to where the databases are. */
    void toEdge() {
        playback.toEdge();
    }

    private void show(@Nullable Frame frame) {
        if (frame == null || !seen) {
            return;
        }
        edgeMicros = frame.edgeMicros();
        String edge = Figures.clock(frame.edgeMicros(), texts.numbers());
        String here = Figures.clock(frame.playheadMicros(), texts.numbers());
        // Two times that read the same would be no news.
        past.set(frame.live() || edge.equals(here) ? "" : texts.of("past", edge, here));
        if (!Objects.equals(frame.diagram(), diagram)) {
            open(frame.diagram());
        }
    }

    private void open(Diagram opened) {
        diagram = opened;
        asked++;
        answer.set(new Answer.None());
        List<ComponentId> ids = opened.components().stream()
                .filter(Component::isSink)
                .map(Component::id)
                .toList();
        ComponentId before = sink.get();
        sinks.set(ids);
        ComponentId now = ids.contains(before)
                ? before
                : opened.components().stream()
                        .filter(Component.Database.class::isInstance)
                        .map(Component::id)
                        .findFirst()
                        .orElse(ids.isEmpty() ? null : ids.getFirst());
        if (Objects.equals(now, before)) {
            askForTables();
        } else {
            sink.set(now);
        }
    }

    private void askForTables() {
        ComponentId here = sink.get();
        int number = ++askedForTables;
        tables.set(List.of());
        if (here != null && seen) {
            playback.queries().tables(here, told -> {
                if (number == askedForTables) {
                    tables.set(told);
                }
            });
        }
    }

    private void enable() {
        canRun.set(seen && sink.get() != null && !sql.get().isBlank());
        canCopy.set(seen && answer.get() instanceof Answer.Grid);
    }

    private Answer answered(String question, QueryResult result, long nanos) {
        return switch (result) {
            case QueryResult.Rows rows -> grid(rows, nanos);
            case QueryResult.Refused refused ->
                new Answer.Refusal(refusal(refused, question), question, refused.position());
        };
    }

    private Answer grid(QueryResult.Rows result, long nanos) {
        List<Answer.GridColumn> columns = new ArrayList<>();
        for (int i = 0; i < result.columns().size(); i++) {
            columns.add(new Answer.GridColumn(result.columns().get(i), isNumeric(result.rows(), i)));
        }
        String count =
                texts.of(result.cut() ? "rows.first" : "rows", result.rows().size());
        return new Answer.Grid(
                columns,
                result.rows(),
                texts.of(
                        "summary",
                        count,
                        Figures.span(nanos / 1_000, texts.numbers()),
                        Figures.clock(edgeMicros, texts.numbers())));
    }

    /** The engine tells cells as text, and no types. */
    private static boolean isNumeric(List<List<@Nullable String>> rows, int column) {
        List<String> cells = rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    private String refusal(QueryResult.Refused refused, String question) {
        String why = refusals.of(refused);
        if (refused.position().isEmpty()) {
            return why;
        }
        String before = question.substring(0, Math.min(refused.position().getAsInt(), question.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return texts.of("refused.at", why, line, column);
    }
}
