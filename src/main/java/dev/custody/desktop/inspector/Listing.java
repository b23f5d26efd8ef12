package dev.custody.desktop.inspector;

import java.util.List;

/** Lines under a heading. */
record Listing(String title, List<Line> lines) {
    Listing {
        lines = List.copyOf(lines);
    }
}
