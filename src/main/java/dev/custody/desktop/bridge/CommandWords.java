package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.TimedCommand;

/** What commands are called where there is little room: a payload can be long. */
final class CommandWords {
    /** The most characters. */
    static final int LONGEST = 60;

    private CommandWords() {}

    /** The command as it is written elsewhere, or its beginning. */
    static String of(Command command) {
        return shortened(CommandText.print(command));
    }

    /** The same with its time, as in {@code kill worker at 4.2 s}. */
    static String at(TimedCommand given, Phrases phrases) {
        String when = phrases.of("branch.at", "", phrases.span(given.moment().atMicros()));
        return phrases.of(
                "branch.at",
                shortened(CommandText.print(given.command()), LONGEST - when.length()),
                phrases.span(given.moment().atMicros()));
    }

    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }
}
