package dev.custody.desktop.inspector;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What is known, name beside value. */
final class FactsSection extends GridPane {
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");
    private static final double NAME_WIDTH = 36;

    private List<Fact> shown = List.of();

    FactsSection() {
        getStyleClass().add("inspector-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        setVisible(false);
        setManaged(false);
    }

    void show(List<Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        setVisible(!facts.isEmpty());
        setManaged(!facts.isEmpty());
        getChildren().clear();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            Label name = new Label(fact.name());
            name.getStyleClass().add("note");
            name.setWrapText(true);
            setValignment(name, VPos.TOP);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            value.getStyleClass().add("value");
            value.pseudoClassStateChanged(AMISS, fact.amiss());
            value.setAccessibleText(fact.name() + ": " + fact.value());
            addRow(i, name, value);
        }
    }
}
