package dev.custody.desktop.guarantees;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

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

    /** Rows are kept, and told what they say now: they are many nodes, and their tooltips are windows. */
    private static void list(VBox into, List<VerdictLine> lines) {
        List<Node> rows = into.getChildren();
        if (rows.size() > lines.size()) {
            rows.subList(lines.size(), rows.size()).clear();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == rows.size()) {
                rows.add(new VerdictRow());
            }
            ((VerdictRow) rows.get(i)).say(lines.get(i));
        }
    }

    private static final class VerdictRow extends HBox {
        private final Region mark = new Region();
        private final Label name = new Label();
        private final Label standing = new Label();
        private final Tooltip why = new Tooltip();
        private @Nullable VerdictLine said;

        VerdictRow() {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            standing.setMinWidth(Region.USE_PREF_SIZE);
            getStyleClass().add("verdict-line");
            getChildren().addAll(mark, name, standing);
            Tooltip.install(this, why);
        }

        void say(VerdictLine line) {
            if (said == null || !said.styleClass().equals(line.styleClass())) {
                mark.getStyleClass().setAll("verdict", line.styleClass());
                standing.getStyleClass().setAll("label", "standing", line.styleClass());
            }
            said = line;
            name.setText(line.guarantee());
            standing.setText(line.standing());
            why.setText(line.why());
        }
    }
}
