package dev.custody.desktop.present;

import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question with its choices, large, and what came of it. */
public final class QuestionView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** So many choices stand in one line; more of them in two. */
    private static final int IN_ONE_LINE = 3;

    private static final double PERCENT = 100;

    private final Texts texts;
    private final IntConsumer onChoice;
    private final Runnable onShowMe;

    @FXML
    private VBox question;

    @FXML
    private Label text;

    @FXML
    private GridPane choices;

    @FXML
    private HBox decided;

    @FXML
    private Label because;

    @FXML
    private Button showMe;

    /**
     * One that shows nothing yet.
     *
     * @param onChoice hears of a choice that was clicked, from 0
     * @param onShowMe is to go to the event that decided
     */
    QuestionView(Texts texts, IntConsumer onChoice, Runnable onShowMe) {
        this.texts = texts;
        this.onChoice = onChoice;
        this.onShowMe = onShowMe;
    }

    Node node() {
        return question;
    }

    @FXML
    void showMe() {
        onShowMe.run();
    }

    void show(Slide.Question asked) {
        text.setText(asked.text());
        fill(asked.choices(), false);
        see(decided, false);
    }

    void show(Slide.Answer answer) {
        text.setText(answer.text());
        fill(answer.choices(), true);
        because.setText(answer.because().isEmpty() ? texts.of("none-came-true") : answer.because());
        see(decided, true);
        see(showMe, !answer.because().isEmpty());
    }

    private void fill(List<Choice> all, boolean known) {
        int columns = all.size() <= IN_ONE_LINE ? all.size() : (all.size() + 1) / 2;
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Node node = node(i, all.get(i), known);
            GridPane.setConstraints(node, i % columns, i / columns);
            nodes.add(node);
        }
        ColumnConstraints one = new ColumnConstraints();
        one.setPercentWidth(PERCENT / columns);
        choices.getColumnConstraints().setAll(Collections.nCopies(columns, one));
        choices.getChildren().setAll(nodes);
        question.setAccessibleText(text.getText());
    }

    private Node node(int index, Choice choice, boolean known) {
        Label badge = new Label(known && choice.right() ? "✓" : Integer.toString(index + 1));
        badge.getStyleClass().add("choice-badge");
        Label words = new Label(choice.text());
        words.getStyleClass().add("choice-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox middle = new VBox(words, bar(choice.share()));
        middle.getStyleClass().add("choice-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        Label hands = new Label(Integer.toString(choice.hands()));
        hands.setId("present-hands-" + (index + 1));
        hands.getStyleClass().add("choice-hands");
        hands.setMinWidth(Region.USE_PREF_SIZE);
        HBox node = new HBox(badge, middle, hands);
        node.setId("present-choice-" + (index + 1));
        node.getStyleClass().add("choice");
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(texts.of("choice", index + 1, choice.text(), choice.hands()));
        node.pseudoClassStateChanged(CHOSEN, choice.chosen());
        node.pseudoClassStateChanged(RIGHT, known && choice.right());
        node.pseudoClassStateChanged(WRONG, known && !choice.right());
        node.setOnMouseClicked(click -> {
            onChoice.accept(index);
            click.consume();
        });
        return node;
    }

    private static Node bar(double share) {
        Region full = new Region();
        full.getStyleClass().add("choice-bar");
        Region part = new Region() {
            @Override
            protected double computeMaxWidth(double height) {
                return getParent() instanceof Region parent ? parent.getWidth() * share : 0;
            }
        };
        part.getStyleClass().add("choice-share");
        part.setVisible(share > 0);
        StackPane bar = new StackPane(full, part);
        StackPane.setAlignment(part, Pos.CENTER_LEFT);
        return bar;
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
