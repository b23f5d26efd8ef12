package dev.custody.desktop.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one package, by their keys. */
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale numbers;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts(ResourceBundle bundle, Locale numbers) {
        this.bundle = bundle;
        this.numbers = numbers;
    }

    /**
     * A text.
     *
     * @param values what stands at its places {@code {0}}, {@code {1}} …; without any, the text is taken as it is
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String of(String key, Object... values) {
        if (values.length == 0) {
            return bundle.getString(key);
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), numbers));
        // A format has marks of its own while it writes.
        synchronized (format) {
            return format.format(values);
        }
    }

    /** A text that there may be. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** How numbers are written. */
    public Locale numbers() {
        return numbers;
    }

    /** For FXML's {@code %key}. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
