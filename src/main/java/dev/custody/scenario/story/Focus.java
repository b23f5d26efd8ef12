package dev.custody.scenario.story;

import dev.custody.diagram.ComponentId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where to look during a beat. Its text form is read by {@link FocusText}. */
public sealed interface Focus {
    /** At the diagram as a whole. */
    record Everything() implements Focus {}

    record OnComponent(ComponentId component) implements Focus {}

    record OnLink(ComponentId from, ComponentId to) implements Focus {}

    /** @param message its number, as in {@code #3} */
    record OnMessage(int message) implements Focus {}

    record OnPanel(Panel panel) implements Focus {}

    /** The panels beside the diagram. */
    enum Panel {
        INSPECTOR,
        LEDGER,
        GUARANTEES,
        CHARTS,
        TRANSCRIPT,
        SQL,
        TIMELINE;

        /** As it is called in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Panel> named(String id) {
            return Arrays.stream(values())
                    .filter(panel -> panel.id().equals(id))
                    .findFirst();
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Panel::id).toList();
        }
    }
}
