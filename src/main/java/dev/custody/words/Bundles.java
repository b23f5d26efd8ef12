package dev.custody.words;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Finds resource bundles, which are files of properties. English is the language of those without a language in their names, so
 * nobody looks for files that can't be there: the JDK would look through every jar for each, which a start has to wait for.
 */
public final class Bundles {
    private static final ResourceBundle.Control FILES = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                    ? List.of(Locale.ROOT)
                    : super.getCandidateLocales(baseName, locale);
        }

        /** That of the system has no say in it. */
        @Override
        @SuppressWarnings("NullAway") // null is how one says none
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    };

    private Bundles() {}

    /**
     * A bundle.
     *
     * @param beside a class of the package that has it
     * @param name of the bundle in that package
     * @param locale its language; what there is no bundle for is in English
     * @throws MissingResourceException if there is no such bundle
     */
    public static ResourceBundle of(Class<?> beside, String name, Locale locale) {
        return ResourceBundle.getBundle(beside.getPackageName() + "." + name, locale, beside.getClassLoader(), FILES);
    }
}
