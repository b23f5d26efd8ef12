package dev.custody.desktop;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.PanesModel;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.desktop.timeline.TimelineViewModel;
import dev.custody.desktop.transport.TransportViewModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;

/** What can be done in the window whichever panels are seen. Panels add their own. */
final class WindowActions {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final Actions actions;
    private final Texts texts;

    WindowActions(Actions actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
    }

    void addTime(TransportViewModel transport, TimelineViewModel timeline) {
        add("play", Group.TIME, transport::toggle);
        add(
                "step-back",
                Group.TIME,
                transport::stepBack,
                Chord.anywhere(KeyCode.LEFT, ALT_DOWN),
                Chord.onTimeline(KeyCode.LEFT));
        add(
                "step-forward",
                Group.TIME,
                transport::stepForward,
                Chord.anywhere(KeyCode.RIGHT, ALT_DOWN),
                Chord.onTimeline(KeyCode.RIGHT));
        add("to-start", Group.TIME, transport::toStart, Chord.anywhere(KeyCode.HOME));
        actions.add(Action.of("to-edge", Group.TIME, texts, transport::toEdge, Chord.anywhere(KeyCode.END))
                .when(transport.pastProperty()));
        add("faster", Group.TIME, transport::faster, Chord.written("+"));
        add("slower", Group.TIME, transport::slower, Chord.written("-"));
        add("action-pace", Group.TIME, transport::followAction, Chord.anywhere(KeyCode.A));
        add("fit-timeline", Group.TIME, timeline::fit, Chord.anywhere(KeyCode.F));
    }

    /** Shows, focuses or hides each panel. */
    void addPanes(PanesModel panes, Language language, Consumer<PaneType> toggle) {
        for (int i = 0; i < panes.types().size(); i++) {
            PaneType type = panes.types().get(i);
            String name = texts.of("action.pane", type.name(language));
            actions.add(new Action(
                    "pane-" + type.id(),
                    Group.PANES,
                    new ReadOnlyStringWrapper(name),
                    name,
                    List.of(key(i)),
                    new ReadOnlyBooleanWrapper(true),
                    () -> toggle.accept(type)));
        }
    }

    /** Digits in the order of panels; those that are more than there are digits begin again, with Shift. */
    private static Chord key(int panel) {
        return panel < DIGITS.size()
                ? Chord.always(DIGITS.get(panel), SHORTCUT_DOWN)
                : Chord.always(DIGITS.get(panel - DIGITS.size()), SHORTCUT_DOWN, SHIFT_DOWN);
    }

    /** Shows all about what is selected, wherever that was done. */
    void addInspect(Runnable inspect) {
        add("inspect", Group.CANVAS, inspect, Chord.always(KeyCode.I, SHORTCUT_DOWN));
    }

    /**
     * Shows a run beside the same run on the remedy of its diagram.
     *
     * @param hasRemedy whether the diagram names one
     */
    void addCompare(ObservableBooleanValue hasRemedy, Runnable compare) {
        actions.add(Action.of(
                        "compare-remedy", Group.RUN, texts, compare, Chord.always(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN))
                .when(hasRemedy));
    }

    void addFiles(RunFileActions files) {
        add("open-run", Group.FILE, files::open, Chord.always(KeyCode.O, SHORTCUT_DOWN));
        add("save-run", Group.FILE, files::save, Chord.always(KeyCode.S, SHORTCUT_DOWN));
        add("record-scenario", Group.FILE, files::record, Chord.always(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN));
    }

    void addWindow(WindowViewModel window, Runnable switchTheme, PaneWalk walk, Runnable escape) {
        add("next-pane", Group.PANES, walk::next, Chord.always(KeyCode.F6));
        add("previous-pane", Group.PANES, walk::previous, Chord.always(KeyCode.F6, SHIFT_DOWN));
        add("theme", Group.WINDOW, switchTheme, Chord.anywhere(KeyCode.T));
        add("settings", Group.WINDOW, window::toggleSettings, Chord.always(KeyCode.COMMA, SHORTCUT_DOWN));
        add("escape", Group.WINDOW, escape, Chord.anywhere(KeyCode.ESCAPE));
    }

    private void add(String id, Group group, Runnable act, Chord... keys) {
        actions.add(Action.of(id, group, texts, act, keys));
    }
}
