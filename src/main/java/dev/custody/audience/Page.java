package dev.custody.audience;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.engine.Nickname;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Phrases;
import dev.custody.trace.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The page that phones show: one file, in the language that the phone asks for. It asks nothing of any other server. */
final class Page {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final int LONGEST_WISH = 200;

    /** What a browser lets the page do: run its own script, look as it says, and talk to us. */
    static final String POLICY =
            "default-src 'none'; script-src 'nonce-NONCE'; style-src 'nonce-NONCE'; connect-src 'self'; img-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String english;
    private final String german;
    private final Feed englishFeed = new Feed(new Phrases(Locale.ENGLISH));
    private final Feed germanFeed = new Feed(new Phrases(Locale.GERMAN));

    Page() {
        String template = template();
        english = filled(template, Locale.ENGLISH);
        german = filled(template, Locale.GERMAN);
    }

    /**
     * The page.
     *
     * @param wish the languages that the phone would like, as HTTP has it
     * @param nonce by which the browser knows our script from others
     */
    String in(@Nullable String wish, String nonce) {
        return (Locale.GERMAN.equals(language(wish)) ? german : english).replace("NONCE", nonce);
    }

    /** How a phone that would like these languages is told what is new. */
    Feed feed(@Nullable String wish) {
        return Locale.GERMAN.equals(language(wish)) ? germanFeed : englishFeed;
    }

    /** What somebody who gives no name is called, so that what they send is known to be the audience's. */
    Optional<Nickname> nameless(@Nullable String wish) {
        return Nickname.of(texts(language(wish)).getString("nameless"));
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "dev.custody.audience.phone",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Locale language(@Nullable String wish) {
        if (wish == null || wish.length() > LONGEST_WISH) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wish), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.ENGLISH;
        }
    }

    private static String template() {
        try (InputStream in = Page.class.getResourceAsStream("phone.html")) {
            if (in == null) {
                throw new IllegalStateException("phone.html is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String template, Locale language) {
        ResourceBundle bundle = texts(language);
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        new TreeSet<>(bundle.keySet()).forEach(key -> texts.put(key, bundle.getString(key)));
        Names names = new Names(language);
        for (Outcome outcome : Outcome.values()) {
            texts.put("outcome." + outcome.name(), names.of(outcome));
        }
        for (Receipt receipt : Receipt.values()) {
            texts.put("receipt." + receipt.name(), names.of(receipt));
        }
        // Within a script, nothing may look like its end.
        String json = texts.toString().replace("<", "\\u003c");
        return template.replace("LANGUAGE", language.getLanguage()).replace("\"TEXTS\"", json);
    }
}
