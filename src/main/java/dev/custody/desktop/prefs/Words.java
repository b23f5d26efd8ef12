package dev.custody.desktop.prefs;

import dev.custody.desktop.text.Language;
import java.util.Locale;

/** In which language texts are, and in which numbers. */
public record Words(Tongue texts, Tongue numbers) {
    public static final Words DEFAULT = new Words(Tongue.SYSTEM, Tongue.SYSTEM);

    /** A language that the window speaks. */
    public enum Tongue {
        /** Texts: as the system says; English where the window does not speak that. Numbers: as the texts. */
        SYSTEM,
        ENGLISH,
        GERMAN
    }

    public Words {
        texts = texts == null ? Tongue.SYSTEM : texts;
        numbers = numbers == null ? Tongue.SYSTEM : numbers;
    }

    public Words withTexts(Tongue chosen) {
        return new Words(chosen, numbers);
    }

    public Words withNumbers(Tongue chosen) {
        return new Words(texts, chosen);
    }

    /**
     * What that comes to on a system of that language. Who chose only the language of texts gets its numbers too: the sentences
     * among the texts have numbers in them, and one window does not write them in two ways.
     */
    public Language on(Locale system) {
        Locale read = locale(texts, system);
        return new Language(read, locale(numbers, read));
    }

    private static Locale locale(Tongue tongue, Locale system) {
        return switch (tongue) {
            case SYSTEM -> system.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
    }
}
