package dev.custody.desktop.guarantees;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.pane.TabFocus;
import dev.custody.desktop.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A guarantee: its sign, its name and how it stands; opened, why that is so, and a way to where it was broken. */
final class VerdictRow extends VBox {
    private final GuaranteesViewModel model;
    private final ToggleButton head = new ToggleButton();
    private final Region mark = new Region();
    private final Label name = new Label();
    private final Label standing = new Label();
    private final Label reason = new Label();
    private final Label meaning = new Label();
    private final Button show = new Button();
    private final VBox details = new VBox(reason, meaning, show);
    private VerdictLine said;

    VerdictRow(VerdictLine line, GuaranteesViewModel model, Texts texts) {
        this.model = model;
        said = line;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        standing.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(mark, name, standing);
        top.getStyleClass().add("verdict-line");
        // As wide as the row, so that what stands at its end does.
        top.prefWidthProperty().bind(head.widthProperty().subtract(12));
        head.setGraphic(top);
        head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        head.getStyleClass().add("verdict-head");
        head.setMinWidth(0);
        head.setPrefWidth(0);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> model.open(said, head.isSelected()));
        reason.getStyleClass().add("verdict-reason");
        meaning.getStyleClass().add("note");
        reason.setWrapText(true);
        meaning.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        show.setText(texts.of("show-me"));
        show.setTooltip(Tip.of(texts.of("show-me.hint")));
        show.getStyleClass().addAll("small", "show-me");
        show.setOnAction(_ -> model.showMe(said));
        details.getStyleClass().add("verdict-details");
        getChildren().addAll(head, details);
        dress(line);
        say(line);
    }

    void say(VerdictLine line) {
        if (!said.styleClass().equals(line.styleClass())) {
            dress(line);
        }
        said = line;
        name.setText(line.guarantee());
        standing.setText(line.standing());
        reason.setText(line.reason());
        meaning.setText(line.meaning());
        head.setAccessibleText(line.spoken());
        show.setVisible(line.broke().isPresent());
        show.setManaged(line.broke().isPresent());
        show.setAccessibleHelp(line.reason());
        unfold();
    }

    private void dress(VerdictLine line) {
        mark.getStyleClass().setAll("verdict", line.styleClass());
        standing.getStyleClass().setAll("label", "standing", line.styleClass());
    }

    /** Shows or hides the reason, as the model has it. */
    void unfold() {
        boolean open = model.isOpen(said);
        head.setSelected(open);
        details.setVisible(open);
        details.setManaged(open);
    }

    boolean isUnfolded() {
        return head.isSelected();
    }

    void open(boolean wanted) {
        model.open(said, wanted);
    }

    /** Shows where it was broken, if it was; otherwise opens or closes it. */
    void enter() {
        if (said.broke().isPresent()) {
            model.open(said, true);
            model.showMe(said);
        } else {
            model.open(said, !model.isOpen(said));
        }
    }

    void focus() {
        TabFocus.give(head);
    }
}
