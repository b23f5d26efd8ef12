package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.scenario.story.Scenario;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Pictures of a presentation: what the audience sees, as large as the screen, and the speaker's window. */
final class StageShots {
    private static final int SETTLING = 3;
    private static final int A_WHILE = 70;
    private static final int A_BEAT = 20_000;

    private final Scenario scenario;
    private final BiConsumer<String, Image> out;

    /** @param out gets each picture with its name */
    StageShots(Scenario scenario, BiConsumer<String, Image> out) {
        this.scenario = scenario;
        this.out = out;
    }

    /** Takes all. On JavaFX's thread only. */
    void take(Preferences preferences) {
        new Shot(preferences, scenario.plan(), 0, 1, this::present).take(new Stage());
    }

    private void present(dev.custody.desktop.Window window, Playback playback, Shot.Frames frames) {
        window.open(scenario);
        window.act("present");
        frames.pass(3);
        picture(frames, "title", "#presentation");
        press(KeyCode.PAGE_DOWN);
        frames.pass(A_WHILE);
        picture(frames, "caption", "#presentation");
        toQuestion(playback, frames);
        type(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.DIGIT4, KeyCode.ENTER);
        type(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT9, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.PLUS);
        picture(frames, "question", "#presentation");
        press(KeyCode.S);
        picture(frames, "speaker", "#speaker");
        press(KeyCode.S);
        press(KeyCode.PAGE_DOWN);
        untilItStands(playback, frames);
        picture(frames, "answer", "#presentation");
        press(KeyCode.PAGE_DOWN);
        frames.pass(A_WHILE);
        press(KeyCode.L);
        picture(frames, "focus", "#presentation");
        press(KeyCode.L);
        for (int i = 0; i < scenario.beats().size(); i++) {
            untilItStands(playback, frames);
            picture(frames, "beat-" + i, "#presentation");
            press(KeyCode.PAGE_DOWN);
        }
        untilItStands(playback, frames);
        picture(frames, "end", "#presentation");
        press(KeyCode.ESCAPE);
    }

    private static void toQuestion(Playback playback, Shot.Frames frames) {
        for (int i = 0; i < 10 && scene("#present-question").stream().noneMatch(StageShots::isAsked); i++) {
            untilItStands(playback, frames);
            if (scene("#present-question").stream().noneMatch(StageShots::isAsked)) {
                press(KeyCode.PAGE_DOWN);
            }
        }
    }

    private static boolean isAsked(Scene scene) {
        return scene.lookup("#present-question").isVisible();
    }

    private static void untilItStands(Playback playback, Shot.Frames frames) {
        frames.pass(3);
        for (int i = 0; i < A_BEAT && isPlaying(playback); i++) {
            frames.pass(1);
        }
        frames.pass(A_WHILE);
    }

    private static boolean isPlaying(Playback playback) {
        var frame = playback.frameProperty().get();
        return frame != null && frame.timeMoves();
    }

    private void picture(Shot.Frames frames, String name, String of) {
        Pulse.await(SETTLING);
        frames.pass(A_WHILE);
        Pulse.await(SETTLING);
        scene(of).forEach(scene -> out.accept(name, scene.snapshot(null)));
    }

    private static List<Scene> scene(String with) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene.lookup(with) != null)
                .toList();
    }

    private static void type(KeyCode... keys) {
        List.of(keys).forEach(StageShots::press);
    }

    private static void press(KeyCode key) {
        for (Scene scene : scene("#presentation")) {
            Node root = scene.getRoot();
            Event.fireEvent(
                    root, new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false));
        }
    }
}
