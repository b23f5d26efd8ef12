package dev.custody.ledger;

import dev.custody.diagram.Setting;
import dev.custody.trace.Phrases;
import dev.custody.words.Phrasebook;
import java.util.Locale;

/**
 * The sentences that the ledger speaks in, in one language: its own, and what a trace says in words. Never changes; for several
 * threads.
 */
public final class Sentences {
    /** As reports, the command line and files have them. */
    public static final Sentences ENGLISH = new Sentences(Locale.ROOT);

    private final Phrasebook book;
    private final Phrases phrases;
    private final Names names;
    private final Locale locale;

    /** @param locale the language; one that there is no bundle for is English */
    public Sentences(Locale locale) {
        book = Phrasebook.of(Sentences.class, "Sentences", locale);
        phrases = new Phrases(locale);
        names = new Names(locale);
        this.locale = locale;
    }

    /** What the ledger's outcomes and guarantees are called in this language. */
    public Names names() {
        return names;
    }

    /** What the engine says in a trace in English: a reason, a detail, what travels on a hop. */
    public String told(String inTrace) {
        return phrases.of(inTrace);
    }

    /** A virtual time, see {@link StoryLine#clock}. */
    public String clock(long micros) {
        return StoryLine.clock(micros, locale);
    }

    /** What a setting is called. */
    public String setting(Setting setting) {
        return told(setting.title());
    }

    /** A value of a setting, with its unit. */
    public String value(Setting setting, long value) {
        return told(setting.format(value));
    }

    /** The sentence of that key, with its places filled. */
    String of(String key, Object... values) {
        return book.of(key, values);
    }

    /** What the trace says, in brackets after a blank; nothing for nothing. */
    String because(String inTrace) {
        return inTrace.isEmpty() ? "" : of("because", told(inTrace));
    }
}
