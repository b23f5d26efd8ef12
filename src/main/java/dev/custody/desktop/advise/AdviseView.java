package dev.custody.desktop.advise;

import dev.custody.desktop.advise.AdviseViewModel.Asked;
import dev.custody.desktop.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The advisor as it is seen: questions, and beside them what follows. */
public final class AdviseView {
    private final AdviseViewModel model;
    private final Texts texts;
    private final Map<String, QuestionBox> boxes = new LinkedHashMap<>();

    @FXML
    private VBox questions;

    @FXML
    private VBox advice;

    @FXML
    private Button again;

    AdviseView(AdviseViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        again.setOnAction(_ -> model.startAgain());
        model.askedProperty().subscribe(this::ask);
        model.advisedProperty().subscribe(all -> {
            advice.getChildren()
                    .setAll(all.stream()
                            .map(each -> new AdviceCard(each, model, texts))
                            .toList());
        });
    }

    /** The answer that counts of the first question. */
    void focus() {
        boxes.values().stream().findFirst().ifPresent(QuestionBox::focus);
    }

    /** Boxes are kept: whoever answers goes on from there with the keyboard. */
    private void ask(List<Asked> asked) {
        for (Asked each : asked) {
            boxes.computeIfAbsent(each.question().id(), _ -> new QuestionBox(each, model::answer))
                    .hold(each.holds());
        }
        List<QuestionBox> now =
                asked.stream().map(each -> boxes.get(each.question().id())).toList();
        if (!questions.getChildren().equals(now)) {
            questions.getChildren().retainAll(now);
            for (int i = 0; i < now.size(); i++) {
                if (i == questions.getChildren().size()
                        || questions.getChildren().get(i) != now.get(i)) {
                    questions.getChildren().add(i, now.get(i));
                }
            }
        }
    }
}
