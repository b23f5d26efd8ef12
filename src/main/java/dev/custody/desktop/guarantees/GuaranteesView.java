package dev.custody.desktop.guarantees;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The guarantees as they are seen. */
public final class GuaranteesView {
    private final GuaranteesViewModel model;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox claims;

    @FXML
    private VBox risks;

    GuaranteesView(GuaranteesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.claimsProperty().subscribe(lines -> list(claims, lines));
        model.risksProperty().subscribe(lines -> list(risks, lines));
    }

    void focus() {
        scroll.requestFocus();
    }

    private static void list(VBox into, List<VerdictLine> lines) {
        into.getChildren().clear();
        for (VerdictLine line : lines) {
            Region mark = new Region();
            mark.getStyleClass().addAll("verdict", line.styleClass());
            Label name = new Label(line.guarantee());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label standing = new Label(line.standing());
            standing.getStyleClass().addAll("standing", line.styleClass());
            standing.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(mark, name, standing);
            row.getStyleClass().add("verdict-line");
            Tooltip.install(row, new Tooltip(line.why()));
            into.getChildren().add(row);
        }
    }
}
