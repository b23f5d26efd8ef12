package dev.custody.desktop.bridge;

import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Setting;
import dev.custody.ledger.Sentences;
import dev.custody.words.Figures;
import java.util.Optional;

/** What the bridge says, in a language. It never changes, and any thread may ask. */
final class Phrases {
    /** For whoever does not look at the screen. */
    static final Phrases ENGLISH = new Phrases(Language.ENGLISH);

    private final Texts texts;
    private final Language language;
    private final Sentences sentences;

    Phrases(Language language) {
        this.language = language;
        texts = language.texts(Phrases.class);
        sentences = new Sentences(language.locale());
    }

    /** See {@link Texts#of}. */
    String of(String key, Object... values) {
        return texts.of(key, values);
    }

    /** What a trace says in words. */
    String told(String inTrace) {
        return sentences.told(inTrace);
    }

    String setting(Setting setting, long value) {
        return sentences.setting(setting) + " " + sentences.value(setting, value);
    }

    String clock(long micros) {
        return Figures.clock(micros, language.numbers());
    }

    String factor(double factor) {
        return Figures.factor(factor, language.numbers());
    }

    /**
     * A branch's name as it is shown. One that the tree gave is shown in the language, and says the whole gesture that began the
     * branch; in files it stays what it is, the gesture's first command, whoever reads them.
     *
     * @param name as it is kept
     * @param opening the last command of the gesture that it began with, for a branch that left another one
     */
    String branch(String name, Optional<CommandNode> opening) {
        if (opening.isEmpty()) {
            return name.equals(CommandTree.FIRST_NAME) ? of("branch.first") : name;
        }
        CommandNode last = opening.get();
        String automatic = CommandWords.at(last.gestureStart().command(), CommandTree.IN_FILES);
        return name.startsWith(automatic) ? CommandWords.at(last, this) + name.substring(automatic.length()) : name;
    }

    /** A stretch of time. */
    String span(long micros) {
        return Figures.span(micros, language.numbers());
    }
}
