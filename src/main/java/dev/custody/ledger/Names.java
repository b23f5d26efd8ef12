package dev.custody.ledger;

import dev.custody.diagram.Guarantee;
import dev.custody.trace.Receipt;
import dev.custody.words.Bundles;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the ledger's outcomes, receipts and guarantees are called, in a language for which there is a bundle; otherwise in English. */
public final class Names {
    private final ResourceBundle bundle;

    public Names(Locale locale) {
        bundle = Bundles.of(Names.class, "Names", locale);
    }

    public String of(Outcome outcome) {
        return bundle.getString("outcome." + outcome.name());
    }

    public String of(Receipt receipt) {
        return bundle.getString("receipt." + receipt.name());
    }

    /** One sentence for people. */
    public String meaning(Guarantee guarantee) {
        return bundle.getString("meaning." + guarantee.id());
    }
}
