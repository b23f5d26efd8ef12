package dev.custody.engine.port;

import dev.custody.words.Phrasebook;
import dev.custody.words.Translation;
import java.util.Locale;

/** Why sinks do not answer queries, in another language than English. Never changes; for several threads. */
public final class Refusals {
    private final Translation translation;

    /** @param locale the other language; one that there is no bundle for is English */
    public Refusals(Locale locale) {
        translation = new Translation(
                Phrasebook.of(Refusals.class, "Refusals", Locale.ROOT),
                Phrasebook.of(Refusals.class, "Refusals", locale));
    }

    /** Why that query was refused; what the database itself said of it, as it said it. */
    public String of(QueryResult.Refused refused) {
        return translation.of(refused.why()).orElse(refused.why());
    }
}
