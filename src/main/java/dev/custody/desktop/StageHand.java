package dev.custody.desktop;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Presses the keys of a presentation for somebody who takes pictures of it, and waits in between. On JavaFX's thread only. */
final class StageHand {
    static final String STAGE = "#presentation";
    static final String SPEAKER = "#speaker";
    private static final int SETTLING = 3;
    private static final int A_WHILE = 70;
    private static final int A_BEAT = 20_000;

    private final Playback playback;
    private final IntConsumer frames;
    private final BiConsumer<String, Image> out;
    private int moved;

    /**
     * One for a presentation that is open, or will be.
     *
     * @param frames lets so many frames pass
     * @param out gets each picture with its name
     */
    StageHand(Playback playback, IntConsumer frames, BiConsumer<String, Image> out) {
        this.playback = playback;
        this.frames = frames;
        this.out = out;
    }

    void press(KeyCode... keys) {
        List.of(keys).forEach(this::press);
    }

    private void press(KeyCode key) {
        for (Scene scene : scenes(STAGE)) {
            Node root = scene.getRoot();
            Event.fireEvent(
                    root, new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false));
        }
    }

    /** So long that what the last key began is well on its way. */
    void waitAWhile() {
        pass(A_WHILE);
    }

    void untilItStands() {
        pass(SETTLING);
        for (int i = 0; i < A_BEAT && timeMoves(); i++) {
            pass(1);
        }
        waitAWhile();
    }

    private void pass(int count) {
        for (int i = 0; i < count; i++) {
            frames.accept(1);
            moved += timeMoves() ? 1 : 0;
        }
    }

    /** In how many frames time moved since the last call. */
    int moved() {
        int now = moved;
        moved = 0;
        return now;
    }

    boolean timeMoves() {
        Frame frame = playback.frameProperty().get();
        return frame != null && frame.timeMoves();
    }

    /** Whether a question is below the picture, and is not answered yet. */
    boolean seesQuestion() {
        return sees("#present-question") && !sees("#present-decided");
    }

    /** Whether it is over, and what was expected is below the picture. */
    boolean seesChecks() {
        return sees("#present-checks");
    }

    /** Whether there is a stage by now. */
    boolean isOnStage() {
        return !scenes(STAGE).isEmpty();
    }

    private static boolean sees(String id) {
        return scenes(id).stream().anyMatch(scene -> scene.lookup(id).isVisible());
    }

    void picture(String name, String of) {
        Pulse.await(SETTLING);
        waitAWhile();
        Pulse.await(SETTLING);
        scenes(of).forEach(scene -> out.accept(name, scene.snapshot(null)));
    }

    private static List<Scene> scenes(String with) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene.lookup(with) != null)
                .toList();
    }
}
