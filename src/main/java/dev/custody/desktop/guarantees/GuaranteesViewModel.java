package dev.custody.desktop.guarantees;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The verdicts at the playhead. */
public final class GuaranteesViewModel {
    /** From so many messages on, a playing run is judged on each so-manieth frame only. */
    private static final int MANY = 500;

    private static final int SELDOM = 8;

    private final Playback playback;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<VerdictLine>> claims = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VerdictLine>> risks = new ReadOnlyObjectWrapper<>(List.of());
    private boolean seen = true;
    private @Nullable Ledger read;
    private int readPosition = -1;
    private boolean readAtRest;
    private int framesLeftOut;

    public GuaranteesViewModel(Playback playback, Texts texts) {
        this.playback = playback;
        this.texts = texts;
        playback.frameProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<List<VerdictLine>> claimsProperty() {
        return claims.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<VerdictLine>> risksProperty() {
        return risks.getReadOnlyProperty();
    }

    /** What is not seen is not kept up to date. */
    void setSeen(boolean now) {
        seen = now;
        show(playback.frameProperty().get());
    }

    private void show(@Nullable Frame frame) {
        if (frame == null || !seen) {
            return;
        }
        Ledger ledger = frame.ledger();
        boolean another = !Objects.equals(read, ledger);
        boolean atRest = frame.live() && frame.atRest();
        if (!another && readPosition == frame.position() && readAtRest == atRest) {
            return;
        }
        if (!another && !atRest && frame.playing() && ledger.lives().size() > MANY && ++framesLeftOut < SELDOM) {
            return;
        }
        framesLeftOut = 0;
        read = ledger;
        readPosition = frame.position();
        readAtRest = atRest;
        judge(atRest ? ended(ledger) : ledger);
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
                case CLAIM -> claimed.add(VerdictLine.of(verdict, goesOn, texts));
                case RISK -> risked.add(VerdictLine.of(verdict, goesOn, texts));
            }
        }
        set(claims, claimed);
        set(risks, risked);
    }

    /** What is equal is not set: a property tells of any other object, and the view would show the same anew. */
    private static void set(ReadOnlyObjectWrapper<List<VerdictLine>> property, List<VerdictLine> lines) {
        if (!lines.equals(property.get())) {
            property.set(lines);
        }
    }
}
