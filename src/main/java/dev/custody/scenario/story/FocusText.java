package dev.custody.scenario.story;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nearest;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandNames;

/** Where to look, as text: {@code worker}, {@code worker->database}, {@code message 3}, {@code panel ledger}. */
public final class FocusText {
    private static final String MESSAGE = "message ";
    private static final String PANEL = "panel ";

    private FocusText() {}

    /** The text of a focus; empty for the whole diagram. */
    public static String print(Focus focus) {
        return switch (focus) {
            case Focus.Everything _ -> "";
            case Focus.OnComponent on -> on.component().value();
            case Focus.OnLink on -> on.from() + "->" + on.to();
            case Focus.OnMessage on -> MESSAGE + on.message();
            case Focus.OnPanel on -> PANEL + on.panel().id();
        };
    }

    /**
     * Reads where to look in {@code diagram}.
     *
     * @throws BadCommand if there is no such thing in it
     */
    public static Focus parse(String text, Diagram diagram) throws BadCommand {
        String line = text.strip();
        CommandNames names = new CommandNames(diagram);
        if (line.startsWith(MESSAGE)) {
            return new Focus.OnMessage(ConditionParser.messageNumber(
                    line.substring(MESSAGE.length()).strip()));
        }
        if (line.startsWith(PANEL)) {
            String name = line.substring(PANEL.length()).strip();
            return new Focus.OnPanel(Focus.Panel.named(name)
                    .orElseThrow(() -> new BadCommand(
                            "There is no panel " + CommandNames.quote(name) + ".",
                            Nearest.question(name, Focus.Panel.ids()) + "There are: "
                                    + String.join(", ", Focus.Panel.ids()) + ".")));
        }
        if (line.contains("->")) {
            CommandNames.Direction link = names.directions(line, "").getFirst();
            return new Focus.OnLink(link.from(), link.to());
        }
        try {
            return new Focus.OnComponent(names.component(line, "", _ -> true).id());
        } catch (BadCommand e) {
            throw new BadCommand(e.what(), e.mend() + " Or write a link (a->b), message 3, or panel ledger.");
        }
    }
}
