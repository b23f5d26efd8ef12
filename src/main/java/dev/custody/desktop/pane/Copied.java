package dev.custody.desktop.pane;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;

/** Says at a button that copies, for a moment, that it has: nothing else on the screen would. */
public final class Copied {
    private static final Duration MOMENT = Duration.seconds(1.6);

    private static final String DONE = "icon-done";

    private Copied() {}

    /** Says so with a check in the place of its icon. */
    public static void mark(Button button) {
        Node icon = button.getGraphic();
        if (icon == null || icon.getStyleClass().contains(DONE)) {
            // It says so already.
            return;
        }
        button.setGraphic(Parts.icon(DONE));
        after(() -> button.setGraphic(icon));
    }

    private static void after(Runnable moment) {
        PauseTransition pause = new PauseTransition(MOMENT);
        pause.setOnFinished(_ -> moment.run());
        pause.play();
    }

    /**
     * Says so in words.
     *
     * @param name what the button says otherwise, and is bound to
     * @param said what it says for that moment
     */
    public static void say(Button button, ObservableValue<String> name, String said) {
        if (!button.textProperty().isBound()) {
            // It says so already.
            return;
        }
        double leastOtherwise = button.getMinWidth();
        // Nothing beside it moves.
        button.setMinWidth(Math.max(leastOtherwise, button.getWidth()));
        button.textProperty().unbind();
        button.setText(said);
        after(() -> {
            button.setMinWidth(leastOtherwise);
            button.textProperty().bind(name);
        });
    }
}
