package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.text.Texts;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What the speaker sees: now, next, notes, time, and small what the audience sees. */
public final class SpeakerView {
    /** The small picture is taken so often. */
    private static final long PICTURE_NANOS = 250_000_000;

    private final SpeakerViewModel model;
    private final Controls controls;
    private final Supplier<Image> picture;
    private final Runnable onSwap;
    private final Texts texts;
    private Subscription shown = Subscription.EMPTY;
    private long takenNanos;
    private @Nullable Frame last;

    @FXML
    private StackPane frame;

    @FXML
    private ImageView mirror;

    @FXML
    private Label time;

    @FXML
    private Label elapsed;

    @FXML
    private Label progress;

    @FXML
    private Label note;

    @FXML
    private Label now;

    @FXML
    private Label next;

    @FXML
    private Label notes;

    @FXML
    private FlowPane hands;

    @FXML
    private Button kill;

    /**
     * One that shows nothing yet.
     *
     * @param picture what the audience sees, small
     * @param onSwap is to change the screens of audience and speaker
     */
    SpeakerView(SpeakerViewModel model, Controls controls, Supplier<Image> picture, Runnable onSwap, Texts texts) {
        this.model = model;
        this.controls = controls;
        this.picture = picture;
        this.onSwap = onSwap;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        time.textProperty().bind(model.timeProperty());
        elapsed.textProperty().bind(model.elapsedProperty());
        progress.textProperty().bind(model.progressProperty());
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(model.noteProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        kill.textProperty().bind(model.killProperty().map(text -> text.isEmpty() ? texts.of("kill-nothing") : text));
        kill.disableProperty().bind(model.killProperty().isEmpty());
        Subscription sheets = model.sheetProperty().subscribe(sheet -> {
            now.setText(sheet.now());
            notes.setText(sheet.notes().isEmpty() ? texts.of("no-notes") : sheet.notes());
            next.setText(sheet.next().isEmpty() ? texts.of("nothing-next") : sheet.next());
        });
        shown = sheets.and(model.slideProperty().subscribe(new HandsView(hands, controls, texts)::show));
        mirror.fitWidthProperty().bind(frame.widthProperty().subtract(4));
        mirror.fitHeightProperty().bind(frame.heightProperty().subtract(4));
    }

    /** Shows nothing any more: the presentation goes on without this window. */
    void close() {
        shown.unsubscribe();
        model.close();
    }

    /** Shows it as it is now. */
    void show(Frame seen) {
        last = seen;
        model.pulse(seen);
        if (seen.pulseNanos() - takenNanos >= PICTURE_NANOS || mirror.getImage() == null) {
            takenNanos = seen.pulseNanos();
            mirror.setImage(picture.get());
        }
    }

    @FXML
    void next() {
        controls.wish(Wish.NEXT);
    }

    @FXML
    void back() {
        controls.wish(Wish.BACK);
    }

    @FXML
    void black() {
        controls.wish(Wish.BLACK);
    }

    @FXML
    void white() {
        controls.wish(Wish.WHITE);
    }

    @FXML
    void pause() {
        controls.wish(Wish.PAUSE);
    }

    @FXML
    void kill() {
        if (last != null) {
            model.toggleFault(last);
        }
    }

    @FXML
    void invite() {
        controls.wish(Wish.INVITE);
    }

    @FXML
    void swap() {
        onSwap.run();
    }

    @FXML
    void end() {
        controls.wish(Wish.LEAVE);
    }

    @FXML
    void reset() {
        model.resetElapsed();
    }
}
