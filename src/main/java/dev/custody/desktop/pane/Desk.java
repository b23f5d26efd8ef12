package dev.custody.desktop.pane;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.timeline.TimelineViewModel;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/**
 * What panels share.
 *
 * @param playback the run that is open, and its playhead
 * @param timeline the stretch of time that is in view, wherever time is an axis
 * @param selection what is selected, wherever it was clicked: a component, a link, a message
 * @param runs opens others
 * @param stories what there is to present
 * @param actions what can be done; a panel adds its own when it is made
 * @param notices tells the person something, without taking the focus
 * @param panes which panels are seen
 * @param preferences what is remembered, and what a person chose
 */
public record Desk(
        Playback playback,
        TimelineViewModel timeline,
        ObjectProperty<Selection> selection,
        Runs runs,
        Stories stories,
        Actions actions,
        Language language,
        Consumer<Notice> notices,
        PanesModel panes,
        PreferencesModel preferences) {

    /** The same with other actions, for a panel that is made once more elsewhere. */
    public Desk with(Actions others) {
        return new Desk(playback, timeline, selection, runs, stories, others, language, notices, panes, preferences);
    }
}
