package dev.custody.desktop.action;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;

/**
 * What a control is for, said in a tooltip, and to a screen reader. The tooltip is made when the mouse first comes to the control:
 * each is a window of its own, and a start would have to wait for dozens of them.
 */
public final class Tip implements EventHandler<MouseEvent> {
    /** About seventy letters. No sheet can say it: the label in a tooltip is bound to it. */
    private static final double WIDEST = 420;

    private final Control control;
    private final ObservableValue<String> text;

    private Tip(Control control, ObservableValue<String> text) {
        this.control = control;
        this.text = text;
    }

    /** Gives a control that has none a tip. */
    public static void on(Control control, ObservableValue<String> text) {
        control.accessibleHelpProperty().bind(text);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new Tip(control, text));
    }

    /** A tooltip that has nothing to say yet. */
    public static Tooltip of() {
        return of("");
    }

    /** A tooltip that says this, on as many lines as it takes. */
    public static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        tip.setOnShown(_ -> keepOnScreen(tip));
        return tip;
    }

    /** JavaFX keeps a tooltip on the screen as if all it says stood on one line. One that comes to lie higher, JavaFX shows above the mouse. */
    private static void keepOnScreen(Tooltip tip) {
        double lowest = Screen.getScreensForRectangle(tip.getX(), tip.getY(), 1, 1).stream()
                .mapToDouble(screen -> screen.getVisualBounds().getMaxY() - tip.getHeight())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        if (tip.getAnchorY() > lowest) {
            tip.setAnchorY(lowest);
        }
    }

    @Override
    public void handle(MouseEvent entered) {
        control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
        Tooltip made = of();
        made.textProperty().bind(text);
        control.setTooltip(made);
    }
}
