package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.TimedCommand;

/** What commands are called where there is little room: a payload can be long. */
final class CommandWords {
    /** The most characters. */
    static final int LONGEST = 60;

    private CommandWords() {}

    /** The gesture that ends with that command, as it is written elsewhere, or its beginning. */
    static String of(CommandNode last) {
        return shortened(text(last));
    }

    private static String text(CommandNode last) {
        CommandNode first = last.gestureStart();
        Command command = first.command().command();
        return first == last ? CommandText.print(command) : CommandText.printBothWays(command);
    }

    /** The same with its time, as in {@code cut api--orders at 4.2 s}. */
    static String at(CommandNode last, Phrases phrases) {
        return at(text(last), last.atMicros(), phrases);
    }

    /** A command alone with its time, as in {@code kill worker at 4.2 s}. */
    static String at(TimedCommand given, Phrases phrases) {
        return at(CommandText.print(given.command()), given.moment().atMicros(), phrases);
    }

    private static String at(String text, long micros, Phrases phrases) {
        String when = phrases.of("branch.at", "", phrases.span(micros));
        return phrases.of("branch.at", shortened(text, LONGEST - when.length()), phrases.span(micros));
    }

    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }
}
