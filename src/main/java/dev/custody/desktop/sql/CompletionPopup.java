package dev.custody.desktop.sql;

import dev.custody.desktop.text.Texts;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Shows at the caret of an editor, and as large as it, what could stand there. The editor keeps the focus, and gives up a few keys
 * meanwhile.
 */
final class CompletionPopup {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 8;
    private static final double WIDTH = 260;

    private final TextArea editor;
    private final IntFunction<Completion> complete;
    private final PopupControl popup = new PopupControl();
    private final ListView<Suggestion> list = new ListView<>();
    private final Scale scale = new Scale(1, 1);
    private @Nullable Completion shown;
    /** What is being typed into the editor; nothing for keys that write nothing. */
    private String typed = "";

    /** @param complete tells what could stand at a caret */
    CompletionPopup(TextArea editor, IntFunction<Completion> complete, Texts texts) {
        this.editor = editor;
        this.complete = complete;
        list.setId("sql-completion");
        list.getStyleClass().add("completion");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.of("completion"));
        list.setCellFactory(_ -> new Cell(texts));
        list.setPrefWidth(WIDTH);
        list.setOnMouseClicked(_ -> accept());
        list.getTransforms().add(scale);
        popup.setSkin(new Content(popup, new Group(list)));
        popup.setAutoHide(true);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        // Who first hears of a letter does not see it in the text yet: only once the caret stands behind it.
        editor.addEventFilter(KeyEvent.KEY_TYPED, event -> typed = letterOf(event));
        editor.caretPositionProperty().subscribe(this::follow);
        editor.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    private void press(KeyEvent event) {
        typed = "";
        if (event.isControlDown() && event.getCode() == KeyCode.SPACE) {
            offer(true);
            event.consume();
        } else if (popup.isShowing() && isUsed(event)) {
            event.consume();
        }
    }

    private boolean isUsed(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
        } else if (event.isShortcutDown()) {
            popup.hide();
            return false;
        } else if (event.getCode() == KeyCode.DOWN) {
            choose(index == last ? 0 : index + 1);
        } else if (event.getCode() == KeyCode.UP) {
            choose(index <= 0 ? last : index - 1);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            accept();
        } else {
            if (event.getCode().isNavigationKey()) {
                popup.hide();
            }
            return false;
        }
        return true;
    }

    private static String letterOf(KeyEvent event) {
        boolean writes = !event.isControlDown() && !event.isMetaDown() && !event.isAltDown();
        String letter = event.getCharacter();
        return writes && letter.codePoints().noneMatch(Character::isISOControl) ? letter : "";
    }

    private void follow() {
        boolean wasAsked = popup.isShowing();
        if (wasAsked || !typed.isEmpty()) {
            offer(wasAsked && (typed.isEmpty() || !typed.isBlank()));
        }
    }

    private void offer(boolean asked) {
        Completion now = complete.apply(editor.getCaretPosition());
        if (now.suggestions().isEmpty() || !(asked || now.offersItself())) {
            popup.hide();
            return;
        }
        shown = now;
        list.getItems().setAll(now.suggestions());
        list.setPrefHeight(Math.min(now.suggestions().size(), MOST_ROWS) * ROW + 4);
        choose(0);
        // A popup has a window of its own, which is not magnified with the editor's.
        double factor = editor.getLocalToSceneTransform().getMxx();
        scale.setX(factor);
        scale.setY(factor);
        Point2D place = place();
        if (place != null) {
            popup.show(editor, place.getX(), place.getY());
        }
    }

    private void choose(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(index);
    }

    private void accept() {
        Completion completion = shown;
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (completion != null && chosen != null) {
            editor.replaceText(
                    completion.start(), completion.start() + completion.prefix().length(), chosen.text());
        }
    }

    /** Below the caret, on the screen. */
    private @Nullable Point2D place() {
        if (editor.getSkin() instanceof TextAreaSkin skin) {
            Rectangle2D caret = skin.getCharacterBounds(Math.max(0, editor.getCaretPosition() - 1));
            Point2D below = caret == null ? new Point2D(0, ROW) : new Point2D(caret.getMaxX(), caret.getMaxY());
            return editor.localToScreen(below);
        }
        return null;
    }

    /** A control's popup, for such a one wears what its owner wears; any other would be light in a dark window. */
    private record Content(PopupControl getSkinnable, Node getNode) implements Skin<PopupControl> {
        @Override
        public void dispose() {}
    }

    private static final class Cell extends ListCell<Suggestion> {
        private final Texts texts;
        private final Label about = new Label();

        Cell(Texts texts) {
            this.texts = texts;
            about.getStyleClass().add("column-type");
            setContentDisplay(ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Suggestion each, boolean empty) {
            super.updateItem(each, empty);
            if (empty || each == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            about.setText(
                    switch (each.kind()) {
                        case TABLE -> texts.of("completion.table");
                        case COLUMN -> each.about();
                        case KEYWORD -> "";
                    });
            setText(each.text());
            setGraphic(about);
        }
    }
}
