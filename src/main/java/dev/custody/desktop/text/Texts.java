package dev.custody.desktop.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of one package, by their keys. */
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale numbers;

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
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, numbers).format(values);
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
