package dev.custody.desktop.canvas;

import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.scene.StepLabel;
import dev.custody.scene.StepWords;
import dev.custody.trace.Receipt;
import java.util.Locale;

/**
 * What is written on the diagram, in the language of the window.
 *
 * @param texts of this package
 * @param steps what programs do
 */
record CanvasWords(Texts texts, StepWords steps) {
    static CanvasWords in(Language language) {
        return new CanvasWords(language.texts(CanvasWords.class), new StepWords(language.locale()));
    }

    String of(String key, Object... values) {
        return texts.of(key, values);
    }

    String step(StepLabel label) {
        return steps.of(label);
    }

    String receipt(Receipt receipt) {
        return of("receipt." + receipt.name());
    }

    String messages(int count) {
        return of("messages", count);
    }

    /** What a service is, as its diagram says; in this language if it is one of the usual. */
    String role(String role) {
        return texts.find("role." + role).orElse(role);
    }

    /** How many times slower: {@code ×10}. */
    static String factor(double factor) {
        return factor == Math.rint(factor) ? "×" + (long) factor : String.format(Locale.ROOT, "×%.1f", factor);
    }
}
