package dev.custody.desktop.present;

import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** For each choice of a question, a field for the hands in the room, and how many there are with those that came from phones. */
final class HandsView {
    private final Pane pane;
    private final Controls controls;
    private final Texts texts;
    private List<String> shown = List.of();
    private final List<Label> counts = new ArrayList<>();

    /** @param pane to put them into */
    HandsView(Pane pane, Controls controls, Texts texts) {
        this.pane = pane;
        this.controls = controls;
        this.texts = texts;
    }

    /** Those of the question that is asked now; of anything else there are none. */
    void show(Slide slide) {
        List<Choice> choices = slide instanceof Slide.Question asked ? asked.choices() : List.of();
        List<String> names = choices.stream().map(Choice::text).toList();
        if (!names.equals(shown)) {
            shown = names;
            counts.clear();
            pane.getChildren().clear();
            for (int i = 0; i < names.size(); i++) {
                pane.getChildren().add(line(i, names.get(i)));
            }
        }
        for (int i = 0; i < counts.size(); i++) {
            counts.get(i).setText(Integer.toString(choices.get(i).hands()));
        }
        pane.setVisible(!choices.isEmpty());
        pane.setManaged(!choices.isEmpty());
    }

    private Node line(int index, String choice) {
        Label name = new Label(index + 1 + "  " + choice);
        name.getStyleClass().add("hands-name");
        name.setWrapText(true);
        TextField field = new TextField();
        field.setId("speaker-hands-" + (index + 1));
        field.setPrefColumnCount(3);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setPromptText(texts.of("hands"));
        field.setAccessibleText(texts.of("hands-for", choice));
        field.textProperty().subscribe(text -> {
            if (text.matches("\\d{1,4}")) {
                controls.setHands(index, Integer.parseInt(text));
            }
        });
        Label count = new Label();
        count.setId("speaker-counted-" + (index + 1));
        count.getStyleClass().add("hands-count");
        counts.add(count);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(name, field, count);
        line.getStyleClass().add("hands");
        return line;
    }
}
