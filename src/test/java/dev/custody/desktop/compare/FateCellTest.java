package dev.custody.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.text.Language;
import dev.custody.display.RobotExtension;
import dev.custody.explore.Comparison.Pair;
import dev.custody.ledger.Outcome;
import dev.custody.trace.MessageId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RobotExtension.class)
final class FateCellTest {
    @Test
    void tellsWhatBecameOfAMessageInTheLanguageOfTheWindow() {
        FateCell cell = new FateCell(new Language(Locale.GERMAN).texts(CompareView.class));
        cell.updateItem(new Pair(new MessageId(2), Optional.of(Outcome.LOST), Optional.of(Outcome.UNDER_WAY)), false);

        assertThat(((Parent) cell.getGraphic())
                        .getChildrenUnmodifiable().stream().map(each -> ((Label) each).getText()))
                .containsExactly("#2", "verloren", "|", "unterwegs");
        assertThat(cell.getAccessibleText()).contains("verloren", "unterwegs");
    }
}
