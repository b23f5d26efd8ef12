package dev.custody.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of one bundle in one language, by their keys. Never changes; for several threads. */
public final class Phrasebook {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;
    private final Map<String, Template> templates = new LinkedHashMap<>();

    private Phrasebook(String name, ResourceBundle bundle) {
        this.name = name;
        for (String key : Collections.list(bundle.getKeys()).stream().sorted().toList()) {
            templates.put(key, Template.of(bundle.getString(key)));
        }
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
        String full = beside.getPackageName() + "." + name;
        return new Phrasebook(full, ResourceBundle.getBundle(full, locale, beside.getClassLoader(), NO_OTHER_LANGUAGE));
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
        return Optional.ofNullable(templates.get(key)).map(template -> template.fill(values));
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(templates.keySet());
    }

    Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new MissingResourceException("There is no text " + key + " in " + name + ".", name, key);
        }
        return template;
    }
}
