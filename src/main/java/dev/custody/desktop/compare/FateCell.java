package dev.custody.desktop.compare;

import dev.custody.desktop.canvas.OutcomeSign;
import dev.custody.desktop.text.Texts;
import dev.custody.explore.Comparison.Pair;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A message that fares differently: its number, and what became of it here and there. */
final class FateCell extends ListCell<Pair> {
    private final Texts texts;
    private final Names names;
    private final Label number = new Label();
    private final Label here = new Label("", new Region());
    private final Label there = new Label("", new Region());
    private final HBox line = new HBox(number, here, new Label("|"), there);

    FateCell(Texts texts) {
        this.texts = texts;
        names = new Names(texts.bundle().getLocale());
        number.getStyleClass().add("fate-number");
        line.getStyleClass().add("fate");
        getStyleClass().add("fate-cell");
    }

    @Override
    protected void updateItem(@Nullable Pair pair, boolean empty) {
        super.updateItem(pair, empty);
        if (empty || pair == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(pair.message().toString());
        say(here, pair.a());
        say(there, pair.b());
        setGraphic(line);
        setAccessibleText(texts.of("fate", pair.message(), words(pair.a()), words(pair.b())));
    }

    private void say(Label label, Optional<Outcome> outcome) {
        label.setText(words(outcome));
        label.getGraphic()
                .getStyleClass()
                .setAll(outcome.map(known -> OutcomeSign.styleClass(known, true)).stream()
                        .toList());
        label.getGraphic().getStyleClass().addFirst("sign");
        label.getGraphic().setManaged(outcome.isPresent());
    }

    private String words(Optional<Outcome> outcome) {
        return outcome.map(names::of).orElseGet(() -> texts.of("not-sent"));
    }
}
