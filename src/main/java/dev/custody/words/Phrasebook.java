package dev.custody.words;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one bundle in one language, by their keys. Never changes; for several threads. */
public final class Phrasebook {
    private final String name;
    private final ResourceBundle bundle;
    /** Those that were asked for: most of a book is never said. */
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Phrasebook(String name, ResourceBundle bundle) {
        this.name = name;
        this.bundle = bundle;
    }

    /**
     * Reads a bundle.
     *
     * @param beside a class of the package that has it
     * @param name of the bundle in that package
     * @param locale its language; what there is no bundle for is in English
     * @throws MissingResourceException if there is no such bundle
     */
    public static Phrasebook of(Class<?> beside, String name, Locale locale) {
        return new Phrasebook(beside.getPackageName() + "." + name, Bundles.of(beside, name, locale));
    }

    /**
     * A text.
     *
     * @param values what stands at its places {@code {0}}, {@code {1}} …
     * @throws MissingResourceException if there is no such text
     */
    public String of(String key, Object... values) {
        return template(key).fill(values);
    }

    /** A text that there may be. */
    public Optional<String> find(String key, Object... values) {
        return bundle.containsKey(key) ? Optional.of(of(key, values)) : Optional.empty();
    }

    /** Whether both are in one language, and so say the same. */
    boolean saysAs(Phrasebook other) {
        return name.equals(other.name) && bundle.getLocale().equals(other.bundle.getLocale());
    }

    Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    Template template(String key) {
        return templates.computeIfAbsent(key, k -> {
            if (!bundle.containsKey(k)) {
                throw new MissingResourceException("There is no text " + k + " in " + name + ".", name, k);
            }
            return Template.of(bundle.getString(k));
        });
    }
}
