package dev.custody.desktop.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The language of the screen.
 *
 * @param locale whose texts are shown; texts that it lacks are in English
 * @param numbers how numbers are written
 */
public record Language(Locale locale, Locale numbers) {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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
        return new Texts(
                ResourceBundle.getBundle(
                        beside.getPackageName() + ".texts", locale, beside.getClassLoader(), NO_OTHER_LANGUAGE),
                numbers);
    }
}
