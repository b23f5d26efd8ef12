package dev.custody.desktop.ledger;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the ledger pane shows. */
public final class LedgerViewModel {
    /** From so many messages on, a playing ledger is read on each eighth frame only. */
    private static final int MANY = 500;

    private static final int SELDOM = 8;

    private final Playback playback;
    private final LedgerRows rows = new LedgerRows();
    private final ReadOnlyObjectWrapper<Map<Outcome, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper listed = new ReadOnlyIntegerWrapper();
    private boolean listing;
    private final ObjectProperty<@Nullable MessageId> selected = new SimpleObjectProperty<>();
    private @Nullable Ledger read;
    private int readPosition = -1;
    private boolean seen = true;
    private int framesLeftOut;

    /** @param selection what is selected in the whole window: a message is selected here too */
    public LedgerViewModel(Playback playback, ObjectProperty<Selection> selection) {
        this.playback = playback;
        playback.frameProperty().subscribe(this::show);
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

    private void show(@Nullable Frame frame) {
        if (frame == null || !seen) {
            return;
        }
        Ledger ledger = frame.ledger();
        boolean another = !Objects.equals(read, ledger);
        if (!another && readPosition == frame.position()) {
            return;
        }
        List<MessageLife> lives = ledger.lives();
        if (!another && frame.playing() && !frame.atRest() && lives.size() > MANY && ++framesLeftOut < SELDOM) {
            return;
        }
        framesLeftOut = 0;
        read = ledger;
        readPosition = frame.position();
        set(counts, ledger.counts());
        listing = true;
        rows.show(lives, !another);
        listing = false;
        listed.set(listed.get() + 1);
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
