package dev.custody.desktop.keysheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.action.KeyNames;
import dev.custody.desktop.keysheet.KeySheet.Line;
import dev.custody.desktop.keysheet.KeySheet.Section;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class KeySheetTest {
    private static final Language GERMAN = new Language(Locale.GERMAN);

    @Test
    void listsWhatHasAKeyAndWhatTheCanvasDoesByItself() {
        Actions actions = new Actions(new KeyNames(Language.ENGLISH));
        actions.add(action("with", List.of(Chord.always(KeyCode.F9), Chord.written("x"))));
        actions.add(action("without", List.of()));
        KeySheet sheet = new KeySheet(
                actions,
                Language.ENGLISH.texts(KeySheet.class),
                Language.ENGLISH.texts(dev.custody.desktop.Desktop.class));

        List<Line> all =
                sheet.sections().stream().flatMap(s -> s.lines().stream()).toList();

        assertThat(all).contains(new Line(List.of("F9", "x"), "with"));
        assertThat(all).extracting(Line::what).doesNotContain("without").contains("Move the view");
    }

    @Test
    void tellsAPanelByItsNameAloneAndEachKeyByItself() {
        Texts ofWindow = GERMAN.texts(dev.custody.desktop.Desktop.class);
        Actions actions = new Actions(new KeyNames(GERMAN));
        actions.add(new Action(
                "pane-ledger",
                Action.Group.PANES,
                new SimpleStringProperty(ofWindow.of("action.pane", "Hauptbuch")),
                "",
                List.of(Chord.always(KeyCode.F9)),
                new SimpleBooleanProperty(true),
                () -> {}));

        List<Line> all = new KeySheet(actions, GERMAN.texts(KeySheet.class), ofWindow)
                .sections().stream().flatMap(s -> s.lines().stream()).toList();

        assertThat(all)
                .contains(
                        new Line(List.of("F9"), "Hauptbuch"),
                        new Line(List.of("Entf", "R"), "Töten oder kappen, neu starten oder heilen"));
    }

    @Test
    void columnsKeepTheOrderAndAreEven() {
        List<Section> sections = List.of(section("a", 8), section("b", 3), section("c", 3), section("d", 8));

        assertThat(KeySheet.columns(sections, 3))
                .extracting(column -> column.stream().map(Section::title).toList())
                .containsExactly(List.of("a"), List.of("b", "c"), List.of("d"));
        assertThat(KeySheet.columns(sections, 2))
                .extracting(column -> column.stream().map(Section::title).toList())
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    private static Section section(String title, int lines) {
        return new Section(title, Collections.nCopies(lines, new Line(List.of("k"), "what")));
    }

    private static Action action(String id, List<Chord> keys) {
        return new Action(
                id,
                Action.Group.TIME,
                new SimpleStringProperty(id),
                id,
                keys,
                new SimpleBooleanProperty(true),
                () -> {});
    }
}
