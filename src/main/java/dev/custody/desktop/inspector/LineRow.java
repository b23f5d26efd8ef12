package dev.custody.desktop.inspector;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of a list, which does something when it is clicked or Enter is pressed on it. */
final class LineRow extends HBox {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double INDENT = 16;
    private static final double SHORT = 40;

    private final Consumer<Line> act;
    private final Label lead = new Label();
    private final Region sign = new Region();
    private final Label text = new Label();
    private final Label note = new Label();
    private @Nullable Line shown;

    /**
     * Shows nothing yet.
     *
     * @param move goes to another line with an arrow key; false if the key is none of its own
     * @param entered is told when this one got the focus
     */
    LineRow(Consumer<Line> act, BiPredicate<LineRow, KeyCode> move, Consumer<LineRow> entered) {
        this.act = act;
        getStyleClass().add("inspector-line");
        lead.getStyleClass().add("lead");
        lead.setMinWidth(USE_PREF_SIZE);
        text.setWrapText(true);
        note.getStyleClass().add("line-note");
        note.setWrapText(true);
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(lead, sign, text, note);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && isActive()) {
                requestFocus();
                fire();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
                return;
            }
            if (key.getCode() == KeyCode.ENTER) {
                fire();
                key.consume();
            } else if (move.test(this, key.getCode())) {
                key.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                entered.accept(this);
            }
        });
    }

    boolean isActive() {
        Line line = shown;
        return line != null && line.does().isPresent();
    }

    void show(Line line) {
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        lead.setText(line.lead());
        part(lead, !line.lead().isEmpty());
        sign.getStyleClass().setAll("line-sign", line.sign().isEmpty() ? "none" : line.sign());
        part(sign, !line.sign().isEmpty());
        text.setText(line.text());
        // What is short keeps its width; a sentence has what is left.
        boolean hasNote = !line.note().isEmpty();
        text.setMinWidth(hasNote && line.text().length() < SHORT ? USE_PREF_SIZE : 0);
        note.setText(line.note());
        note.setMinWidth(line.note().length() < SHORT ? USE_PREF_SIZE : 0);
        part(note, hasNote);
        setPadding(new Insets(0, 0, 0, line.depth() * INDENT));
        pseudoClassStateChanged(MARKED, line.marked());
        pseudoClassStateChanged(ACTIVE, isActive());
        setAccessibleRole(isActive() ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        setAccessibleText(line.spoken());
        if (!isActive()) {
            setFocusTraversable(false);
        }
    }

    private static void part(Region part, boolean isThere) {
        part.setVisible(isThere);
        part.setManaged(isThere);
    }

    private void fire() {
        Line line = shown;
        if (line != null) {
            act.accept(line);
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case FIRE -> fire();
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
