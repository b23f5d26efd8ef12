package dev.custody.desktop.inspector;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.trace.MessageId;
import java.util.Optional;

/**
 * A line of a list.
 *
 * @param depth how far it stands in
 * @param lead what stands before it: a time, a number
 * @param sign the style class of its sign; empty for none
 * @param does what happens when it is clicked, or when Enter is pressed on it; empty for nothing
 * @param spoken what a screen reader says
 */
record Line(
        int depth,
        String lead,
        String sign,
        String text,
        String note,
        boolean marked,
        Optional<Does> does,
        String spoken) {

    /** What a line is for. */
    sealed interface Does {}

    /** Selects a message. */
    record Choose(MessageId message) implements Does {}

    /** Moves the playhead, to virtual microseconds. */
    record Seek(long micros) implements Does {}

    /** Sets the next kind of break point before a step, or none after the last. */
    record Break(ComponentId service, String step) implements Does {}

    /** Opens a diagram of the catalogue. */
    record Open(Diagram diagram) implements Does {}

    static Line of(String text, String note) {
        return new Line(0, "", "", text, note, false, Optional.empty(), note.isEmpty() ? text : text + ", " + note);
    }

    Line does(Does what) {
        return new Line(depth, lead, sign, text, note, marked, Optional.of(what), spoken);
    }

    Line led(String by) {
        return new Line(depth, by, sign, text, note, marked, does, by + ", " + spoken);
    }

    Line signed(String style) {
        return new Line(depth, lead, style, text, note, marked, does, spoken);
    }

    Line marked(boolean now) {
        return new Line(depth, lead, sign, text, note, now, does, spoken);
    }
}
