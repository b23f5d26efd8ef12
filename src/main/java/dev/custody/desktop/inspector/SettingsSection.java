package dev.custody.desktop.inspector;

import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What can be set while it runs. */
final class SettingsSection extends VBox {
    private final InspectorViewModel model;
    private final Texts texts;
    private final List<SettingControl> controls = new ArrayList<>();

    SettingsSection(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("inspector-settings");
        getStyleClass().add("inspector-section");
        Label heading = new Label(texts.of("settings"));
        heading.getStyleClass().add("heading");
        getChildren().add(heading);
        setVisible(false);
        setManaged(false);
    }

    void show(List<SettingRow> rows) {
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        while (controls.size() > rows.size()) {
            getChildren().remove(controls.removeLast());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i == controls.size()) {
                SettingControl made = new SettingControl(model, texts);
                controls.add(made);
                getChildren().add(made);
            }
            controls.get(i).show(rows.get(i));
        }
    }
}
