package dev.custody.desktop.pane;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** A field for what to look for. As long as there is text in it, a cross at its end clears it, and Escape does. */
public final class SearchField extends CustomTextField {
    private final Button cross = new Button(null, Parts.icon("icon-close")) {
        /** The field has it: whoever clears it writes the next word. */
        @Override
        public void requestFocus() {
            SearchField.this.requestFocus();
        }
    };

    public SearchField() {
        getStyleClass().add("search");
        Parts.styled(cross, "clear");
        // Those who go by keyboard have Escape.
        cross.setFocusTraversable(false);
        cross.setOnAction(_ -> clear());
        textProperty().subscribe(text -> setRight(text.isEmpty() ? null : cross));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What the cross is called by those who read the window aloud. */
    public String getClearText() {
        return cross.getAccessibleText();
    }

    public void setClearText(String text) {
        cross.setAccessibleText(text);
    }

    /** None: its own are Modena's, ours are in the window's sheets. */
    @Override
    public @Nullable String getUserAgentStylesheet() {
        return null;
    }

    /** Before it does anything else: in an empty field, it is for somebody else. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            key.consume();
        }
    }
}
