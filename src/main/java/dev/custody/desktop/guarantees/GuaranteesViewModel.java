package dev.custody.desktop.guarantees;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The verdicts at the playhead. */
public final class GuaranteesViewModel {
    /**
     * With more messages than that, a frame judges one guarantee only, and a later one the next: with twice as many, after twice as
     * many frames. One that goes to another place of the run judges none, since the diagram has enough to do then.
     */
    private static final int MANY = 500;

    private final Playback playback;
    private final ObjectProperty<Selection> selection;
    private final Texts texts;
    private final Sentences sentences;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<VerdictLine>> claims = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VerdictLine>> risks = new ReadOnlyObjectWrapper<>(List.of());
    private boolean seen = true;
    private @Nullable Ledger read;
    private int readPosition = -1;
    private boolean readAtRest;
    /** So many frames judge nothing before the next guarantee is judged. */
    private int resting;
    /** Whether something has happened since the guarantees were last judged from the first on. */
    private boolean stale;

    private @Nullable Judging judging;
    private @Nullable Diagram judged;

    /** A guarantee whose reason is read. The same one may be claimed and risked, with other components down. */
    record Opened(String guarantee, Verdict.Role role) {}

    /** @param selection what is selected in the whole window */
    public GuaranteesViewModel(Playback playback, ObjectProperty<Selection> selection, Texts texts) {
        this.playback = playback;
        this.selection = selection;
        this.texts = texts;
        this.sentences = new Sentences(texts.bundle().getLocale());
        playback.frameProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<List<VerdictLine>> claimsProperty() {
        return claims.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<VerdictLine>> risksProperty() {
        return risks.getReadOnlyProperty();
    }

    /** Whose reason is read, if any. */
    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    boolean isOpen(VerdictLine line) {
        return opened.get().equals(Optional.of(new Opened(line.guarantee(), line.role())));
    }

    /** Opens its reason in place of the one that is open, or closes it. */
    void open(VerdictLine line, boolean wanted) {
        if (wanted != isOpen(line)) {
            opened.set(wanted ? Optional.of(new Opened(line.guarantee(), line.role())) : Optional.empty());
        }
    }

    /** Goes to just after what broke it, paused, with the message selected. Does nothing for what nothing broke. */
    void showMe(VerdictLine line) {
        line.broke().ifPresent(broke -> {
            playback.travel().stopAfter(broke.event());
            broke.message().ifPresent(message -> selection.set(new Selection.OfMessage(message)));
        });
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
        boolean atRest = frame.live() && frame.atRest();
        boolean another = !Objects.equals(read, ledger);
        if (another || readPosition != frame.position() || readAtRest != atRest) {
            stale = true;
            read = ledger;
            readPosition = frame.position();
            readAtRest = atRest;
        }
        if (!another || ledger.lives().size() <= MANY || judging == null) {
            judge(frame);
        }
    }

    private void judge(Frame frame) {
        Ledger ledger = frame.ledgerToJudge();
        Judging now = judging;
        if (now == null || !frame.diagram().equals(judged)) {
            now = new Judging(ledger, texts, sentences);
            judging = now;
            judged = frame.diagram();
            stale = false;
        } else if (ledger.lives().size() <= MANY) {
            if (!stale && now.isRound()) {
                return;
            }
            now.all(ledger);
            stale = false;
        } else {
            if (now.isRound()) {
                if (!stale) {
                    return;
                }
                stale = false;
            }
            if (frame.timeMoves() && resting-- > 0) {
                return;
            }
            resting = ledger.lives().size() / MANY;
            now.one(ledger);
        }
        set(claims, now.claims());
        set(risks, now.risks());
    }

    /** What is equal is not set: a property tells of any other object, and the view would show the same anew. */
    private static void set(ReadOnlyObjectWrapper<List<VerdictLine>> property, List<VerdictLine> lines) {
        if (!lines.equals(property.get())) {
            property.set(lines);
        }
    }
}
