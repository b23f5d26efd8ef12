package dev.custody.desktop.ledger;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.Csv;
import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the ledger pane shows. */
public final class LedgerViewModel {
    /** What changes out of sight is listed after so many turns. */
    private static final int PATIENCE = 10;

    private final Playback playback;
    private final Texts texts;
    private final Listing all;
    private final ReadOnlyBooleanWrapper named = new ReadOnlyBooleanWrapper();
    private final LedgerRows rows = new LedgerRows();
    private final ObjectProperty<LedgerQuery> query = new SimpleObjectProperty<>(LedgerQuery.ALL);
    private final ReadOnlyObjectWrapper<Map<Outcome, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper listed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper canCopy = new ReadOnlyBooleanWrapper();
    private boolean listing;
    private final ObjectProperty<@Nullable MessageId> selected = new SimpleObjectProperty<>();
    private @Nullable Ledger read;
    private int readPosition = -1;
    private boolean readAll = true;
    private boolean seen = true;
    private Sight sight = (_, _) -> true;
    /** Whether rows are to be listed in the next turn: with many of them, a table that changes has a frame to itself. */
    private boolean due;
    /** So many turns have read what nobody sees. */
    private int outOfSight;

    /** What of the list is in sight. */
    interface Sight {
        /** Whether it would be seen if the rows that are listed became these. */
        boolean sees(LedgerRows rows, List<LedgerRow> next);
    }

    /** @param selection what is selected in the whole window: a message is selected here too */
    public LedgerViewModel(Playback playback, ObjectProperty<Selection> selection, Texts texts) {
        this.playback = playback;
        this.texts = texts;
        all = new Listing(playback.authorship()::nameOf);
        query.subscribe(asked -> {
            all.ask(asked);
            list();
        });
        playback.turns().join(this::show);
        selection.subscribe(chosen -> {
            if (chosen instanceof Selection.OfMessage(MessageId message)) {
                selected.set(message);
            } else {
                selected.set(null);
            }
        });
        selected.subscribe(message -> {
            if (message != null) {
                selection.set(new Selection.OfMessage(message));
            } else if (selection.get() instanceof Selection.OfMessage) {
                selection.set(new Selection.None());
            }
        });
    }

    /** Whether there are messages with names on them. */
    ReadOnlyBooleanProperty namedProperty() {
        return named.getReadOnlyProperty();
    }

    /** Says what of the list is in sight; at first, all is. */
    void look(Sight now) {
        sight = now;
    }

    /** What is not seen is not kept up to date. */
    void setSeen(boolean now) {
        seen = now;
        show(playback.frameProperty().get());
    }

    ObservableList<LedgerRow> rows() {
        return rows;
    }

    /** How many messages there are of each outcome. */
    ReadOnlyObjectProperty<Map<Outcome, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable MessageId> selectedProperty() {
        return selected;
    }

    private boolean show(@Nullable Frame frame) {
        if (frame == null || !seen) {
            return false;
        }
        if (due && frame.hasMuchNew()) {
            list();
            return true;
        }
        Ledger ledger = frame.ledger();
        boolean another = !Objects.equals(read, ledger);
        if (!another && readAll && readPosition == frame.position()) {
            return false;
        }
        read = ledger;
        readPosition = frame.position();
        readAll = all.read(ledger, !another);
        named.set(all.anyNamed());
        set(counts, ledger.counts());
        if (frame.hasMuchNew()) {
            boolean atLast = frame.timeMoves() ? ++outOfSight == PATIENCE : readAll;
            due = atLast || sight.sees(rows, all.shown());
        } else {
            list();
        }
        return true;
    }

    private void list() {
        due = false;
        outOfSight = 0;
        listing = true;
        rows.show(all.shown());
        listing = false;
        canCopy.set(!rows.isEmpty());
        listed.set(listed.get() + 1);
    }

    // ---- which are listed

    ObjectProperty<LedgerQuery> queryProperty() {
        return query;
    }

    /** Wants messages of that outcome too, or not any more. Once none is wanted, all are. */
    void want(Outcome outcome, boolean wanted) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        outcomes.addAll(query.get().outcomes());
        if (wanted) {
            outcomes.add(outcome);
        } else {
            outcomes.remove(outcome);
        }
        query.set(query.get().withOutcomes(outcomes));
    }

    void search(String words) {
        query.set(query.get().withSearch(words));
    }

    void sort(LedgerOrder order, boolean ascending) {
        query.set(query.get().withOrder(order, ascending));
    }

    /** Sorts by the next column. */
    void sortByNext() {
        sort(query.get().order().next(), true);
    }

    /** Leaves none out any more; the order stays. */
    void showAll() {
        query.set(query.get().withSearch("").withOutcomes(Set.of()));
    }

    /** How many there are, and how many of them are listed. */
    String total() {
        return query.get().filters() ? texts.of("total.shown", rows.size(), all.size()) : texts.of("total", all.size());
    }

    /** The row of a message; -1 if it is not listed. */
    int indexOf(@Nullable MessageId message) {
        for (int i = 0; message != null && i < rows.size(); i++) {
            if (rows.get(i).message().equals(message)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether any is listed that could be copied. */
    ReadOnlyBooleanProperty canCopyProperty() {
        return canCopy.getReadOnlyProperty();
    }

    /** What is listed, as comma-separated values; with a column of names where there are any. */
    String csv() {
        Names names = new Names(texts.bundle().getLocale());
        Stream<String> by = named.get() ? Stream.of("by") : Stream.of();
        List<String> heads = Stream.of(
                        Stream.of("message"), by, Stream.of("type", "outcome", "told", "hand", "last.csv", "payload"))
                .flatMap(keys -> keys)
                .map(texts::of)
                .toList();
        return Csv.of(heads, rows.stream().map(row -> csv(row, names)).toList());
    }

    private List<String> csv(LedgerRow row, Names names) {
        List<String> values = new ArrayList<>();
        values.add(row.message().toString());
        if (named.get()) {
            values.add(row.by());
        }
        values.addAll(List.of(
                row.type(),
                names.of(row.outcome()),
                row.toldText(names),
                row.handText(),
                row.lastText(Locale.ROOT),
                row.payloadText()));
        return values;
    }

    /** A person chose a row. What a table makes of its selection while rows come and go is nobody's choice. */
    void choose(int row) {
        if (!listing && row >= 0 && row < rows.size()) {
            selected.set(rows.get(row).message());
        }
    }

    /** Counts how often the rows were brought up to date. */
    ReadOnlyIntegerProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** What is equal is not set: a property tells of any other object, and a view would show the same anew. */
    private static <T> void set(ReadOnlyObjectWrapper<T> property, T value) {
        if (!value.equals(property.get())) {
            property.set(value);
        }
    }
}
