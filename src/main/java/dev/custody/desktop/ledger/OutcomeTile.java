package dev.custody.desktop.ledger;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.canvas.OutcomeSign;
import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import dev.custody.words.Kebab;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How many messages have an outcome; pressed, these are listed. */
final class OutcomeTile extends ToggleButton {
    private final Outcome outcome;
    private final Texts texts;
    private final String word;
    private final Label number = new Label("0");

    OutcomeTile(Outcome outcome, Texts texts, Names names) {
        this.outcome = outcome;
        this.texts = texts;
        this.word = names.of(outcome);
        String name = Kebab.of(outcome);
        Region mark = new Region();
        mark.getStyleClass().addAll("sign", OutcomeSign.styleClass(outcome, true));
        number.getStyleClass().add("count");
        number.setId("count-" + name);
        StackPane room = new StackPane(mark);
        room.getStyleClass().add("sign-room");
        HBox content = new HBox(room, number, new Label(word));
        content.getStyleClass().add("count-content");
        setGraphic(content);
        setId("tile-" + name);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("count-tile");
        setTooltip(Tip.of(texts.of("tile.hint", word)));
        say(0);
    }

    void say(int count) {
        number.setText(Integer.toString(count));
        setAccessibleText(texts.of("tile", word, count));
        style("none", count == 0);
        style("harm", count > 0 && outcome.isHarm());
    }

    boolean saysNone() {
        return getStyleClass().contains("none");
    }

    /** Touches nothing that is so already: any change of style classes is looked up in all stylesheets anew. */
    private void style(String styleClass, boolean wanted) {
        if (!wanted) {
            getStyleClass().remove(styleClass);
        } else if (!getStyleClass().contains(styleClass)) {
            getStyleClass().add(styleClass);
        }
    }
}
