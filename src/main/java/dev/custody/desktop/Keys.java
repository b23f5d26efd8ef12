package dev.custody.desktop;

import java.util.List;

/** The keys of the window, as its key sheet lists them. {@link KeyMap} binds them. */
final class Keys {
    record Line(String keys, String does) {}

    record Group(String name, List<Line> lines) {}

    static final List<Group> SHEET = List.of(
            new Group(
                    "Time",
                    List.of(
                            new Line("Space", "play, pause"),
                            new Line("← →", "one event back, on (on the timeline, or with Alt anywhere)"),
                            new Line("Home  End", "to the start, to the live edge"),
                            new Line("+  −", "faster, slower"),
                            new Line("A", "pace that follows the action"),
                            new Line("F", "whole run on the timeline"))),
            new Group(
                    "What happens",
                    List.of(
                            new Line("S  or  Ctrl+N", "send one message"),
                            new Line("B", "send a burst of ten"),
                            new Line("I", "send an invalid one"),
                            new Line("P", "send a poison one"),
                            new Line("K", "kill or restart what is selected"),
                            new Line("arrows", "walk the diagram"))),
            new Group(
                    "Window",
                    List.of(
                            new Line("F6", "next pane (Shift+F6: back)"),
                            new Line("/", "search the catalogue"),
                            new Line("Ctrl+S  Ctrl+O", "save, open a run"),
                            new Line("T", "light, dark"),
                            new Line("?", "this sheet"))));

    private Keys() {}
}
