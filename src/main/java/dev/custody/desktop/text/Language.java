package dev.custody.desktop.text;

import dev.custody.words.Bundles;
import java.util.Locale;

/**
 * The language of the screen.
 *
 * @param locale whose texts are shown; texts that it lacks are in English
 * @param numbers how numbers are written
 */
public record Language(Locale locale, Locale numbers) {
    /** English, with figures as the English write them. */
    public static final Language ENGLISH = new Language(Locale.ENGLISH);

    /** Texts and numbers of one language. */
    public Language(Locale both) {
        this(both, both);
    }

    /**
     * The texts of a package.
     *
     * @param beside a class of it
     * @throws java.util.MissingResourceException if the package has none
     */
    public Texts texts(Class<?> beside) {
        return new Texts(Bundles.of(beside, "texts", locale), numbers);
    }
}
