package dev.custody.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

final class ActionsTest {
    private final List<String> done = new ArrayList<>();
    private final Actions actions = new Actions(new KeyNames(Language.ENGLISH));

    @Test
    void oneKeyMeansOneThing() {
        actions.add(action("one", Group.RUN, Chord.anywhere(KeyCode.S)));

        assertThatThrownBy(() -> actions.add(action("two", Group.TIME, Chord.anywhere(KeyCode.S))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one")
                .hasMessageContaining("two");
        assertThatThrownBy(() -> actions.add(action("one", Group.TIME))).hasMessageContaining("one");
    }

    @Test
    void theyAreListedByGroup() {
        actions.add(action("window", Group.WINDOW));
        actions.add(action("run", Group.RUN));
        actions.add(action("run-too", Group.RUN));

        assertThat(actions.all()).extracting(Action::id).containsExactly("run", "run-too", "window");
    }

    @Test
    void whatCannotBeDoneNowIsNotDone() {
        BooleanProperty possible = new SimpleBooleanProperty(false);
        Action action = action("once", Group.RUN).when(possible);

        action.run();
        assertThat(done).isEmpty();
        possible.set(true);
        action.run();
        assertThat(done).containsExactly("once");
    }

    @Test
    void aTipTellsTheFirstKey() {
        assertThat(actions.tip(action("a", Group.RUN, Chord.anywhere(KeyCode.S), Chord.anywhere(KeyCode.N))))
                .isEqualTo("does a  (S)");
        assertThat(actions.tip(action("b", Group.RUN))).isEqualTo("does b");
    }

    @Test
    void keysAreCalledAsTheyArePrinted() {
        Chord copy = Chord.always(KeyCode.C, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
        KeyNames german = new KeyNames(new Language(Locale.GERMAN));

        assertThat(new KeyNames(Language.ENGLISH).of(copy)).isEqualTo("Ctrl+Shift+C");
        assertThat(german.of(copy)).isEqualTo("Strg+Umschalt+C");
        assertThat(german.of(Chord.always(KeyCode.PAGE_UP, KeyCombination.ALT_DOWN)))
                .isEqualTo("Alt+Bild↑");
        assertThat(german.of(Chord.anywhere(KeyCode.HOME))).isEqualTo("Pos1");
        assertThat(german.of(Chord.always(KeyCode.PLUS, KeyCombination.CONTROL_DOWN)))
                .isEqualTo("Strg++");
    }

    private Action action(String id, Group group, Chord... keys) {
        return new Action(
                id,
                group,
                new SimpleStringProperty(id),
                "does " + id,
                List.of(keys),
                new SimpleBooleanProperty(true),
                () -> done.add(id));
    }
}
