package dev.custody.desktop.advise;

import dev.custody.advise.Question;
import dev.custody.desktop.advise.AdviseViewModel.Asked;
import dev.custody.desktop.pane.TabFocus;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question and its answers, of which one is chosen. */
final class QuestionBox extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private Question.@Nullable Answer held;

    /** @param onAnswer is told when a person chooses one */
    QuestionBox(Asked asked, Consumer<Question.Answer> onAnswer) {
        getStyleClass().add("question");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(asked.text());
        Label text = new Label(asked.text());
        text.setWrapText(true);
        text.getStyleClass().add("heading");
        getChildren().add(text);
        for (AdviseViewModel.Choice choice : asked.choices()) {
            RadioButton button = new RadioButton(choice.text());
            button.setId("answer-" + choice.answer().question() + "-"
                    + choice.answer().id());
            button.setWrapText(true);
            button.setAccessibleText(asked.text() + " " + choice.text());
            button.setToggleGroup(group);
            button.setUserData(choice.answer());
            getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe(chosen -> {
            // The arrow keys choose as they go, and then no action is told.
            if (chosen != null && chosen.getUserData() instanceof Question.Answer answer && !answer.equals(held)) {
                onAnswer.accept(answer);
            }
        });
        hold(asked.holds());
    }

    /** Shows which answer counts. */
    void hold(Question.Answer answer) {
        held = answer;
        group.getToggles().stream()
                .filter(each -> answer.equals(each.getUserData()))
                .forEach(group::selectToggle);
    }

    void focus() {
        if (group.getSelectedToggle() instanceof RadioButton chosen) {
            TabFocus.give(chosen);
        }
    }
}
