package dev.custody.desktop.inspector;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A setting: its value with its unit to write into, and a step less or more; a box to tick where it is yes or no. What is written counts with Enter or when the focus
 * leaves; Escape takes it back; the arrow keys step.
 */
final class SettingControl extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final InspectorViewModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Button less = new Button("−");
    private final Button more = new Button("+");
    private final CheckBox tick = new CheckBox();
    private final Label problem = new Label();
    private final Tooltip hint = Tip.of();
    private @Nullable SettingRow shown;
    /** What was stepped to last, as long as the run is not there: the next step goes on from it. */
    private @Nullable SettingRow stepped;

    SettingControl(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("setting");
        name.setWrapText(true);
        name.setLabelFor(field);
        name.setTooltip(hint);
        field.setTooltip(hint);
        field.setAlignment(Pos.CENTER_RIGHT);
        less.getStyleClass().addAll("small", "step");
        more.getStyleClass().addAll("small", "step");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        tell(Optional.empty());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        for (Region part : new Region[] {less, field, more}) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox row = new HBox(name, less, field, more, tick);
        row.getStyleClass().add("setting-row");
        getChildren().addAll(row, problem);
        less.setOnAction(_ -> step(false));
        more.setOnAction(_ -> step(true));
        tick.setOnAction(_ -> step(tick.isSelected()));
        field.setOnAction(_ -> commit());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(SettingRow row) {
        SettingRow before = shown;
        if (row.equals(before)) {
            return;
        }
        boolean another = before == null || !before.target().equals(row.target()) || before.setting() != row.setting();
        if (another || row.equals(stepped)) {
            stepped = null;
        }
        shown = row;
        name.setText(row.title());
        hint.setText(row.hint());
        pseudoClassStateChanged(CHANGED, row.isChanged());
        for (Node each : new Node[] {less, field, more}) {
            each.setVisible(!row.isYesOrNo());
            each.setManaged(!row.isYesOrNo());
        }
        tick.setVisible(row.isYesOrNo());
        tick.setManaged(row.isYesOrNo());
        tick.setSelected(row.value() != 0);
        tick.setAccessibleText(row.title() + ". " + row.hint());
        tick.setTooltip(hint);
        name.setLabelFor(row.isYesOrNo() ? tick : field);
        tick.setId(row.isYesOrNo() ? "setting-" + row.setting().id() : null);
        field.setId(row.isYesOrNo() ? null : "setting-" + row.setting().id());
        field.setAccessibleText(row.title() + ". " + row.hint());
        less.setAccessibleText(texts.of("setting.less", row.title()));
        more.setAccessibleText(texts.of("setting.more", row.title()));
        less.setDisable(row.next(false) == row.value());
        more.setDisable(row.next(true) == row.value());
        // What is being written is not taken away, unless it was about something else.
        if (another || before == null || field.getText().equals(before.text()) || !field.isFocused()) {
            reset();
        }
    }

    private void step(boolean up) {
        SettingRow row = stepped == null ? shown : stepped;
        if (row != null) {
            reset();
            model.step(row, up);
            SettingRow now = row.with(row.next(up));
            stepped = now.equals(shown) ? null : now;
        }
    }

    private void commit() {
        SettingRow row = shown;
        if (row != null && isWritten()) {
            stepped = null;
            tell(model.set(row, field.getText()));
        } else {
            tell(Optional.empty());
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(true);
            case DOWN -> step(false);
            case ESCAPE -> {
                if (!isWritten()) {
                    // It is for somebody else then.
                    return;
                }
                reset();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Whether it says something else than what is set. */
    private boolean isWritten() {
        SettingRow row = shown;
        return row != null && !field.getText().equals(row.text());
    }

    private void reset() {
        SettingRow row = shown;
        field.setText(row == null ? "" : row.text());
        tell(Optional.empty());
    }

    private void tell(Optional<String> wrong) {
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
        field.setAccessibleHelp(wrong.orElse(null));
    }
}
