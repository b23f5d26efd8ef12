package dev.custody.trace;

import dev.custody.words.Phrasebook;
import dev.custody.words.Translation;
import java.util.Locale;

/**
 * What a trace says in words, in another language: reasons, details, what travels, limits. In the trace itself they are English,
 * so that it is the same to the byte whatever is spoken. Never changes; for several threads.
 */
public final class Phrases {
    private final Translation translation;

    /** @param locale the other language; one that there is no bundle for is English */
    public Phrases(Locale locale) {
        translation = new Translation(
                Phrasebook.of(Phrases.class, "Phrases", Locale.ROOT), Phrasebook.of(Phrases.class, "Phrases", locale));
    }

    /** Those words; as they are, where they are the diagram's own. */
    public String of(String words) {
        return translation.of(words).orElse(words);
    }
}
