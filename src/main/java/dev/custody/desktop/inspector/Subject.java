package dev.custody.desktop.inspector;

import dev.custody.desktop.canvas.Deed;
import java.util.List;

/**
 * All about what is selected, at the playhead.
 *
 * @param icon style classes of its icon
 * @param kind what it is, in a word or two
 * @param state how it stands
 * @param standing whether that is as it should be
 * @param lists in the order in which they are shown
 */
record Subject(
        List<String> icon,
        String title,
        String kind,
        String state,
        Standing standing,
        List<Fact> facts,
        List<Deed> deeds,
        List<SettingRow> settings,
        List<Listing> lists) {
    static final Subject NONE =
            new Subject(List.of(), "", "", "", Standing.WELL, List.of(), List.of(), List.of(), List.of());

    Subject {
        icon = List.copyOf(icon);
        facts = List.copyOf(facts);
        deeds = List.copyOf(deeds);
        settings = List.copyOf(settings);
        lists = List.copyOf(lists);
    }
}
