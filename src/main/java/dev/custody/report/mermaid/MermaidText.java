package dev.custody.report.mermaid;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;

/** Texts in Mermaid. */
final class MermaidText {
    private static final int LONGEST = 120;

    private MermaidText() {}

    /** A text in which nothing is taken for syntax or markup: all but plain characters become numeric entities. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        String shown = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
        shown.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .,'()/+=-→–…".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                out.append(' ');
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.toString();
    }

    /** A name that no word of Mermaid's collides with. */
    static String node(Diagram diagram, ComponentId id) {
        for (int i = 0; i < diagram.components().size(); i++) {
            if (diagram.components().get(i).id().equals(id)) {
                return "n" + i;
            }
        }
        throw new IllegalArgumentException("no component " + id);
    }
}
