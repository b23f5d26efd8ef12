package dev.custody.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.unbescape.html.HtmlEscape;

/**
 * Fills in the templates that lie beside a class, and reads the other files there. Templates escape what is put into them, and keep
 * numbers and their units together; what is to be copied, such as a command, is put in with {@code escape("html")} alone.
 */
public final class Templates {
    private static final String PROSE = "prose";

    private final PebbleEngine engine;

    private final Class<?> owner;

    private Templates(Class<?> owner) {
        this.owner = owner;
        ClasspathLoader loader = new ClasspathLoader(owner.getClassLoader());
        loader.setPrefix(owner.getPackageName().replace('.', '/'));
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .addEscapingStrategy(PROSE, text -> HtmlEscape.escapeHtml4Xml(Characters.together(text)))
                .defaultEscapingStrategy(PROSE)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** Those beside that class. */
    public static Templates beside(Class<?> owner) {
        return new Templates(owner);
    }

    /** A template with what a model holds. */
    public String filled(String name, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(name).evaluate(out, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Characters.clean(out.toString());
    }

    /** The text of a file. */
    public String text(String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
