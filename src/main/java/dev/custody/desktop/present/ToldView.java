package dev.custody.desktop.present;

import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.text.Texts;
import dev.custody.scenario.story.Met;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is to be read below the picture, large: a title, what is told, a question, what came of it all. */
public final class ToldView {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass VERY_LONG = PseudoClass.getPseudoClass("very-long");
    /** More characters than this do not fit in large type. */
    private static final int LONG_TEXT = 130;

    private static final int VERY_LONG_TEXT = 250;

    private final Texts texts;
    private final QuestionView question;

    @FXML
    private StackPane foot;

    @FXML
    private VBox title;

    @FXML
    private Label titleText;

    @FXML
    private Label summary;

    @FXML
    private Label caption;

    @FXML
    private VBox checks;

    /**
     * One that shows nothing yet.
     *
     * @param onChoice hears of a choice that was clicked, from 0
     * @param onShowMe is to go to the event that decided
     */
    ToldView(Texts texts, IntConsumer onChoice, Runnable onShowMe) {
        this.texts = texts;
        question = new QuestionView(texts, onChoice, onShowMe);
    }

    @FXML
    void initialize() {
        foot.getChildren().add(Fxml.load(question, texts));
    }

    void show(Slide slide) {
        Node seen = switch (slide) {
            case Slide.Blank _ -> null;
            case Slide.Title(String name, String about) -> {
                titleText.setText(name);
                summary.setText(about);
                yield title;
            }
            case Slide.Narration(String text) -> {
                caption.setText(text);
                caption.pseudoClassStateChanged(LONG, text.length() > LONG_TEXT);
                caption.pseudoClassStateChanged(VERY_LONG, text.length() > VERY_LONG_TEXT);
                yield caption;
            }
            case Slide.Checks(List<Met> all) -> {
                checks.getChildren().setAll(all.stream().map(ToldView::line).toList());
                yield checks;
            }
            case Slide.Question asked -> {
                question.show(asked);
                yield question.node();
            }
            case Slide.Answer answer -> {
                question.show(answer);
                yield question.node();
            }
        };
        for (Node each : foot.getChildren()) {
            boolean isSeen = each.equals(seen);
            each.setVisible(isSeen);
            each.setManaged(isSeen);
        }
    }

    private static Node line(Met met) {
        Label line = new Label((met.met() ? "✓  " : "✗  ") + met.expectation().sentence());
        line.getStyleClass().addAll("present-check", met.met() ? "met" : "unmet");
        line.setWrapText(true);
        return line;
    }
}
