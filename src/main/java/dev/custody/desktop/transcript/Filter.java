package dev.custody.desktop.transcript;

import dev.custody.desktop.canvas.Selection;
import dev.custody.diagram.ComponentId;
import dev.custody.trace.MessageId;
import dev.custody.transcript.Kind;
import dev.custody.transcript.Line;
import dev.custody.transcript.Weight;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines a person wants to see.
 *
 * @param about what is selected, if only lines about that are wanted; otherwise nothing
 * @param search text that must stand in the sentence, in any case of letters; empty for any
 */
record Filter(Weight least, Set<Kind> kinds, Selection about, String search) {
    static final Filter AT_FIRST = new Filter(Weight.DETAIL, EnumSet.allOf(Kind.class), new Selection.None(), "");

    Filter {
        search = search.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it leaves out lines that were there at first. */
    boolean narrows() {
        return !AT_FIRST.least().atLeast(least)
                || !kinds.equals(AT_FIRST.kinds())
                || !(about instanceof Selection.None)
                || !search.isEmpty();
    }

    /** What the transcript's index can tell; {@link #takes} has to be asked too if {@link #readsLines}. */
    dev.custody.transcript.Selection byIndex() {
        return new dev.custody.transcript.Selection(kinds, least, component(), message());
    }

    private Optional<ComponentId> component() {
        return about instanceof Selection.OfComponent(ComponentId id) ? Optional.of(id) : Optional.empty();
    }

    private Optional<MessageId> message() {
        return about instanceof Selection.OfMessage(MessageId id) ? Optional.of(id) : Optional.empty();
    }

    /** Whether a line has to be read to know. */
    boolean readsLines() {
        return !search.isEmpty() || about instanceof Selection.OfLink;
    }

    boolean takes(Line line) {
        return (!(about instanceof Selection.OfLink(var link))
                        || line.components().containsAll(List.of(link.from(), link.to())))
                && line.text().toLowerCase(Locale.ROOT).contains(search);
    }
}
