package dev.custody.desktop.inspector;

import dev.custody.desktop.canvas.Deed;
import dev.custody.desktop.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** What can be done, as buttons. */
final class DeedsSection extends FlowPane {
    private final InspectorViewModel model;
    private final Texts texts;
    private List<Deed> shown = List.of();

    DeedsSection(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("inspector-deeds");
        setId("inspector-deeds");
        setVisible(false);
        setManaged(false);
    }

    void show(List<Deed> deeds) {
        if (deeds.equals(shown)) {
            return;
        }
        shown = deeds;
        setVisible(!deeds.isEmpty());
        setManaged(!deeds.isEmpty());
        while (getChildren().size() > deeds.size()) {
            getChildren().removeLast();
        }
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            if (i == getChildren().size()) {
                Button button = new Button();
                button.getStyleClass().add("small");
                getChildren().add(button);
            }
            if (getChildren().get(i) instanceof Button button) {
                button.setText(deed.text(texts));
                button.setOnAction(_ -> model.give(deed));
            }
        }
    }
}
