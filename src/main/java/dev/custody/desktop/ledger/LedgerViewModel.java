package dev.custody.desktop.ledger;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the ledger pane shows. */
public final class LedgerViewModel {
    /** From so many messages on, a playing ledger is read on each eighth frame only. */
    private static final int MANY = 500;

    private static final int SELDOM = 8;

    private final ObservableList<LedgerRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<Outcome, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<VerdictLine>> claims = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VerdictLine>> risks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StoryLine>> story = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper listed = new ReadOnlyIntegerWrapper();
    private boolean listing;
    private final ObjectProperty<@Nullable MessageId> selected = new SimpleObjectProperty<>();
    private @Nullable Ledger read;
    private int readPosition = -1;
    private boolean readAtRest;
    private int framesLeftOut;

    public LedgerViewModel(Playback playback) {
        playback.frameProperty().subscribe(frame -> {
            if (frame != null) {
                show(frame);
            }
        });
        selected.subscribe(this::tell);
    }

    ObservableList<LedgerRow> rows() {
        return rows;
    }

    /** How many messages there are of each outcome. */
    ReadOnlyObjectProperty<Map<Outcome, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<VerdictLine>> claimsProperty() {
        return claims.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<VerdictLine>> risksProperty() {
        return risks.getReadOnlyProperty();
    }

    /** The life of the selected message, in sentences. */
    ReadOnlyObjectProperty<List<StoryLine>> storyProperty() {
        return story.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable MessageId> selectedProperty() {
        return selected;
    }

    private void show(Frame frame) {
        Ledger ledger = frame.ledger();
        boolean another = !Objects.equals(read, ledger);
        boolean atRest = frame.live() && frame.atRest();
        if (!another && readPosition == frame.position() && readAtRest == atRest) {
            return;
        }
        List<MessageLife> lives = ledger.lives();
        if (!another && !atRest && frame.playing() && lives.size() > MANY && ++framesLeftOut < SELDOM) {
            return;
        }
        framesLeftOut = 0;
        read = ledger;
        readPosition = frame.position();
        readAtRest = atRest;
        counts.set(ledger.counts());
        listing = true;
        list(lives);
        listing = false;
        listed.set(listed.get() + 1);
        judge(atRest ? ended(ledger) : ledger);
        tell();
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

    /** Only what differs is set, so that a table keeps its place. */
    private void list(List<MessageLife> lives) {
        if (rows.size() > lives.size()) {
            rows.remove(lives.size(), rows.size());
        }
        List<LedgerRow> added = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            LedgerRow row = LedgerRow.of(lives.get(i));
            if (i >= rows.size()) {
                added.add(row);
            } else if (!row.equals(rows.get(i))) {
                rows.set(i, row);
            }
        }
        rows.addAll(added);
    }

    /** What could be judged if the run ended here: it goes on only if somebody does something. */
    private static Ledger ended(Ledger ledger) {
        if (ledger.end().isPresent()) {
            return ledger;
        }
        Ledger ended = ledger.copy();
        ended.accept(new TraceEvent.RunEnded(ledger.atMicros(), TraceEvent.EndReason.AT_REST));
        return ended;
    }

    private void judge(Ledger ledger) {
        boolean goesOn = ledger.end().isEmpty();
        List<VerdictLine> claimed = new ArrayList<>();
        List<VerdictLine> risked = new ArrayList<>();
        for (Verdict verdict : Verdicts.of(ledger)) {
            switch (verdict.role()) {
                case CLAIM -> claimed.add(VerdictLine.of(verdict, goesOn));
                case RISK -> risked.add(VerdictLine.of(verdict, goesOn));
            }
        }
        claims.set(claimed);
        risks.set(risked);
    }

    private void tell() {
        Ledger ledger = read;
        MessageId chosen = selected.get();
        if (ledger == null || chosen == null || chosen.number() > ledger.lives().size()) {
            story.set(List.of());
        } else {
            story.set(ledger.story(chosen));
        }
    }
}
