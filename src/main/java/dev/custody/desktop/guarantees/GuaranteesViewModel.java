package dev.custody.desktop.guarantees;

import dev.custody.desktop.bridge.Background;
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
    /** So long after they were judged beside they are not judged again while time moves: nobody reads faster. */
    private static final long REST_NANOS = 500_000_000L;

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
    private @Nullable Diagram judged;
    /** The number of the last question that was asked beside; whatever answers an earlier one is not heard. */
    private int question;
    /** Whether it waits for its answer. */
    private boolean asked;

    private long askedNanos;

    /** A guarantee whose reason is read. The same one may be claimed and risked, with other components down. */
    record Opened(String guarantee, Verdict.Role role) {}

    /** @param selection what is selected in the whole window */
    public GuaranteesViewModel(Playback playback, ObjectProperty<Selection> selection, Texts texts) {
        this.playback = playback;
        this.selection = selection;
        this.texts = texts;
        this.sentences = new Sentences(texts.bundle().getLocale());
        playback.turns().join(this::show);
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

    private boolean show(@Nullable Frame frame) {
        if (frame == null || !seen) {
            return false;
        }
        if (!frame.diagram().equals(judged)) {
            judged = frame.diagram();
            question++;
            asked = false;
            askedNanos = 0;
            read = null;
        }
        boolean atRest = frame.live() && frame.atRest();
        boolean stale =
                !Objects.equals(read, frame.ledger()) || readPosition != frame.position() || readAtRest != atRest;
        boolean rests = frame.crowded() && frame.timeMoves() && frame.pulseNanos() - askedNanos < REST_NANOS;
        if (!stale || asked || rests) {
            return false;
        }
        read = frame.ledger();
        readPosition = frame.position();
        readAtRest = atRest;
        if (frame.crowded()) {
            askedNanos = frame.pulseNanos();
            ask(frame.ledgerToJudge().copy());
        } else {
            tell(Judging.of(frame.ledgerToJudge(), texts, sentences));
        }
        return true;
    }

    /** Has them judged beside, which takes longer than a frame may. */
    private void ask(Ledger asItStands) {
        int mine = ++question;
        asked = true;
        var _ = playback.background().startSoon(_ -> Judging.of(asItStands, texts, sentences), new Answer(mine));
    }

    private final class Answer implements Background.Listener<Void, Judging> {
        private final int to;

        Answer(int to) {
            this.to = to;
        }

        @Override
        public void done(Judging now) {
            if (to == question) {
                asked = false;
                tell(now);
            }
        }

        @Override
        public void failed(Throwable why) {
            asked = false;
            throw new IllegalStateException("The guarantees could not be judged.", why);
        }
    }

    private void tell(Judging now) {
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
