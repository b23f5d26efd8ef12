package dev.custody.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.desktop.action.Action.Group;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ActionsTest {
    private final List<String> done = new ArrayList<>();
    private final Actions actions = new Actions();

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
        assertThat(action("a", Group.RUN, Chord.anywhere(KeyCode.S), Chord.anywhere(KeyCode.N))
                        .tip())
                .isEqualTo("does a  (S)");
        assertThat(action("b", Group.RUN).tip()).isEqualTo("does b");
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
