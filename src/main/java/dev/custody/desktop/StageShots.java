package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.scenario.story.Scenario;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** Pictures of a presentation: what the audience sees, as large as the screen, and the speaker's window. */
final class StageShots {
    private static final double FRAMES_PER_SECOND = 60;
    /** Questions and answers are steps of their own. */
    private static final int STEPS_PER_BEAT = 3;

    private final Scenario scenario;
    private final BiConsumer<String, Image> out;

    /** @param out gets each picture with its name */
    StageShots(Scenario scenario, BiConsumer<String, Image> out) {
        this.scenario = scenario;
        this.out = out;
    }

    /** One of each kind of thing that is seen. On JavaFX's thread only. */
    void take(Preferences preferences) {
        new Shot(preferences, scenario.plan(), 0, 1, this::kinds).take(new Stage());
    }

    /** All that is seen, whenever the speaker goes on; and says on the console how long each step lasts. On JavaFX's thread only. */
    void takeAll(Preferences preferences) {
        new Shot(preferences, scenario.plan(), 0, 1, this::steps).take(new Stage());
    }

    private StageHand enter(Window window, Playback playback, Shot.Frames frames) {
        window.open(scenario);
        window.act("present");
        frames.pass(3);
        StageHand hand = new StageHand(playback, frames::pass, out);
        hand.picture("title", StageHand.STAGE);
        return hand;
    }

    private void kinds(Window window, Playback playback, Shot.Frames frames) {
        StageHand hand = enter(window, playback, frames);
        hand.press(KeyCode.PAGE_DOWN);
        hand.waitAWhile();
        hand.picture("caption", StageHand.STAGE);
        for (int i = 0; i < scenario.beats().size() && !hand.seesQuestion(); i++) {
            hand.untilItStands();
            if (!hand.seesQuestion()) {
                hand.press(KeyCode.PAGE_DOWN);
            }
        }
        count(hand);
        hand.picture("question", StageHand.STAGE);
        hand.press(KeyCode.S);
        hand.picture("speaker", StageHand.SPEAKER);
        hand.press(KeyCode.S, KeyCode.PAGE_DOWN);
        hand.untilItStands();
        hand.picture("answer", StageHand.STAGE);
        hand.press(KeyCode.PAGE_DOWN);
        hand.waitAWhile();
        hand.press(KeyCode.L);
        hand.picture("focus", StageHand.STAGE);
        hand.press(KeyCode.L);
        hand.untilItStands();
        for (int i = 0; i < scenario.beats().size() && !hand.seesChecks(); i++) {
            hand.picture("beat-" + i, StageHand.STAGE);
            hand.press(KeyCode.PAGE_DOWN);
            hand.untilItStands();
        }
        hand.picture("end", StageHand.STAGE);
        hand.press(KeyCode.ESCAPE);
    }

    private void steps(Window window, Playback playback, Shot.Frames frames) {
        StageHand hand = enter(window, playback, frames);
        hand.untilItStands();
        for (int step = 1; step <= STEPS_PER_BEAT * scenario.beats().size() && !hand.seesChecks(); step++) {
            String name = String.format(Locale.ROOT, "%02d", step);
            hand.press(KeyCode.PAGE_DOWN);
            hand.waitAWhile();
            if (hand.timeMoves()) {
                hand.picture(name + "-goes", StageHand.STAGE);
            }
            hand.untilItStands();
            if (hand.seesQuestion()) {
                count(hand);
            }
            hand.picture(name + "-stands", StageHand.STAGE);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: %.0f s, to %.3f s%n",
                    scenario.id(),
                    name,
                    hand.moved() / FRAMES_PER_SECOND,
                    playback.playheadMicros() / 1e6);
        }
        hand.press(KeyCode.ESCAPE);
    }

    /** A room that answers. */
    private static void count(StageHand hand) {
        hand.press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.DIGIT4, KeyCode.ENTER);
        hand.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT9, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.PLUS);
    }
}
