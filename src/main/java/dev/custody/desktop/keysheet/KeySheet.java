package dev.custody.desktop.keysheet;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What there is to tell of the keys, in sections, and how these are set in columns. */
final class KeySheet {
    /** What the canvas does with keys and the mouse, which are no actions: texts {@code own.ID} and {@code own.ID.hint}. */
    private static final List<String> CANVAS = List.of("walk", "menu", "kill", "pan", "move", "wheel", "drag");

    /** A heading takes the room of so many lines. */
    private static final int HEADING = 2;

    /** Between keys that do the same, where texts name several. */
    private static final Pattern BETWEEN = Pattern.compile(" {2,}");

    private static final int MOST_KEYS = 2;

    /** One key or several that do the same, and what. */
    record Line(List<String> keys, String what) {
        Line {
            keys = List.copyOf(keys);
        }
    }

    record Section(String title, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }

        int height() {
            return HEADING + lines.size();
        }
    }

    private final Actions actions;
    private final Texts texts;
    private final Texts ofWindow;

    /** @param ofWindow with {@code group.GROUP} for each group of actions, and {@code action.pane} for what shows a panel */
    KeySheet(Actions actions, Texts texts, Texts ofWindow) {
        this.actions = actions;
        this.texts = texts;
        this.ofWindow = ofWindow;
    }

    /** A section a group that has keys. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Action.Group group : Action.Group.values()) {
            List<Line> lines = new ArrayList<>();
            actions.all().stream()
                    .filter(action -> action.group() == group && !action.keys().isEmpty())
                    .map(this::line)
                    .forEach(lines::add);
            if (group == Action.Group.CANVAS) {
                CANVAS.forEach(id -> lines.add(own(id)));
            }
            if (group == Action.Group.TIME) {
                lines.addFirst(own("space"));
            }
            if (!lines.isEmpty()) {
                sections.add(new Section(ofWindow.of("group." + group), lines));
            }
        }
        return sections;
    }

    private Line own(String id) {
        return new Line(List.of(BETWEEN.split(texts.of("own." + id))), texts.of("own." + id + ".hint"));
    }

    private Line line(Action action) {
        return new Line(
                actions.keys(action).stream().distinct().limit(MOST_KEYS).toList(), name(action));
    }

    /** Below the heading that says panels, a panel is told by its own name. */
    private String name(Action action) {
        String name = action.name().get();
        String showOrHide = ofWindow.of("action.pane", "");
        return name.startsWith(showOrHide) ? name.substring(showOrHide.length()) : name;
    }

    /**
     * The sections in so many columns that are as even as may be, the longest first into the column that is the shortest yet. Down
     * a column, and from one to the next, they stand in their order.
     */
    static List<List<Section>> columns(List<Section> sections, int count) {
        List<List<Section>> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(new ArrayList<>());
        }
        sections.stream()
                .sorted(Comparator.comparingInt(Section::height).reversed())
                .forEach(section -> Collections.min(columns, Comparator.comparingInt(KeySheet::height))
                        .add(section));
        Comparator<Section> order = Comparator.comparingInt(sections::indexOf);
        columns.removeIf(List::isEmpty);
        columns.forEach(column -> column.sort(order));
        columns.sort(Comparator.comparing(List::getFirst, order));
        return columns;
    }

    private static int height(List<Section> column) {
        return column.stream().mapToInt(Section::height).sum();
    }
}
